import { isFillerStem, isStopWord, stem } from '../../src/core/terms/english.ts';
import type { NamedGroup } from '../../src/core/topics/name.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What is wrong with the names and terms of groups of papers: one that stands twice or in no text,
 * has a stop word at an end or filler inside, or is part of another one beside it.
 */
export function wrongNames(
  groups: readonly Pick<NamedGroup, 'name' | 'terms'>[],
  texts: readonly string[],
): string[] {
  const wrong: string[] = [];
  const unseen = new Set<string>();
  const names = groups.map(({ name }) => name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) wrong.push(`${name}: twice`);
  });
  for (const { name, terms } of groups) {
    // A group without telling words is known by its number.
    if (terms.length === 0) continue;
    const parts = name.split(' & ');
    const lists = [parts, terms.map(({ label }) => label)];
    if (parts.length > 3 || terms.length > 10) wrong.push(`${name}: too many terms`);
    for (const list of lists) {
      const stems = list.map((term) => wordsOf(term).map(stem));
      list.forEach((term, i) => {
        unseen.add(wordsOf(term).join(' '));
        const words = wordsOf(term);
        const ends = [words[0]!, words.at(-1)!];
        // A single letter is part of a word with a sign: "t-SNE", "C++".
        if (ends.some((word) => word.length > 1 && isStopWord(word)))
          wrong.push(`${name}: "${term}" has a stop word at an end`);
        // Function words inside a term are no filler: "computer-use agents".
        if (words.some((word) => !isStopWord(word) && isFillerStem(stem(word))))
          wrong.push(`${name}: "${term}" is filler`);
        stems.forEach((other, j) => {
          if (j !== i && other.every((word) => stems[i]!.includes(word)))
            wrong.push(`${name}: "${list[j]!}" is within "${term}"`);
        });
      });
    }
  }
  for (const text of texts) {
    if (unseen.size === 0) break;
    const padded = ` ${wordsOf(text).join(' ')} `;
    for (const term of unseen) if (padded.includes(` ${term} `)) unseen.delete(term);
  }
  return [...wrong, ...Array.from(unseen, (term) => `"${term}" is in no text`)];
}
