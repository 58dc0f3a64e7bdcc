import type { Theme } from '../../core/types.ts';
import type { Focus } from './view.ts';

/**
 * Which papers a focus, a search and a mark leave lit: 1 a paper that is lit, 0 one that is dimmed.
 * Null when every paper is lit.
 *
 * @param topicOf topic id a paper
 * @param marked 1 a paper that may be lit; null when all may
 * @param hits papers that a search found; null when nothing is searched for
 */
export function litPapers(
  topicOf: Uint16Array,
  themes: readonly Theme[],
  focus: Focus | null,
  hits: readonly { readonly row: number }[] | null,
  marked: Uint8Array | null = null,
): Uint8Array | null {
  if (!focus && !hits) return marked;
  const topics = focus && new Set(focus.kind === 'topic' ? [focus.id] : themes[focus.id]!.topics);
  const isIn = (topic: number): boolean => !topics || topics.has(topic);
  const lit = new Uint8Array(topicOf.length);
  if (hits) {
    for (const { row } of hits) if (isIn(topicOf[row]!)) lit[row] = 1;
  } else {
    topicOf.forEach((topic, row) => {
      if (isIn(topic)) lit[row] = 1;
    });
  }
  if (marked) for (let row = 0; row < lit.length; row++) lit[row]! &= marked[row]!;
  return lit;
}

/** Rows that are lit, ascending; all of them for null. */
export function litRows(lit: Uint8Array | null, papers: number): Uint32Array {
  const rows = new Uint32Array(papers);
  let count = 0;
  for (let row = 0; row < papers; row++) if (!lit || lit[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}
