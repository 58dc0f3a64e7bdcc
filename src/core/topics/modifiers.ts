import type { Vocabulary } from '../types.ts';

/** How much more often than at the end a term must stand at the start of longer terms. */
const START_OVER_END = 2;

/** Uses at the start of longer terms, over all papers with the term. */
const LEAST_START = 0.2;

/**
 * Marks the terms that mostly stand before another word, and name nothing by themselves: "recurrent"
 * of "recurrent network", "cross-modal" of "cross-modal alignment". They are told by the terms that
 * are one word longer: many begin with a modifier and few end with it. No list of adjectives is
 * needed, in any language that puts them first.
 *
 * @returns 1 for modifiers, a number a term
 */
export function findModifiers({ keys, documentFrequency }: Vocabulary): Uint8Array {
  const termOf = new Map(keys.map((key, term) => [key, term]));
  const starts = new Float64Array(keys.length);
  const ends = new Float64Array(keys.length);
  keys.forEach((key, longer) => {
    const firstSpace = key.indexOf(' ');
    // "fast and accurate" says nothing of "fast": function words end in a point.
    if (firstSpace < 0 || key.includes('. ')) return;
    const start = termOf.get(key.slice(0, key.lastIndexOf(' ')));
    const end = termOf.get(key.slice(firstSpace + 1));
    if (start !== undefined) starts[start]! += documentFrequency[longer]!;
    if (end !== undefined) ends[end]! += documentFrequency[longer]!;
  });
  return Uint8Array.from(keys, (_, term) =>
    starts[term]! > START_OVER_END * ends[term]! &&
    starts[term]! >= LEAST_START * documentFrequency[term]!
      ? 1
      : 0,
  );
}
