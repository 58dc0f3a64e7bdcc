import { segmentWords } from '../../core/text/segment.ts';

/** A piece of text; marked when it is one of the phrases looked for. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Cuts a text where phrases occur in it. The pieces joined are the text.
 *
 * @param phrases each as its words, in the form that `normalise` gives
 * @param normalise form in which words are compared, such as their stem
 */
export function markWords(
  text: string,
  phrases: readonly (readonly string[])[],
  normalise: (word: string) => string,
): TextPiece[] {
  const words = splitWords(text).map(({ word, start }) => ({
    form: normalise(word),
    start,
    end: start + word.length,
  }));
  const pieces: TextPiece[] = [];
  let done = 0;
  for (let w = 0; w < words.length; w++) {
    const length = longestPhraseAt(words, w, phrases);
    if (length === 0) continue;
    const [start, end] = [words[w]!.start, words[w + length - 1]!.end];
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    done = end;
    w += length - 1;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/** Words of a phrase or label: "Text-to-Image" is three. */
export function wordsOf(label: string, normalise: (word: string) => string): string[] {
  return splitWords(label).map(({ word }) => normalise(word));
}

/** The words of a text and where each starts; Chinese and Japanese are cut into theirs. */
function splitWords(text: string): { word: string; start: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: run, index }) => {
    let start = index;
    return segmentWords(run).map((word) => {
      const at = start;
      start += word.length;
      return { word, start: at };
    });
  });
}

function longestPhraseAt(
  words: readonly { readonly form: string }[],
  at: number,
  phrases: readonly (readonly string[])[],
): number {
  return phrases.reduce((longest, phrase) => {
    const found = phrase.every((word, i) => words[at + i]?.form === word);
    return found ? Math.max(longest, phrase.length) : longest;
  }, 0);
}
