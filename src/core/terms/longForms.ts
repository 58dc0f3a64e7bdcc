import { BREAK } from '../text/corpus.ts';
import { gapBetween } from './surfaceForms.ts';
import { joined, joinOf, surfaceOf, type TextBlock } from './countTerms.ts';

/** Set beside the first letter of a function word. */
export const FUNCTION_WORD = 1 << 16;
/** Words that a long form has at most. */
const LONGEST = 9;

export interface DefinitionContext {
  /** Of each distinct word its position in `letters`, or -1: the acronyms. On shared memory. */
  readonly acronymOf: Int32Array;
  /** The letters of each acronym, in lower case. */
  readonly letters: readonly string[];
  /** First letter of each distinct word in lower case; with `FUNCTION_WORD`. On shared memory. */
  readonly initials: Uint32Array;
}

/** A way in which an acronym is defined. */
export interface Definition {
  readonly acronym: number;
  /** The words of the long form, as `joined` numbers. */
  readonly words: readonly number[];
  /** Papers that define it so. */
  readonly papers: number;
}

/**
 * Finds where acronyms are defined: words whose first letters are those of the acronym, right before
 * it or right behind it, with something like a bracket between: "state space model (SSM)",
 * "SSM (state space model)". Function words may be left out of the letters: "Internet of Things (IoT)"
 * and "quality of service (QS)".
 */
export function findDefinitions(
  context: DefinitionContext,
  blocks: readonly Pick<TextBlock, 'rows' | 'words' | 'joins' | 'indptr'>[],
): Definition[] {
  const { acronymOf, letters, initials } = context;
  const found = new Map<string, Found>();
  let paper = 0;
  for (const { rows, words, joins, indptr } of blocks) {
    const isAcronym = (at: number): boolean => words[at]! !== BREAK && acronymOf[words[at]!]! >= 0;
    const add = (acronym: number, from: number, to: number): void => {
      const long: number[] = [];
      for (let w = from; w <= to; w++) long.push(joined(words[w]!, w === from ? 0 : joins[w]!));
      note(found, acronym, long, paper);
    };
    for (let row = 0; row < rows; row++, paper++) {
      const [start, end] = [indptr[row]!, indptr[row + 1]!];
      for (let at = start + 1; at + 1 < end; at++) {
        if (words[at] !== BREAK) continue;
        if (isAcronym(at + 1)) {
          const acronym = acronymOf[words[at + 1]!]!;
          const first = spell(letters[acronym]!, initials, words, at - 1, -1, start - 1);
          if (first >= 0) add(acronym, first, at - 1);
        }
        if (isAcronym(at - 1)) {
          const acronym = acronymOf[words[at - 1]!]!;
          const last = spell(letters[acronym]!, initials, words, at + 1, 1, end);
          if (last >= 0) add(acronym, at + 1, last);
        }
      }
    }
  }
  return Array.from(found.values(), ({ acronym, words, papers }) => ({ acronym, words, papers }));
}

interface Found extends Definition {
  papers: number;
  /** The last paper that was counted. */
  last: number;
}

/** Counts a paper that defines an acronym, once. */
function note(
  found: Map<string, Found>,
  acronym: number,
  words: readonly number[],
  paper: number,
): void {
  const key = `${acronym} ${words.join(' ')}`;
  const known = found.get(key);
  if (!known) {
    found.set(key, { acronym, words, papers: 1, last: paper });
  } else if (known.last !== paper) {
    known.papers++;
    known.last = paper;
  }
}

/** Where the words from `at` on, in steps of 1 or -1, have spelt all letters; -1 if they do not. */
function spell(
  letters: string,
  initials: Uint32Array,
  words: Uint32Array,
  at: number,
  step: 1 | -1,
  end: number,
): number {
  let letter = step > 0 ? 0 : letters.length - 1;
  for (let count = 0; count < LONGEST && at !== end && words[at] !== BREAK; count++, at += step) {
    const initial = initials[words[at]!]!;
    const isFunctionWord = initial >= FUNCTION_WORD;
    if ((initial & (FUNCTION_WORD - 1)) === letters.charCodeAt(letter)) {
      letter += step;
      if (letter < 0 || letter === letters.length) return isFunctionWord ? -1 : at;
    } else if (!isFunctionWord || count === 0) return -1;
  }
  return -1;
}

/** Share of the papers that define an acronym in any way which must define it in this one. */
const LEAST_SHARE = 0.5;

/**
 * The long form of each term that is an acronym: the one by which most papers define it, unless too
 * few do or others define it otherwise. Written as it is written most often.
 *
 * @param termOf    term of each acronym, or -1
 * @param codes     code of each distinct word: words of equal codes are the same word
 * @param minPapers papers that must define it so
 */
export function chooseLongForms(
  definitions: readonly Definition[],
  termOf: readonly number[],
  codes: Int32Array,
  surfaces: readonly string[],
  terms: number,
  minPapers: number,
): (string | null)[] {
  const ofTerm = new Map<number, Map<string, Map<string, number>>>();
  for (const { acronym, words, papers } of definitions) {
    const term = termOf[acronym]!;
    if (term < 0) continue;
    const meanings = entryOf(ofTerm, term, () => new Map<string, Map<string, number>>());
    const key = words.map((word) => codes[surfaceOf(word)]).join(' ');
    const forms = entryOf(meanings, key, () => new Map<string, number>());
    const text = writtenOut(words, surfaces);
    forms.set(text, (forms.get(text) ?? 0) + papers);
  }
  const longForms = new Array<string | null>(terms).fill(null);
  for (const [term, meanings] of ofTerm) {
    const sums = Array.from(meanings.values(), (forms) => sum([...forms.values()]));
    const most = Math.max(...sums);
    if (most < minPapers || most < LEAST_SHARE * sum(sums)) continue;
    const best = [...meanings.values()][sums.indexOf(most)]!;
    longForms[term] = [...best].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
  }
  return longForms;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function writtenOut(words: readonly number[], surfaces: readonly string[]): string {
  return words.reduce((text, word) => {
    const surface = surfaces[surfaceOf(word)]!;
    return text === '' ? surface : text + gapBetween(text, joinOf(word), surface) + surface;
  }, '');
}
