/**
 * Checks `data/papers.jsonl` against the rules of `data/README.md`, and its facts and wording
 * against independent records where a folder of them is present (JSON Lines, gzipped, with id,
 * title, authors, date and abstract). Prints one line a broken rule; exit code 1 when there is one.
 *
 * Run: npm run check:corpus
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Paper } from '../src/core/types.ts';
import {
  checkFacts,
  checkOpenings,
  checkPapers,
  checkRepetition,
  checkSource,
  titleKey,
  type Complaint,
  type ReferenceFacts,
} from './corpusRules.ts';
import { projectFile } from './projectFiles.ts';
import { openCorpus } from './readCorpus.ts';
import { fieldsAt } from '../src/columns/paperBlock.ts';
import { parseHere } from '../src/importers/parseLines.ts';

/** Where an independent record is known to be wrong or of another version, and why. */
const KNOWN_DIFFERENCES: ReadonlyMap<string, string> = new Map([
  ['1711.05101', 'the record has the title of the first version'],
  ['2405.15682', 'the record cuts one name into two'],
  ['2506.09985', 'the record cuts one name short'],
]);

const papers: Paper[] = [];
for await (const { papers: fields, rows, ids } of openCorpus(
  projectFile('data/papers.jsonl'),
).papers(parseHere)) {
  rows.forEach((row, at) => papers.push({ id: ids[at]!, ...fieldsAt(fields, row) }));
}
const referenceFolder = projectFile('../shared/corpora');
const complaints: Complaint[] = [
  ...checkPapers(papers),
  ...checkOpenings(papers),
  ...checkRepetition(papers),
  ...(existsSync(referenceFolder) ? await checkAgainstReferences(papers, referenceFolder) : []),
];
if (!existsSync(referenceFolder)) {
  console.log('No reference records here: facts and wording were not compared with the sources.');
}
for (const complaint of complaints) console.log(complaint);
console.log(`${papers.length} papers checked, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** Compares every paper with the records of the same id, and with abstracts of the same title. */
async function checkAgainstReferences(
  corpus: readonly Paper[],
  folder: string,
): Promise<Complaint[]> {
  const byId = new Map(corpus.map((paper) => [paper.id, paper]));
  const byTitle = new Map(corpus.map((paper) => [titleKey(paper.title), paper]));
  const found = new Map<string, Complaint[]>();
  const wording: Complaint[] = [];
  const confirmed = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))) {
    for await (const facts of readReferences(join(folder, file))) {
      const paper = byId.get(facts.id) ?? byTitle.get(titleKey(facts.title));
      if (!paper) continue;
      if (facts.id === paper.id) confirmed.add(paper.id);
      if (facts.id === paper.id && !KNOWN_DIFFERENCES.has(paper.id)) {
        // Sources differ in what they hold of a paper; one that agrees in all is enough.
        const complaints = checkFacts(paper, facts);
        const fewest = found.get(paper.id)?.length ?? Infinity;
        if (complaints.length < fewest) found.set(paper.id, complaints);
      }
      if (facts.abstract !== null) wording.push(...checkSource(paper, facts.abstract));
    }
  }
  console.log(`${confirmed.size} of ${corpus.length} papers have independent records`);
  const listed = readFileSync(projectFile('data/README.md'), 'utf8');
  const unlisted = corpus
    .filter(({ id }) => !confirmed.has(id) && !listed.includes(`\`${id}\``))
    .map(({ id }) => `${id}: has no independent record, and data/README.md does not say so`);
  return [...found.values(), wording, unlisted].flat();
}

/** The records of a gzipped JSON Lines file, one after the other. */
async function* readReferences(file: string): AsyncGenerator<ReferenceFacts> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    const { id, title, authors, date, abstract } = JSON.parse(line) as Partial<ReferenceFacts>;
    if (id === undefined || title === undefined) continue;
    yield { id, title, authors: authors ?? [], date: date ?? null, abstract: abstract ?? null };
  }
}
