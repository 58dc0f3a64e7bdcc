import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases, type PhraseOptions } from '../../src/core/phrases.ts';
import { BREAK } from '../../src/core/words.ts';

const STOPS = ['of', 'the'];

/** Texts of words, "|" for a break; what is found in them, as text. */
function phrasesOf(text: string, options: PhraseOptions) {
  const words = text.split(' ').filter(Boolean);
  const stems = [...new Set(words.filter((word) => word !== '|'))];
  const stemAt = Uint32Array.from(words, (word) => (word === '|' ? BREAK : stems.indexOf(word)));
  const isStop = Uint8Array.from(stems, (stem) => (STOPS.includes(stem) ? 1 : 0));
  const phrases = findPhrases(stemAt, isStop, options);
  const name = (phrase: number): string =>
    phrases.stems[phrase]!.map((stem) => stems[stem]).join(' ');
  return {
    found: phrases.stems.map((_, phrase) => name(phrase)).sort(),
    occurrencesIn(start: number, end: number): string[] {
      const seen: string[] = [];
      phrases.forEachIn(start, end, (phrase, first, last) =>
        seen.push(`${name(phrase)} ${first}-${last}`),
      );
      return seen.sort();
    },
    length: words.length,
  };
}

/** The same by counting text, without numbers or shortcuts. */
function naive(text: string, { minCount, minNpmi }: PhraseOptions): string[] {
  const words = text.split(' ').filter(Boolean);
  const content = words.filter((word) => word !== '|' && !STOPS.includes(word));
  const isContent = (word: string | undefined): boolean =>
    word !== undefined && word !== '|' && !STOPS.includes(word);
  const occurrences = (phrase: readonly string[]): number =>
    words.filter((_, at) => phrase.every((word, i) => words[at + i] === word)).length;
  const isAssociated = (together: number, first: number, second: number): boolean => {
    if (together < minCount || first < minCount || second < minCount) return false;
    const p = together / content.length;
    const pmi = Math.log(p / ((first / content.length) * (second / content.length)));
    return together === content.length || pmi / -Math.log(p) >= minNpmi;
  };
  const found = new Set<string>();
  words.forEach((word, at) => {
    if (!isContent(word)) return;
    const [next, afterNext] = [words[at + 1], words[at + 2]];
    const pair = isContent(next) ? [word, next!] : [word, next!, afterNext!];
    const last = pair.at(-1);
    if (next === undefined || next === '|' || !isContent(last)) return;
    if (!isAssociated(occurrences(pair), occurrences([word]), occurrences([last!]))) return;
    found.add(pair.join(' '));
    if (pair.length === 3 || !isContent(afterNext)) return;
    const triple = [...pair, afterNext!];
    if (isAssociated(occurrences(triple), occurrences(pair), occurrences([afterNext!]))) {
      found.add(triple.join(' '));
    }
  });
  return [...found].sort();
}

const lax: PhraseOptions = { minCount: 2, minNpmi: 0.2 };

describe('finds', () => {
  test('two words that go together, not two that meet by chance', () => {
    const text =
      'rye bread rises | bake rye bread | good bread | rye bread cools | bake cake | rises';
    expect(phrasesOf(text, { minCount: 3, minNpmi: 0.2 }).found).toEqual(['rye bread']);
  });

  test('two words with one function word between them', () => {
    const text = 'mixture of experts | a mixture of experts | loaf | cake | oven';
    expect(phrasesOf(text, lax).found).toEqual(['mixture of experts']);
  });

  test('three words, and the two that they begin with', () => {
    const text = 'monte carlo tree | monte carlo tree | sun | moon | stars | sky | sea';
    expect(phrasesOf(text, lax).found).toEqual(['carlo tree', 'monte carlo', 'monte carlo tree']);
  });

  test('nothing across a break, two function words, or at the end of the text', () => {
    const text = 'rye | bread | rye | bread | sun of the moon | sun of the moon | sea of';
    expect(phrasesOf(text, lax).found).toEqual([]);
  });

  test('nothing in no text', () => {
    expect(phrasesOf('', lax).found).toEqual([]);
    expect(phrasesOf('| |', lax).found).toEqual([]);
  });
});

test('visits every occurrence inside the range, and none that leaves it', () => {
  const phrases = phrasesOf('rye bread | rye bread | sun | moon', lax);
  expect(phrases.occurrencesIn(0, 9)).toEqual(['rye bread 0-1', 'rye bread 3-4']);
  expect(phrases.occurrencesIn(1, 5)).toEqual(['rye bread 3-4']);
  expect(phrases.occurrencesIn(3, 4)).toEqual([]);
});

describe('agrees with a naive count', () => {
  const texts = fc
    .array(fc.constantFrom('rye', 'bread', 'sun', 'moon', 'sea', 'of', 'the', '|'), {
      maxLength: 60,
    })
    .map((words) => words.join(' '));
  const options = fc.record({
    minCount: fc.integer({ min: 1, max: 3 }),
    // Off the values that small counts give, where rounding decides.
    minNpmi: fc.constantFrom(-0.513, 0.0917, 0.2531, 0.5179),
  });

  test('on which phrases there are', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        expect(phrasesOf(text, chosen).found).toEqual(naive(text, chosen));
      }),
      { numRuns: 300 },
    );
  });

  test('on where they are', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const words = text.split(' ').filter(Boolean);
        const phrases = phrasesOf(text, chosen);
        const expected = phrases.found.flatMap((phrase) => {
          const parts = phrase.split(' ');
          return words.flatMap((_, at) =>
            parts.every((part, i) => words[at + i] === part)
              ? [`${phrase} ${at}-${at + parts.length - 1}`]
              : [],
          );
        });
        expect(phrases.occurrencesIn(0, words.length)).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });
});
