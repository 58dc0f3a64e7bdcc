import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MergedRecord, Paper } from '../../src/core/types.ts';
import { arxivIdIn, doiIn } from '../../src/importers/identifiers.ts';
import { startMerging, type ImportedBatch } from '../../src/importers/merge.ts';
import { packRecords } from '../../src/importers/packRecords.ts';
import type { SourcePaper } from '../../src/importers/sourceRecord.ts';
import { amended } from '../support/imported.ts';

/*
 * What merging means, with all papers at hand and no thought for speed: evidence is kept as text, whole papers are
 * compared, and ids are given at the end.
 */

interface Evidence {
  readonly key: string;
  readonly because: MergedRecord['because'];
  readonly confirms: (first: SourcePaper, second: SourcePaper) => boolean;
}

function slowMerge(papers: readonly SourcePaper[], idPrefix: string) {
  const kept: { paper: SourcePaper; position: number }[] = [];
  const absorbed: { row: number; title: string; because: MergedRecord['because'] }[] = [];
  const index = new Map<string, number[]>();
  papers.forEach((paper, i) => {
    const evidence = slowEvidence(paper);
    const match = evidence
      .flatMap(({ key, because, confirms }) =>
        (index.get(key) ?? [])
          .filter((row) => confirms(kept[row]!.paper, paper))
          .map((row) => ({ row, because })),
      )
      .at(0);
    const row = match?.row ?? kept.push({ paper, position: i + 1 }) - 1;
    if (match) {
      absorbed.push({
        row,
        title: paper.title || `${paper.abstract.slice(0, 80)}…`,
        because: match.because,
      });
      kept[row] = { ...kept[row]!, paper: fillGaps(kept[row]!.paper, paper) };
    }
    for (const { key } of evidence) {
      const rows = index.get(key) ?? [];
      if (!rows.includes(row)) index.set(key, [...rows, row]);
    }
  });
  const ids = slowIds(kept, idPrefix);
  return {
    papers: kept.map(({ paper }, row): Paper => {
      const { title, abstract, date, authors, venue, categories, url, upvotes } = paper;
      return { id: ids[row]!, title, abstract, date, authors, venue, categories, url, upvotes };
    }),
    merged: kept.flatMap((_, row) =>
      absorbed
        .filter((record) => record.row === row)
        .map(({ title, because }) => ({ keptId: ids[row]!, mergedTitle: title, because })),
    ),
  };
}

function slowEvidence({ id, arxivId, doi, title }: SourcePaper): Evidence[] {
  const globalId = id === null ? null : (arxivIdIn(id) ?? doiIn(id));
  const letters = lettersOf(title);
  const evidence = (
    kind: string,
    value: string | null,
    because: MergedRecord['because'],
    confirms: Evidence['confirms'],
  ) => (value === null ? [] : [{ key: `${kind}:${value}`, because, confirms }]);
  return [
    ...evidence('id', globalId, 'same id', () => true),
    ...evidence('arxiv', arxivId, 'same id', haveLikeTitles),
    ...evidence('doi', doi, 'same id', haveLikeTitles),
    ...evidence('key', id, 'same id', haveSameText),
    ...evidence('title', letters.length < 20 ? null : letters, 'same title', shareAuthor),
  ];
}

function haveSameText(first: SourcePaper, second: SourcePaper): boolean {
  const field = first.title !== '' && second.title !== '' ? 'title' : 'abstract';
  const [one, other] = [first[field], second[field]];
  const most = field === 'title' ? Infinity : 200;
  return (
    one === '' || other === '' || lettersOf(one).slice(0, most) === lettersOf(other).slice(0, most)
  );
}

