import type { WordList } from './wordList.ts';

/** How a word of the corpus matches a word of a query, best first. */
export const EXACT = 0;
export const COMPLETED = 1;
export const MISSPELT = 2;
export const MATCHES = [EXACT, COMPLETED, MISSPELT] as const;

/** A word of the corpus that a word of a query may stand for. */
export interface Expansion {
  readonly place: number;
  readonly match: (typeof MATCHES)[number];
}

/** Of longer words and of other spellings, so many at most are taken, the commonest. */
const MOST_EXPANSIONS = 50;

/**
 * A misspelling is looked for when the other word is so many times commoner than what was typed:
 * "transfomer" means "transformer", but "brain" does not mean "train".
 */
const COMMONER = 1000;

/**
 * The words of the corpus that a word of a query stands for, each once: itself, longer words that
 * start so, its singular, and words that it may be a misspelling of. "kmeans" is "k-means" and the
 * other way round.
 *
 * @param word folded
 * @param papers how many papers use each word of the list
 */
export function expandWord(word: string, words: WordList, papers: Uint32Array): Expansion[] {
  const commonest = (places: number[]): number[] =>
    places.sort((a, b) => papers[b]! - papers[a]! || a - b).slice(0, MOST_EXPANSIONS);
  const found = new Map<number, Expansion>();
  const add = (places: readonly number[], match: Expansion['match']): void => {
    for (const place of places) if (!found.has(place)) found.set(place, { place, match });
  };

  const spellings = spellingsOf(word);
  add(placesOf(spellings, words), EXACT);
  if (!LONE_CHARACTER.test(word)) {
    const completed = spellings.flatMap((spelling) => placesFrom(words.startingWith(spelling)));
    add(commonest(completed.filter((place) => !found.has(place))), COMPLETED);
  }
  if (PLURAL.test(word)) add(placesOf([word.slice(0, -1)], words), COMPLETED);

  const edits = editsAllowed(word);
  const typed = [...found.keys()].reduce((most, place) => Math.max(most, papers[place]!), 0);
  if (edits > 0) {
    const near = words.near(word, edits).filter((place) => papers[place]! >= COMMONER * typed);
    add(commonest(near.filter((place) => !found.has(place))), MISSPELT);
  }
  return [...found.values()];
}

/** Thousands of words start with a letter or a digit: it stands for itself only. */
const LONE_CHARACTER = /^[a-z0-9]$/;
const PLURAL = /^\p{L}{3,}[^s]s$/u;

/** Letters that may be wrong: none in short words, where too many words are alike. */
function editsAllowed(word: string): number {
  if (word.length <= 4) return 0;
  return word.length <= 9 ? 1 : 2;
}

/** A word with and without the hyphen that may follow its first letter. */
function spellingsOf(word: string): string[] {
  if (word[1] === '-') return [word, word[0] + word.slice(2)];
  return word.length > 2 ? [word, `${word[0]}-${word.slice(1)}`] : [word];
}

function placesOf(spellings: readonly string[], words: WordList): number[] {
  return spellings.map((spelling) => words.placeOf(spelling)).filter((place) => place >= 0);
}

function placesFrom([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
