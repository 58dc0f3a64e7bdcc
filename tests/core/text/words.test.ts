import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { BREAK } from '../../../src/core/text/corpus.ts';
import { splitBlock } from '../../../src/core/text/words.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { hashBytes } from '../../../src/core/text/wordTable.ts';
import { paper } from '../../support/coreCorpus.ts';
import { readNames, readWords, surfacesOf } from '../../support/splitWords.ts';

/** The words of an abstract as one reads them: "a-b" where a hyphen joins, "|" for a break. */
function split(abstract: string): string {
  const block = splitBlock(encodePapers(0, [paper({ abstract })]));
  return readWords(block, surfacesOf(block), block.titleEnds[0]!, block.words.length);
}

describe('the words of a text', () => {
  test.each([
    ['words and sentences', 'Bread rises. It cools, slowly', 'Bread rises | It cools | slowly |'],
    ['hyphens', 'state-of-the-art loaves', 'state-of-the-art loaves |'],
    ['a letter and a hyphen as one word', 'k-means, Q-learning', 'k-means | Q-learning |'],
    ['so too behind a hyphen', 'near-k-means-like', 'near-k-means-like |'],
    ['not before a letter or a number', 'x-y p-2 t-t5', 'x-y p-2 t-t5 |'],
    ['other hyphens than ASCII', 'low‐rank non‑linear', 'low-rank non-linear |'],
    ['a word with any hyphen as the same', 'k‐means k‑means k-means', 'k-means k-means k-means |'],
    ['a dash is a break', 'bread – or cake', 'bread | or cake |'],
    ['numbers', 'GPT-4 in 2024', 'GPT-4 in 2024 |'],
    [
      'possessives',
      'the baker’s oven, Bayes’ rule, a dog’s',
      'the baker oven | Bayes | rule | a dog |',
    ],
    ['an apostrophe inside a word', "don't it's-here", 'don | t it-here |'],
    ['addresses', 'see https://example.org/a?b=c now', 'see | now |'],
    ['addresses without a protocol', 'at www.example.org, today', 'at | today |'],
    ['an address behind a word', 'codehttps://example.org now', 'code | now |'],
    ['an address at the beginning', 'http://example.org now', 'now |'],
    ['what is no address', 'http: www. https://', 'http | www | https |'],
    ['TeX mathematics and commands', 'an $O(n^2)$ bound \\emph{here}', 'an | bound | here |'],
    ['money', 'it costs $5', 'it costs | 5 |'],
    ['a formula that is too long', `$${'x '.repeat(151)}$`, `${'x '.repeat(151)}|`],
    ['HTML tags', 'H<sub>2</sub>O', 'H | 2 | O |'],
    ['what is no tag', 'a < b and <3', 'a | b and | 3 |'],
    ['compatibility forms', 'ﬁne ｆｌｏｕｒ', 'fine flour |'],
    ['no form that is no word', '½ 3½', '½ 3½ |'],
    ['other alphabets', 'Хлеб и 한 naïve', 'Хлеб и 한 naïve |'],
    ['accents as marks of their own', 'nai\u0308ve e\u0301-tude', 'naïve é-tude |'],
    ['scripts with vowel marks', 'हिन्दी में', 'हिन्दी में |'],
    ['characters of four bytes', '𝐀𝐁 𝔘𝔫𝔦 😀 rye', 'AB Uni | rye |'],
    ['lines', 'one\n  loaf', 'one loaf |'],
    ['other spaces', 'one\u00a0\u3000loaf', 'one loaf |'],
    ['nothing but punctuation', '… – !', '|'],
    ['nothing', '', '|'],
  ])('%s', (_, abstract, words) => {
    expect(split(abstract)).toBe(words);
  });
});

