import { BREAK, type Corpus } from '../../text/corpus.ts';
import type { LanguageCount } from '../../types.ts';
import { LONGEST_MARKER, MARKERS, SCRIPTS } from './markers.ts';

/** Words and breaks of a paper that are looked at, from its title on. */
const WORDS_A_PAPER = 48;
/** Words that must speak for a language. */
const LEAST = 2;
/** Code of ISO 639-2 for what cannot be told. */
export const UNDETERMINED = 'und';

const codes = MARKERS.map(([code]) => code);
/** The languages that each marker speaks for, a bit each. */
const bitsOf = new Map<string, number>();
MARKERS.forEach(([, words], bit) => {
  for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | (1 << bit));
});
const scriptBits = SCRIPTS.map(
  ([pattern, some]) =>
    [pattern, some.reduce((bits, c) => bits | (1 << codes.indexOf(c)), 0)] as const,
);

/**
 * Tells the language of each paper by its function words and its script: of the languages known
 * here the one for which most of the first words speak, two at least. Counts the papers of each.
 *
 * @returns most papers first, of equals by code; `und` stands for papers that do not tell
 */
export function detectLanguages({
  surfaces,
  blocks,
}: Pick<Corpus, 'surfaces' | 'blocks'>): LanguageCount[] {
  const bits = Uint16Array.from(surfaces, speaksFor);
  const papers = new Map<string, number>();
  const votes = new Uint16Array(codes.length);
  for (const { rows, words, indptr } of blocks) {
    for (let row = 0; row < rows; row++) {
      const start = indptr[row]!;
      const end = Math.min(indptr[row + 1]!, start + WORDS_A_PAPER);
      votes.fill(0);
      for (let at = start; at < end; at++) {
        const word = words[at]!;
        for (let left = word === BREAK ? 0 : bits[word]!; left !== 0; left &= left - 1) {
          votes[31 - Math.clz32(left & -left)]!++;
        }
      }
      const code = winner(votes);
      papers.set(code, (papers.get(code) ?? 0) + 1);
    }
  }
  return Array.from(papers, ([code, papers]) => ({ code, papers })).sort(
    (a, b) => b.papers - a.papers || (a.code < b.code ? -1 : 1),
  );
}

/** The language that most papers are written in; English where none can be told. */
export function mainLanguage(languages: readonly LanguageCount[]): string {
  return languages.find(({ code }) => code !== UNDETERMINED)?.code ?? 'en';
}

/** The languages that a word speaks for. */
function speaksFor(word: string): number {
  if (word.charCodeAt(0) >= 0x370) {
    return scriptBits.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
  }
  return word.length > LONGEST_MARKER ? 0 : (bitsOf.get(word.toLowerCase()) ?? 0);
}

function winner(votes: Uint16Array): string {
  let best = 0;
  for (let bit = 1; bit < votes.length; bit++) if (votes[bit]! > votes[best]!) best = bit;
  return votes[best]! < LEAST ? UNDETERMINED : codes[best]!;
}
