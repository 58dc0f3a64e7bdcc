import { UserError, type RelatedPapers, type SparseRows } from '../core/types.ts';
import { numberLists, numbers } from './arrow.ts';
import type { CheckedFiles } from './checkedFiles.ts';
import type { Manifest } from './manifest.ts';
import { paths } from './paths.ts';

/** `map.arrow`, a row a paper. */
export interface MapColumns {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly topic: Uint16Array;
  readonly membership: Float32Array;
  /**
   * Share of a paper's nearest papers that are near it on the map; NaN when it has none, and for
   * all papers of an atlas of format 2.0.
   */
  readonly placement: Float32Array;
  /** First day of the paper's date, days since 1970-01-01; `NO_DAY` when undated. */
  readonly day: Int32Array;
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
}

/** @throws UserError when it is of other papers or names a topic that the manifest lacks */
export async function readMap(files: CheckedFiles, manifest: Manifest): Promise<MapColumns> {
  const columns = ['x', 'y', 'topic', 'membership', 'day', 'upvotes'] as const;
  const table = await files.table(paths.map, columns, manifest.papers);
  const topic = numbers(table, 'topic', Uint16Array);
  if (topic.some((id) => id >= manifest.topics.length)) {
    throw new UserError(
      `${files.where(paths.map)} names a topic that the manifest lacks; build the atlas again`,
    );
  }
  return {
    x: numbers(table, 'x', Float32Array),
    y: numbers(table, 'y', Float32Array),
    topic,
    membership: numbers(table, 'membership', Float32Array),
    placement: table.names.includes('placement')
      ? numbers(table, 'placement', Float32Array)
      : new Float32Array(manifest.papers).fill(NaN),
    day: numbers(table, 'day', Int32Array),
    upvotes: numbers(table, 'upvotes', Float32Array),
  };
}

/** `related.arrow`: the rows of the related papers of each paper, and how similar they are. */
export async function readRelated(files: CheckedFiles, papers: number): Promise<RelatedPapers> {
  const table = await files.table(paths.related, ['related', 'similarity'], papers);
  const { indptr, values } = numberLists(table, 'related', Uint32Array);
  return {
    indptr,
    indices: values,
    similarity: numberLists(table, 'similarity', Float32Array).values,
  };
}

/** `terms.arrow`: what a term is called, what it stands for, and how many papers use it. */
export async function readTerms(files: CheckedFiles): Promise<{
  label(term: number): string;
  /** Of an acronym what it stands for; null for other terms, and in atlases of format 2.0. */
  longForm(term: number): string | null;
  papers: Uint32Array;
}> {
  const table = await files.table(paths.terms, ['key', 'label', 'papers'], null);
  const labels = table.getChild('label');
  const longForms = table.names.includes('longForm') ? table.getChild('longForm') : null;
  return {
    label: (term) => labels.at(term) as string,
    longForm: (term) => (longForms?.at(term) as string | null | undefined) ?? null,
    papers: numbers(table, 'papers', Uint32Array),
  };
}

/** `paper-terms.arrow`: the heaviest terms of each paper with their weights. */
export async function readPaperTerms(
  files: CheckedFiles,
  papers: number,
  terms: number,
): Promise<SparseRows> {
  const table = await files.table(paths.paperTerms, ['term', 'weight'], papers);
  const { indptr, values } = numberLists(table, 'term', Uint32Array);
  return {
    rows: papers,
    columns: terms,
    indptr,
    indices: values,
    values: numberLists(table, 'weight', Float32Array).values,
  };
}
