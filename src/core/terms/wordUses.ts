import { BREAK } from '../text/corpus.ts';

export interface UsesContext {
  /** How many distinct words there are. */
  readonly surfaces: number;
}

/** How often each distinct word occurs in some texts. */
export function countUses({ surfaces }: UsesContext, texts: readonly Uint32Array[]): Uint32Array {
  const uses = new Uint32Array(surfaces);
  for (const words of texts) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word !== BREAK) uses[word]!++;
    }
  }
  return uses;
}

/** Counts of as many things, added up; at least one. */
export function sumOf(counts: readonly Uint32Array[]): Uint32Array {
  const sum = counts[0]!.slice();
  for (let part = 1; part < counts.length; part++) {
    const added = counts[part]!;
    for (let at = 0; at < sum.length; at++) sum[at]! += added[at]!;
  }
  return sum;
}
