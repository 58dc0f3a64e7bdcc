import { sharedInt32, sharedUint32 } from '../sharedArrays.ts';
import { FUNCTION_WORD, type DefinitionContext } from './longForms.ts';
import type { UsedWords } from './wordCodes.ts';
import { isFunctionWord } from './wordKeys.ts';

/** Capitals and digits, with small letters between at most: "SSM", "MoE", "LLMs", "CO2", "3DGS". */
const ACRONYM = /^(?:\p{Lu}|\p{N}(?=\p{Lu}))[\p{L}\p{N}]{0,5}[\p{Lu}\p{N}]s?$/u;

const SMALL_A = 'a'.charCodeAt(0);
const SMALL_Z = 'z'.charCodeAt(0);

/** The acronyms among the words of a corpus, and the first letters of all its words. */
export function listAcronyms(
  words: UsedWords,
  surfaces: readonly string[],
  candidateOf: Int32Array,
): DefinitionContext & { readonly candidates: readonly number[] } {
  const acronymOf = sharedInt32(surfaces.length).fill(-1);
  const initials = sharedUint32(surfaces.length);
  const letters: string[] = [];
  const candidates: number[] = [];
  words.surfaces.forEach((surface, at) => {
    const word = surfaces[surface]!;
    const first = word.charAt(0).toLowerCase().charCodeAt(0);
    initials[surface] = first | (isFunctionWord(words.keys[at]!) ? FUNCTION_WORD : 0);
    // Most words begin with a small letter.
    const isSmall = word.charCodeAt(0) >= SMALL_A && word.charCodeAt(0) <= SMALL_Z;
    if (isSmall || candidateOf[surface]! < 0 || !ACRONYM.test(word)) return;
    acronymOf[surface] = letters.length;
    letters.push(lettersOf(word));
    candidates.push(candidateOf[surface]!);
  });
  return { acronymOf, initials, letters, candidates };
}

/** The letters that an acronym stands for, in lower case; the s of a plural is none. */
const lettersOf = (acronym: string): string => acronym.replace(/s$/, '').toLowerCase();

/** Whether a term is shown as this acronym: "GAs" may be counted with "gas", and "DBS" with "DB". */
export function isShownAs(label: string, letters: string): boolean {
  return ACRONYM.test(label) && lettersOf(label) === letters;
}
