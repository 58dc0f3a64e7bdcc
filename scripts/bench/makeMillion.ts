import { seededRandom } from '../../src/core/random.ts';
import { readRecords, type BenchRecord } from './records.ts';
import { writeLines } from './writeLines.ts';

/** What made papers of a category are put together from. */
interface Stock {
  readonly papers: BenchRecord[];
  readonly sentences: string[];
}

/**
 * Writes a corpus of any size, as JSON Lines, put together from the sentences of a real one. Each
 * made paper has a real one as its pattern: its first category, its authors, its number of
 * sentences. The sentences come from anywhere in that category, the date from another paper of it;
 * the title is the first half of one title and the second half of another, because papers of the
 * same title would be taken for one. So words, lengths and categories are as in the real corpus;
 * what is not is the growth of the vocabulary, which ends with the real one's.
 *
 * @param corpus JSON Lines, gzipped or not; its text is held in memory
 */
export async function makeMillion(
  corpus: string,
  out: string,
  papers: number,
  seed: number,
): Promise<void> {
  const records: BenchRecord[] = [];
  const stocks = new Map<string | null, Stock>();
  for await (const record of readRecords(corpus)) {
    records.push(record);
    const stock = stocks.get(record.category) ?? { papers: [], sentences: [] };
    stocks.set(record.category, stock);
    stock.papers.push(record);
    stock.sentences.push(...sentencesOf(record.abstract));
  }
  await writeLines(out, madePapers(records, stocks, papers, seededRandom(seed)));
}

function* madePapers(
  records: readonly BenchRecord[],
  stocks: ReadonlyMap<string | null, Stock>,
  papers: number,
  random: () => number,
): Generator<string> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let number = 1; number <= papers; number++) {
    const pattern = pick(records);
    const stock = stocks.get(pattern.category)!;
    const abstract = sentencesOf(pattern.abstract).map(() => pick(stock.sentences));
    yield JSON.stringify({
      id: `made-${String(number).padStart(7, '0')}`,
      title: joinedTitle(pick(stock.papers).title, pick(stock.papers).title),
      abstract: abstract.join(' '),
      date: pick(stock.papers).date,
      authors: pattern.authors,
      categories: pattern.category === null ? [] : [pattern.category],
    });
  }
}

/** Cut where a sentence seems to end; no matter if a few are cut too early. */
function sentencesOf(abstract: string): string[] {
  return abstract.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence !== '');
}

function joinedTitle(one: string, other: string): string {
  const [first, second] = [one.split(' '), other.split(' ')];
  const start = first.slice(0, Math.ceil(first.length / 2));
  return [...start, ...second.slice(second.length >> 1)].join(' ');
}
