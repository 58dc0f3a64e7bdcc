import { isAcronymOf } from './acronym.ts';
import { isSupportStem } from '../terms/english.ts';
import type { NameTerm } from './groupTerms.ts';

type Words = Pick<NameTerm, 'label' | 'stems'>;

/** Whether all words of one term are in the other, or one abbreviates the other. */
export function isNested(a: Words, b: Words): boolean {
  return (
    a.stems.every((stem) => b.stems.includes(stem)) ||
    b.stems.every((stem) => a.stems.includes(stem)) ||
    isAcronymOf(a.label, b.label) ||
    isAcronymOf(b.label, a.label)
  );
}

/** Whether two terms share a word or most of one, or one abbreviates the other. */
export function sayTheSame(a: Words, b: Words): boolean {
  return isNested(a, b) || a.stems.some((stem) => b.stems.some((other) => areAkin(stem, other)));
}

/** Whether two terms share a telling word. */
export function shareSubject(a: Words, b: Words): boolean {
  return a.stems.some((stem) => b.stems.includes(stem) && !isSupportStem(stem));
}

/** Whether one stem begins with the other, as "editor" with "edit"; short ones must be equal. */
function areAkin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length > 3 && long.startsWith(short));
}
