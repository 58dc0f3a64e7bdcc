import fc from 'fast-check';
import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { stem } from '../../../src/core/terms/english.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { tokenise } from '../../../src/core/terms/tokenise.ts';
import { weigh } from '../../../src/core/terms/weigh.ts';
import type { WeightScheme } from '../../../src/core/types.ts';
import golden from '../../golden/tfidf.json' with { type: 'json' };
import { abstracts } from '../../support/coreCorpus.ts';
import { countTables, termCounts, unit, writtenOut } from '../../support/coreMatrices.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

const tables = countTables({ rows: [1, 9], columns: [1, 8] });
const schemes: readonly WeightScheme[] = ['tfidf', 'bm25', 'logEntropy'];

/** The schemes as their definitions read, cell by cell. */
const definitions: Record<WeightScheme, (counts: number[][], row: number, term: number) => number> =
  {
    tfidf(counts, row, term) {
      const df = counts.filter((paper) => paper[term]! > 0).length;
      return counts[row]![term]! * (Math.log((1 + counts.length) / (1 + df)) + 1);
    },
    bm25(counts, row, term) {
      const df = counts.filter((paper) => paper[term]! > 0).length;
      const idf = Math.log(1 + (counts.length - df + 0.5) / (df + 0.5));
      const lengths = counts.map((paper) => paper.reduce((sum, n) => sum + n, 0));
      const mean = lengths.reduce((sum, n) => sum + n, 0) / counts.length;
      const tf = counts[row]![term]!;
      if (tf === 0) return 0;
      return (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * lengths[row]!) / mean));
    },
    logEntropy(counts, row, term) {
      const tf = counts[row]![term]!;
      if (tf === 0) return 0;
      const total = counts.reduce((sum, paper) => sum + paper[term]!, 0);
      let entropy = 0;
      for (const paper of counts) {
        const p = paper[term]! / total;
        if (p > 0) entropy += (p * Math.log(p)) / Math.log(Math.max(2, counts.length));
      }
      return Math.log(1 + tf) * (1 + entropy);
    },
  };

test('weighs two papers as one can by hand', () => {
  // Term 0 is in both papers: idf ln(3/3) + 1 = 1. Terms 1 and 2 are in one: ln(3/2) + 1 = 1.4055.
  const weights = writtenOut(
    weigh(
      termCounts([
        [3, 2, 0],
        [1, 0, 1],
      ]),
      'tfidf',
    ),
  );
  const first = Math.sqrt(3 ** 2 + (2 * 1.405465) ** 2);
  const second = Math.sqrt(1 + 1.405465 ** 2);
  expect(weights[0]![0]).toBeCloseTo(3 / first, 6);
  expect(weights[0]![1]).toBeCloseTo((2 * 1.405465) / first, 6);
  expect(weights[1]![0]).toBeCloseTo(1 / second, 6);
  expect(weights[1]![2]).toBeCloseTo(1.405465 / second, 6);
});

test('log-entropy gives nothing to a term that all papers use alike', () => {
  const weights = writtenOut(
    weigh(
      termCounts([
        [2, 1, 0, 0],
        [2, 0, 1, 0],
        [2, 0, 0, 1],
      ]),
      'logEntropy',
    ),
  );
  weights.forEach((row, paper) => {
    row.forEach((value, term) => expect(value).toBeCloseTo(term === paper + 1 ? 1 : 0, 6));
  });
});

test('log-entropy leaves a paper without weights when all its terms are used by all alike', () => {
  const alike = Array.from({ length: 5 }, () => [1, 3]);
  expect([...weigh(termCounts(alike), 'logEntropy').values]).toEqual(new Array(10).fill(0));
});

test('shares the cells with the counts, and weighs the largest count', () => {
  const counts = termCounts([
    [255, 0],
    [1, 255],
  ]);
  for (const scheme of schemes) {
    const weights = weigh(counts, scheme);
    expect(weights.indptr).toBe(counts.indptr);
    expect(weights.indices).toBe(counts.indices);
    expect([...weights.values].every((value) => value > 0 && value <= 1)).toBe(true);
  }
});

test('agrees with scikit-learn', () => {
  const weights = writtenOut(weigh(termCounts(golden.counts), 'tfidf'));
  golden.weights.forEach((row, paper) => {
    row.forEach((value, term) =>
      expect(Math.abs(weights[paper]![term]! - value)).toBeLessThan(1e-6),
    );
  });
  expect(golden.weights[4]!.every((value) => value === 0)).toBe(true);
});

test('agrees with natural, on its own formula and with its idf exchanged for ours', async () => {
  // Full stops keep words apart, so that there are no phrases, which natural does not know.
  const texts = golden.counts.map((row) =>
    row.flatMap((count, term) => new Array<string>(count).fill(`word${'abcdefghij'[term]!}x.`)),
  );
  const papers = abstracts(...texts.map((words) => words.join(' ')));
  const corpus = await gather(paperBlocks(papers), inThread);
  const { counts, vocabulary } = await tokenise(corpus, inThread, () => undefined);
  const natural = new NaturalTfIdf();
  for (const words of texts) natural.addDocument(words.map((word) => stem(word.slice(0, -1))));

  const n = papers.length;
  const [plain, weighed] = [writtenOut(counts), writtenOut(weigh(counts, 'tfidf'))];
  expect(vocabulary.keys.length).toBeGreaterThan(5);
  papers.forEach((_, paper) => {
    const exchanged = vocabulary.keys.map((key, term) => {
      const df = vocabulary.documentFrequency[term]!;
      const theirs = natural.tfidf([key], paper);
      expect(plain[paper]![term]! * (1 + Math.log(n / (1 + df)))).toBeCloseTo(theirs, 9);
      return (theirs / natural.idf(key)) * (1 + Math.log((1 + n) / (1 + df)));
    });
    unit(exchanged).forEach((value, term) => {
      expect(weighed[paper]![term]).toBeCloseTo(value, 6);
    });
  });
});

describe.each(schemes)('%s', (scheme) => {
  test('is what its definition says', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const weights = writtenOut(weigh(termCounts(counts), scheme));
        counts.forEach((row, paper) => {
          const raw = row.map((_, term) => definitions[scheme](counts, paper, term));
          // Weights that are nothing but rounding have no direction to compare.
          if (Math.max(0, ...raw.map(Math.abs)) < 1e-9) return;
          unit(raw).forEach((value, term) => {
            expect(weights[paper]![term]).toBeCloseTo(value, 5);
          });
        });
      }),
    );
  });

  test('keeps the cells of the counts, and gives rows of unit length or of zeros', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const counts = termCounts(table);
        const weights = weigh(counts, scheme);
        expect(weights.indptr).toEqual(counts.indptr);
        expect(weights.indices).toEqual(counts.indices);
        for (const row of writtenOut(weights)) {
          const length = Math.hypot(...row);
          expect(length < 1e-6 || Math.abs(length - 1) < 1e-6).toBe(true);
          expect(row.every((value) => value >= 0)).toBe(true);
        }
      }),
    );
  });

  test('weighs papers in another order alike', () => {
    const shuffled = tables.chain((table) =>
      fc.tuple(
        fc.constant(table),
        fc.shuffledSubarray([...table.keys()], { minLength: table.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([table, order]) => {
        const weights = writtenOut(weigh(termCounts(table), scheme));
        const moved = writtenOut(weigh(termCounts(order.map((row) => table[row]!)), scheme));
        moved.forEach((row, at) => {
          const original = order[at]!;
          row.forEach((value, t) => expect(value).toBeCloseTo(weights[original]![t]!, 5));
        });
      }),
    );
  });
});