function haveLikeTitles(first: SourcePaper, second: SourcePaper): boolean {
  if (haveSameText(first, second)) return true;
  const [one, other] = [wordsOf(first.title, 4), wordsOf(second.title, 4)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared > Math.min(one.size, other.size);
}

function shareAuthor(first: SourcePaper, second: SourcePaper): boolean {
  if (first.authors.length === 0 || second.authors.length === 0) return true;
  const names = wordsOf(first.authors.join(' '), 2);
  return [...wordsOf(second.authors.join(' '), 2)].some((word) => names.has(word));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(text: string, shortest: number): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length >= shortest));
}

function fillGaps(first: SourcePaper, second: SourcePaper): SourcePaper {
  return {
    id: first.id ?? second.id,
    title: first.title || second.title,
    abstract: first.abstract || second.abstract,
    date: first.date ?? second.date,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    venue: first.venue ?? second.venue,
    categories: first.categories.length > 0 ? first.categories : second.categories,
    url: first.url ?? second.url,
    upvotes: first.upvotes ?? second.upvotes,
    doi: first.doi ?? second.doi,
    arxivId: first.arxivId ?? second.arxivId,
  };
}

/** Own ids first, so that a made one never takes the id of a later paper. */
function slowIds(
  kept: readonly { paper: SourcePaper; position: number }[],
  idPrefix: string,
): string[] {
  const wanted = kept.map(({ paper }) => paper.id ?? paper.doi ?? paper.arxivId);
  const taken = new Set(wanted);
  const claimed = new Set<string>();
  return wanted.map((id, row) => {
    if (id !== null && !claimed.has(id)) {
      claimed.add(id);
      return id;
    }
    const base = id ?? `${idPrefix}-${kept[row]!.position}`;
    let free = base;
    for (let n = 2; taken.has(free); n++) free = `${base}-${n}`;
    taken.add(free);
    return free;
  });
}

/** Few values for each field, so that papers have much in common, in all ways. */
const papers = fc.array(
  fc.record<SourcePaper>({
    id: fc.constantFrom(
      ...[null, null, 'a', 'b', 'a-2', 'paper-1', 'paper-2', 'paper-2-2', 'paper-3'],
      ...['2405.14906', 'arXiv:2405.14906v2', '10.1000/abc', 'https://doi.org/10.1000/ABC'],
    ),
    title: fc.constantFrom(
      ...['', 'Short', 'short!', 'A study of maps', 'A study of trees', 'Another thing'],
      ...['A long title about maps of topics', 'A Long Title about Maps of Topics!'],
      'Étude des cartes de la ﬁnance, tome 2',
    ),
    abstract: fc.constantFrom(
      '',
      '',
      'One thing.',
      'one thing',
      'Σίσυφος',
      'ä'.repeat(400),
      'ä'.repeat(199),
    ),
    date: fc.constantFrom(null, '2019', '2020-01'),
    authors: fc.constantFrom([], ['Anna One'], ['One, A.', 'Ben Two'], ['Cé Three']),
    venue: fc.constantFrom(null, 'V', 'W'),
    categories: fc.constantFrom([], ['c'], ['d', 'e']),
    url: fc.constantFrom(null, 'https://example.org'),
    upvotes: fc.constantFrom(null, 0, 3),
    doi: fc.constantFrom(null, null, null, '10.1000/abc', '10.1000/x', 'a'),
    arxivId: fc.constantFrom(null, null, null, '2405.14906', 'b'),
  }),
  { maxLength: 14 },
);

test('merging a stream gives what merging all papers at once gives', () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 14 }), (found, atOnce) => {
      const merger = startMerging('paper');
      const batches: ImportedBatch[] = [];
      for (let start = 0; start < found.length; start += atOnce) {
        const some = found.slice(start, start + atOnce);
        batches.push(merger.add(packRecords(some.map((paper) => ({ place: '', paper })))));
      }
      const { kept, merged, amendments } = merger.finish();
      const result = amended(batches, amendments);
      const expected = slowMerge(found, 'paper');
      expect(result).toEqual(expected.papers);
      expect(merged).toEqual(expected.merged);
      expect(kept).toBe(expected.papers.length);
    }),
    { numRuns: 3000 },
  );
});