describe('agrees with regular expressions', () => {
  const MARKUP = /https?:\/\/\S+|www\.\S+|\$[^$]{1,300}\$|\\[a-zA-Z]+|<\/?[a-zA-Z][^>]{0,80}>/g;
  const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
  const WORD = /\p{L}[-‐‑]\p{L}{2,}|[\p{L}\p{N}]+/gu;

  /** The same on text instead of bytes. */
  function naive(text: string): string {
    const clean = text.normalize('NFKC').replace(MARKUP, ' . ').replace(POSSESSIVE, '');
    let end = 0;
    let words = '';
    for (const match of clean.matchAll(WORD)) {
      const between = clean.slice(end, match.index);
      const join = /^[-‐‑]$/.test(between) ? '-' : /^\s+$/.test(between) ? ' ' : ' | ';
      words += (end > 0 ? join : '') + match[0].replace(/[‐‑]/g, '-');
      end = match.index + match[0].length;
    }
    return `${words} |`.trim();
  }

  test('on any row of parts', () => {
    const parts = fc.constantFrom(
      ...['rye', 'Brot', 'k', 'é', 'Ω', '한', 'ß', '2', '٣', 'http', 'www', 's', ' ', ' ', ' '],
      ...['\u00a0', '-', '‐', '.', ',', "'", '’', '$', '\\', '<', '>', '/', '://', 'а', '(', '–'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (chosen) => {
        // A letter and a hyphen before an address: the old way tells them apart, the scan does not.
        const text = chosen.join('').replace(/[-‐](?=\S*(https?:|www\.))/g, ' ');
        // So too a possessive that only an address or a tag ends.
        fc.pre(!/['’]s(http|www)/.test(text));
        expect(split(text)).toBe(naive(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a block', () => {
  test('keeps the title apart from the abstract', () => {
    const block = splitBlock(
      encodePapers(0, [
        paper({ title: 'Rye bread', abstract: 'Bread of rye.' }),
        paper({ title: '', abstract: 'Rye' }),
      ]),
    );
    expect(surfacesOf(block)).toEqual(['Rye', 'bread', 'Bread', 'of', 'rye']);
    expect([...block.words]).toEqual([0, 1, BREAK, 2, 3, 4, BREAK, BREAK, 0, BREAK]);
    expect([...block.indptr]).toEqual([0, 7, 10]);
    expect([...block.titleEnds]).toEqual([3, 8]);
  });

  test('keeps the names of authors apart from the venue, without breaks', () => {
    const block = splitBlock(
      encodePapers(0, [
        paper({ authors: ['Zoë T. Nuñez', 'O’Brien, J.'], venue: 'Bread & Cake: Letters' }),
        paper({}),
        paper({ authors: ['Jo-Ann Li'] }),
      ]),
    );
    const names = [0, 1, 2].map((row) => readNames(block, surfacesOf(block), row));
    expect(names).toEqual(['Zoë T Nuñez O Brien J | Bread Cake Letters', '|', 'Jo Ann Li |']);
  });

  test('takes no papers', () => {
    const block = splitBlock(encodePapers(0, []));
    expect([...block.indptr]).toEqual([0]);
    expect([...block.namesPtr]).toEqual([0]);
    expect(surfacesOf(block)).toEqual([]);
  });

  test('tells words of any length apart, and hashes them as a word table does', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '한'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const block = splitBlock(encodePapers(0, [paper({ abstract: words.join(' ') })]));
        const surfaces = surfacesOf(block);
        expect(surfaces).toEqual([...new Set(words)]);
        const numbers = words.map((word) => surfaces.indexOf(word));
        expect([...block.words]).toEqual([BREAK, ...numbers, BREAK]);
        const hashes = surfaces.map((word) =>
          hashBytes(encodeUtf8(word), 0, encodeUtf8(word).length),
        );
        expect([...block.hashes]).toEqual(hashes);
      }),
    );
  });

  test('has room for many words, short and long', () => {
    const words = Array.from({ length: 100_000 }, (_, i) => i.toString(36));
    const long = words.map((word) => word.padStart(40, 'Ω'));
    const papers = [words, long].map((some) => paper({ abstract: some.join(' ') }));
    expect(surfacesOf(splitBlock(encodePapers(0, papers)))).toEqual([...words, ...long]);
  });

  test('has every distinct word once, in the order in which they came', () => {
    const texts = fc.array(
      fc.constantFrom('rye', 'ﬁne', 'fine', 'e\u0301', 'é', 'k‐nn', 'k-nn', '.'),
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (abstracts) => {
        const papers = abstracts.map((words) => paper({ abstract: words.join(' ') }));
        const surfaces = surfacesOf(splitBlock(encodePapers(0, papers)));
        const forms = abstracts.flat().map((word) => word.normalize('NFKC').replace('‐', '-'));
        expect(surfaces).toEqual([...new Set(forms.filter((word) => word !== '.'))]);
      }),
    );
  });
});
