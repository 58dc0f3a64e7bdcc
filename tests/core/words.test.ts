import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BREAK, JOINED_BY_HYPHEN, joinWordBlocks, splitBlock } from '../../src/core/words.ts';

/** The words of an abstract as one reads them: "a-b" where a hyphen joins, "|" for a break. */
function split(abstract: string): string {
  const { words, joins, surfaces, titleEnds } = splitBlock([{ title: '', abstract }]);
  const parts: string[] = [];
  for (let w = titleEnds[0]!; w < words.length; w++) {
    const join = joins[w] === JOINED_BY_HYPHEN ? '-' : ' ';
    parts.push(words[w] === BREAK ? ' |' : join + surfaces[words[w]!]!);
  }
  return parts.join('').trim();
}

describe('splitBlock', () => {
  test.each([
    ['words and sentences', 'Bread rises. It cools, slowly', 'Bread rises | It cools | slowly |'],
    ['hyphens', 'state-of-the-art loaves', 'state-of-the-art loaves |'],
    ['a letter and a hyphen as one word', 'k-means, Q-learning', 'k-means | Q-learning |'],
    ['other hyphens than ASCII', 'low‐rank non‑linear', 'low-rank non-linear |'],
    ['a dash is a break', 'bread – or cake', 'bread | or cake |'],
    ['numbers', 'GPT-4 in 2024', 'GPT-4 in 2024 |'],
    [
      'possessives',
      'the baker’s oven, Bayes’ rule, a dog’s',
      'the baker oven | Bayes | rule | a dog |',
    ],
    ['addresses', 'see https://example.org/a?b=c now', 'see | now |'],
    ['TeX mathematics and commands', 'an $O(n^2)$ bound \\emph{here}', 'an | bound | here |'],
    ['HTML tags', 'H<sub>2</sub>O', 'H | 2 | O |'],
    ['compatibility forms', 'ﬁne ｆｌｏｕｒ', 'fine flour |'],
    ['other alphabets', 'Хлеб и 麦 naïve', 'Хлеб и 麦 naïve |'],
    ['lines', 'one\n  loaf', 'one loaf |'],
    ['nothing but punctuation', '… – !', '|'],
    ['nothing', '', '|'],
  ])('%s', (_, abstract, words) => {
    expect(split(abstract)).toBe(words);
  });

  test('keeps the title apart from the abstract', () => {
    const block = splitBlock([
      { title: 'Rye bread', abstract: 'Bread of rye.' },
      { title: '', abstract: 'Rye' },
    ]);
    expect(block.surfaces).toEqual(['Rye', 'bread', 'Bread', 'of', 'rye']);
    expect([...block.words]).toEqual([0, 1, BREAK, 2, 3, 4, BREAK, BREAK, 0, BREAK]);
    expect([...block.indptr]).toEqual([0, 7, 10]);
    expect([...block.titleEnds]).toEqual([3, 8]);
  });

  test('takes no papers', () => {
    const block = splitBlock([]);
    expect([...block.indptr]).toEqual([0]);
    expect(block.surfaces).toEqual([]);
  });
});

describe('joinWordBlocks', () => {
  test('gives the same words for any cut into blocks', () => {
    const text = fc
      .array(fc.constantFrom('rye', 'Rye', 'bread', 'k-means', 'low-rank', '.', '$x$', 'naïve'))
      .map((words) => words.join(' '));
    const papers = fc.array(fc.record({ title: text, abstract: text }), { maxLength: 8 });
    fc.assert(
      fc.property(papers, fc.array(fc.nat(8)), (all, cuts) => {
        const ends = [...new Set([...cuts.filter((cut) => cut < all.length), all.length])];
        let start = 0;
        const blocks = ends
          .sort((a, b) => a - b)
          .map((end) => splitBlock(all.slice(start, (start = end))));
        expect(joinWordBlocks(blocks)).toEqual(splitBlock(all));
      }),
    );
  });
});
