import { joinOf, surfaceOf } from './countTerms.ts';

/** Stands where a form has no second or third word. */
export const NO_WORD = 0xffffffff;

/**
 * Ways in which terms are written. Form `f` is a way to write term `terms[f]`, with up to three
 * words (numbers of `joined`) in `words[3 f ..]`, and occurs `counts[f]` times.
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
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < count; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const sorted = new Uint32Array(terms.length);
  terms.forEach((term, form) => (sorted[next[term]!++] = form));
  const write = (form: number): string => writtenForm(words, 3 * form, surfaces);
  return Array.from({ length: count }, (_, term) => {
    const forms = sorted.subarray(starts[term], starts[term + 1]);
    // Most terms are mostly written in one way, in lower case: the others need not be looked at.
    const main = mainForm(forms, counts);
    const written = main < 0 ? '' : write(main);
    if (main >= 0 && (forms.length === 1 || written === written.toLowerCase())) return written;
    return commonest(
      Array.from(forms, write),
      Array.from(forms, (form) => counts[form]!),
    );
  });
}

/** The form that occurs more often than all others together, or -1. */
function mainForm(forms: Uint32Array, counts: Uint32Array): number {
  let sum = 0;
  let best = forms[0]!;
  for (const form of forms) {
    sum += counts[form]!;
    if (counts[form]! > counts[best]!) best = form;
  }
  return 2 * counts[best]! > sum ? best : -1;
}

/** The words from `at` on as text. */
function writtenForm(words: Uint32Array, at: number, surfaces: readonly string[]): string {
  let text = surfaces[surfaceOf(words[at]!)]!;
  for (let w = at + 1; w < at + 3 && words[w] !== NO_WORD; w++) {
    text += (joinOf(words[w]!) ? '-' : ' ') + surfaces[surfaceOf(words[w]!)]!;
  }
  return text;
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
