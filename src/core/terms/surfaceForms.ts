import { JOINED_BY_SPACE } from '../text/corpus.ts';
import { isUnspaced } from '../text/segment.ts';
import { joinOf, surfaceOf } from './countTerms.ts';

/** Stands where a form has no second or third word. */
export const NO_WORD = 0xffffffff;

/**
 * Ways in which terms are written. Form `f` is a way to write term `terms[f]`, with up to three
 * words (numbers of `joined`) in `words[3 f ..]`, and occurs `counts[f]` times, once at least.
 */
export interface SurfaceForms {
  readonly terms: Uint32Array;
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * How each term is shown: the commonest spelling, whatever its capitals; of the ways to capitalise
 * that spelling the commonest again, where sentence and title case give way to lower case. Of equals
 * the first by letters.
 */
export function commonestForms(
  { terms, words, counts }: SurfaceForms,
  count: number,
  surfaces: readonly string[],
): string[] {
  const write = (form: number): string => writtenForm(words, 3 * form, surfaces);
  const { sums, mains } = mainForms(terms, counts, count);
  // Most terms are mostly written in one way, in lower case: the others need not be looked at.
  const open = new Map<number, number[]>();
  const labels = Array.from(mains, (main, term) => {
    const written = write(main);
    const most = counts[main]!;
    const isClear =
      most === sums[term] || (2 * most > sums[term]! && written === written.toLowerCase());
    if (!isClear) open.set(term, []);
    return written;
  });
  for (let form = 0; form < terms.length; form++) open.get(terms[form]!)?.push(form);
  for (const [term, forms] of open) {
    labels[term] = commonest(
      forms.map(write),
      forms.map((form) => counts[form]!),
    );
  }
  return labels;
}

/** How often each term is written in any way, and the way in which it is written most often. */
function mainForms(
  terms: Uint32Array,
  counts: Uint32Array,
  count: number,
): { sums: Uint32Array; mains: Uint32Array } {
  const sums = new Uint32Array(count);
  const mains = new Uint32Array(count);
  for (let form = 0; form < terms.length; form++) {
    const term = terms[form]!;
    if (sums[term] === 0 || counts[form]! > counts[mains[term]!]!) mains[term] = form;
    sums[term]! += counts[form]!;
  }
  return { sums, mains };
}

/** The words from `at` on as text. */
function writtenForm(words: Uint32Array, at: number, surfaces: readonly string[]): string {
  let text = surfaces[surfaceOf(words[at]!)]!;
  for (let w = at + 1; w < at + 3 && words[w] !== NO_WORD; w++) {
    const word = surfaces[surfaceOf(words[w]!)]!;
    text += gapBetween(text, joinOf(words[w]!), word) + word;
  }
  return text;
}

/** What stands between the end of a text and a word; nothing between words of Chinese or Japanese. */
export function gapBetween(text: string, join: number, word: string): string {
  if (join !== JOINED_BY_SPACE) return '-';
  return isUnspaced(text.slice(-1)) && isUnspaced(word.charAt(0)) ? '' : ' ';
}

function commonest(forms: readonly string[], counts: readonly number[]): string {
  const lower = forms.map((form) => form.toLowerCase());
  const spelling = mostFrequent(lower, counts);
  const hasLower = forms.includes(spelling);
  const ways = forms.map((form, f) =>
    lower[f] !== spelling ? '' : hasLower && isTitleCase(form) ? spelling : form,
  );
  return mostFrequent(ways, counts);
}

/** Whether every word has at most its first letter in upper case. */
function isTitleCase(form: string): boolean {
  return form.split(/[ -]/).every((word) => word.slice(1) === word.slice(1).toLowerCase());
}

/** Of some keys, which repeat, the one with the largest sum of counts; '' does not count. */
function mostFrequent(keys: readonly string[], counts: readonly number[]): string {
  let best = '';
  let bestSum = 0;
  keys.forEach((key, k) => {
    if (key === '' || keys.indexOf(key) < k) return;
    let sum = 0;
    for (let other = k; other < keys.length; other++)
      if (keys[other] === key) sum += counts[other]!;
    if (sum > bestSum || (sum === bestSum && key < best)) {
      best = key;
      bestSum = sum;
    }
  });
  return best;
}
