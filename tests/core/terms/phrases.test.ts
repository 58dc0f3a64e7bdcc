import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { listCandidates } from '../../../src/core/terms/candidates.ts';
import { findPhrases, type PhraseOptions } from '../../../src/core/terms/phrases.ts';
import { codeTexts, STOPS } from '../../support/codedTexts.ts';

/** The phrases of texts, as text. */
async function phrasesOf(texts: readonly string[], options: PhraseOptions): Promise<string[]> {
  const coded = codeTexts(texts, options.minCount);
  // Every text is a part of its own.
  const parts = coded.texts.map((text) => [text]);
  const phrases = await findPhrases(parts, coded.codes, options, inThread);
  const together = await findPhrases([coded.texts], coded.codes, options, inThread);
  const { keys } = listCandidates(coded.codes, phrases);
  expect(listCandidates(coded.codes, together).keys).toEqual(keys);
  return keys.filter((key) => key.includes(' '));
}

/** The same by counting text, without numbers or shortcuts. */
function naive(texts: readonly string[], { minCount, minNpmi }: PhraseOptions): string[] {
  const words = texts.flatMap((text) => [...text.split(' ').filter(Boolean), '|']);
  const isContent = (word: string | undefined): boolean =>
    word !== undefined && word !== '|' && !STOPS.includes(word);
  const content = words.filter(isContent);
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
  test('two words that go together, not two that meet by chance', async () => {
    const text =
      'rye bread rises | bake rye bread | good bread | rye bread cools | bake cake | rises';
    expect(await phrasesOf([text], { minCount: 3, minNpmi: 0.2 })).toEqual(['rye bread']);
  });

  test('two words with one function word between them', async () => {
    const texts = ['mixture of experts | loaf', 'a mixture of experts | cake | oven'];
    expect(await phrasesOf(texts, lax)).toEqual(['mixture of experts']);
  });

  test('three words, and the two that they begin with', async () => {
    const text = 'monte carlo tree | monte carlo tree | sun | moon | stars | sky | sea';
    expect(await phrasesOf([text], lax)).toEqual(['carlo tree', 'monte carlo', 'monte carlo tree']);
  });

  test('nothing across a break, two function words, or two texts', async () => {
    const texts = ['rye | bread | rye | bread | sun of the moon | sun of the moon | sea of', 'sea'];
    expect(await phrasesOf([...texts, 'sea of', 'sea'], lax)).toEqual([]);
  });

  test('nothing in no text', async () => {
    expect(await phrasesOf([], lax)).toEqual([]);
    expect(await phrasesOf(['', '| |'], lax)).toEqual([]);
  });

  test('phrases that occur more often than a rough count can tell', async () => {
    const often = 'rye bread | '.repeat(300);
    const texts = [often, often, 'sun bread | rye sun | '.repeat(280), 'moon | '.repeat(2000)];
    expect(await phrasesOf(texts, { minCount: 300, minNpmi: 0.2 })).toEqual(['rye bread']);
  });
});

test('agrees with a naive count on any texts', async () => {
  const text = fc
    .array(fc.constantFrom('rye', 'bread', 'sun', 'moon', 'sea', 'of', 'the', '|'), {
      maxLength: 30,
    })
    .map((words) => words.join(' '));
  const options = fc.record({
    minCount: fc.integer({ min: 1, max: 3 }),
    // Off the values that small counts give, where rounding decides.
    minNpmi: fc.constantFrom(-0.513, 0.0917, 0.2531, 0.5179),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 3 }), options, async (texts, chosen) => {
      expect(await phrasesOf(texts, chosen)).toEqual(naive(texts, chosen));
    }),
    { numRuns: 300 },
  );
});
