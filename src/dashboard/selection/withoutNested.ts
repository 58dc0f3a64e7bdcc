import { isNested } from '../../core/topics/sameWords.ts';
import { wordsOf } from '../ui/markWords.ts';

/** Terms without those that a better one says already: "diffusion" beside "diffusion models". */
export function withoutNested<Term extends { readonly label: string }>(
  terms: readonly Term[],
  stem: (word: string) => string,
): Term[] {
  const kept: { readonly term: Term; readonly label: string; readonly stems: string[] }[] = [];
  for (const term of terms) {
    const words = { label: term.label, stems: wordsOf(term.label, stem) };
    if (!kept.some((other) => isNested(words, other))) kept.push({ term, ...words });
  }
  return kept.map(({ term }) => term);
}
