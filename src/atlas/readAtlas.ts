import type { Paper, RelatedPapers, SparseRows } from '../core/types.ts';
import { checkedFiles, type ReadFile } from './checkedFiles.ts';
import { PAPERS_PER_SHARD, type Manifest } from './manifest.ts';
import { once } from './once.ts';
import { decodeShard } from './paperShard.ts';
import { parseManifest } from './parseManifest.ts';
import { paths } from './paths.ts';
import { readMap, readPaperTerms, readRelated, readTerms, type MapColumns } from './readTables.ts';

export { NO_DAY } from '../core/types.ts';
export type { ReadFile } from './checkedFiles.ts';
export { parseManifest } from './parseManifest.ts';
export type { MapColumns } from './readTables.ts';

export interface RelatedPaper {
  readonly row: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
  /** Whether each is among the related papers of the other. */
  readonly mutual: boolean;
}

export interface SharedTerm {
  readonly label: string;
  /** Part of the similarity that the shared terms explain; the parts of a pair sum to 1. */
  readonly contribution: number;
}

/** An atlas whose manifest and map are read; the rest loads when it is asked for, once. */
export interface OpenAtlas {
  readonly manifest: Manifest;
  readonly map: MapColumns;
  papers(rows: readonly number[]): Promise<Paper[]>;
  /** The lists of all papers, for what looks at many: paths, reading lists, ties of topics. */
  relatedPapers(): Promise<RelatedPapers>;
  /** The heaviest terms of all papers; row-wise, by ascending number of the term. */
  paperTerms(): Promise<SparseRows>;
  /** What a term is called, and how many papers use it, by its number. */
  terms(): Promise<{ label(term: number): string; papers: Uint32Array }>;
  /** Nearest first. */
  related(row: number): Promise<RelatedPaper[]>;
  /** Terms that two papers share among their heaviest, largest contribution first. */
  reasons(row: number, other: number): Promise<SharedTerm[]>;
  /** A paper's terms by TF-IDF weight, heaviest first, with the papers that use each. */
  heaviestTerms(row: number): Promise<{ label: string; weight: number; papers: number }[]>;
  /** What acronyms stand for, by their labels: "SSM" is a "state space model". */
  longForms(): Promise<ReadonlyMap<string, string>>;
  /** Bytes for `openSearch`. */
  searchIndex(): Promise<Uint8Array>;
}

/**
 * Opens an atlas.
 *
 * @param where how errors name the atlas: a folder or an address
 * @throws UserError when it is no atlas, of another version, damaged or cut short
 */
export async function openAtlas(readFile: ReadFile, where: string): Promise<OpenAtlas> {
  const manifest = parseManifest(await readFile(paths.manifest), `${where}/${paths.manifest}`);
  const files = checkedFiles(readFile, manifest, where);
  const map = await readMap(files, manifest);

  const shards = new Map<number, () => Promise<Paper[]>>();
  const shard = (number: number): Promise<Paper[]> => {
    let papers = shards.get(number);
    if (!papers) {
      const path = paths.papers(number);
      const rows = Math.min(PAPERS_PER_SHARD, manifest.papers - number * PAPERS_PER_SHARD);
      papers = once(async () => decodeShard(await files.bytes(path), files.where(path), rows));
      shards.set(number, papers);
    }
    return papers();
  };
  const related = once(() => readRelated(files, manifest.papers));
  const terms = once(() => readTerms(files));
  const paperTerms = once(async () =>
    readPaperTerms(files, manifest.papers, (await terms()).papers.length),
  );

  return {
    manifest,
    map,
    papers: (rows) =>
      Promise.all(
        rows.map(async (row) => {
          const papers = await shard(Math.floor(row / PAPERS_PER_SHARD));
          return papers[row % PAPERS_PER_SHARD]!;
        }),
      ),
    relatedPapers: related,
    paperTerms,
    terms,
    async related(row) {
      const { indptr, indices, similarity } = await related();
      const list = (of: number): Uint32Array => indices.subarray(indptr[of], indptr[of + 1]);
      return Array.from(list(row), (other, rank) => ({
        row: other,
        similarity: similarity[indptr[row]! + rank]!,
        mutual: list(other).includes(row),
      }));
    },
    async reasons(row, other) {
      const [rows, { label }] = await Promise.all([paperTerms(), terms()]);
      return sharedTerms(weightsOf(rows, row), weightsOf(rows, other), label);
    },
    async heaviestTerms(row) {
      const [rows, { label, papers }] = await Promise.all([paperTerms(), terms()]);
      return [...weightsOf(rows, row)]
        .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
        .map(([term, weight]) => ({ label: label(term), weight, papers: papers[term]! }));
    },
    longForms: once(async () => {
      const { label, longForm, papers } = await terms();
      const found = new Map<string, string>();
      for (let term = 0; term < papers.length; term++) {
        const long = longForm(term);
        if (long !== null) found.set(label(term), long);
      }
      return found;
    }),
    searchIndex: once(() => files.bytes(paths.search)),
  };
}

/** The terms of a paper with their weights. */
function weightsOf({ indptr, indices, values }: SparseRows, row: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (let e = indptr[row]!; e < indptr[row + 1]!; e++) weights.set(indices[e]!, values[e]!);
  return weights;
}

/** Terms that two papers share, from the weights of their terms; largest contribution first. */
function sharedTerms(
  own: ReadonlyMap<number, number>,
  theirs: ReadonlyMap<number, number>,
  label: (term: number) => string,
): SharedTerm[] {
  const shared = [...own]
    .map(([term, weight]) => ({ term, product: weight * (theirs.get(term) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product || a.term - b.term);
  const total = shared.reduce((sum, { product }) => sum + product, 0);
  return shared.map(({ term, product }) => ({
    label: label(term),
    contribution: product / total,
  }));
}
