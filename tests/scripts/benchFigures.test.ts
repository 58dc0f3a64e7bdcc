import { describe, expect, it, test } from 'vitest';
import { adjustedRandIndex, normalisedMutualInformation } from '../../scripts/bench/agreement.ts';
import { coherence } from '../../scripts/bench/coherence.ts';
import { numbered } from '../../scripts/bench/judgeAtlas.ts';
import { exactNeighbours, recall } from '../../scripts/bench/recall.ts';
import { replaceSection } from '../../scripts/bench/section.ts';
import { deviation, fittedExponent, mean, median } from '../../scripts/bench/statistics.ts';
import { inSeconds, markdownTable, medianAndRange, ratio } from '../../scripts/bench/table.ts';
import { mapTrustworthiness } from '../../scripts/bench/trustworthiness.ts';
import type { DenseRows } from '../../src/core/types.ts';
import golden from '../golden/agreement.json' with { type: 'json' };
import trustGolden from '../golden/trustworthiness.json' with { type: 'json' };

describe('statistics', () => {
  it('takes the middle value, whatever the order', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(mean([1, 2, 6])).toBe(3);
    expect(deviation([2, 4, 6])).toBe(2);
    expect(deviation([5])).toBe(0);
  });

  it.each([1, 1.15, 2])('finds the exponent %f of a power', (exponent) => {
    const points = [12_500, 25_000, 50_000, 100_000].map((papers) => ({
      papers,
      seconds: 3e-5 * papers ** exponent,
    }));
    expect(fittedExponent(points)).toBeCloseTo(exponent, 10);
  });

  it('fits between points that lie on no line', () => {
    const points = [
      { papers: 1, seconds: 1 },
      { papers: Math.E, seconds: Math.E ** 2 },
      { papers: Math.E ** 2, seconds: Math.E },
    ];
    expect(fittedExponent(points)).toBeCloseTo(0.5, 10);
  });
});

test.each(golden.groupings)('agreement is that of scikit-learn ($nmi, $ari)', (pair) => {
  expect(normalisedMutualInformation(pair.a, pair.b)).toBeCloseTo(pair.nmi, 9);
  expect(adjustedRandIndex(pair.a, pair.b)).toBeCloseTo(pair.ari, 9);
});

test('categories are numbered as they come', () => {
  expect([...numbered(['b', 'a', 'b', '', 'a'])]).toEqual([0, 1, 0, 2, 1]);
});

describe('coherence', () => {
  it('is that of the matrices', () => {
    const { topics, texts, value } = golden.coherence;
    expect(coherence(topics, texts)).toBeCloseTo(value, 9);
  });

  it('is 1 for terms that always meet, -1 for terms that never do', () => {
    const texts = ['Deep-sea fishing', 'fish of the deep seas', 'stars', 'moons'];
    expect(coherence([['deep sea', 'fish']], texts)).toBeCloseTo(1, 12);
    expect(coherence([['stars', 'moons']], texts)).toBe(-1);
  });

  it('counts terms of the same stems once', () => {
    const texts = ['a fish', 'fishes', 'whales', 'a whale and fish'];
    const once = coherence([['fish', 'whale']], texts);
    expect(coherence([['fish', 'fishes', 'whales', 'whale']], texts)).toBe(once);
    expect(once).toBeCloseTo(Math.log(4 / 6) / Math.log(4), 12);
  });

  it('leaves out terms that no text has, and topics without a pair', () => {
    const texts = ['fish of the deep sea', 'a deep sea, a fish', 'stars'];
    expect(coherence([['deep sea', 'fish', 'whale'], ['stars']], texts)).toBeCloseTo(1, 12);
  });
});

/** Rows of unit length. */
function dense(rows: readonly (readonly number[])[]): DenseRows {
  const values = rows.flatMap((row) => row.map((value) => value / (Math.hypot(...row) || 1)));
  return { rows: rows.length, columns: rows[0]!.length, values: Float32Array.from(values) };
}

test.each(trustGolden)('trustworthiness is that of scikit-learn ($trustworthiness)', (theirs) => {
  const k = Math.min(15, Math.floor((theirs.rows.length - 1) / 2));
  const map = { x: theirs.map.map(([x]) => x!), y: theirs.map.map(([, y]) => y!) };
  const value = mapTrustworthiness(dense(theirs.rows), map, 1000, k, 1);
  expect(value).toBeCloseTo(theirs.trustworthiness, 6);
});

describe('recall', () => {
  const rows = dense([
    [1, 0],
    [0.9, 0.1],
    [0.5, 0.5],
    [0, 1],
    [0, 0],
  ]);

  it('knows the true neighbours, and leaves out rows of zeros', () => {
    const truth = exactNeighbours(rows, 2, 100, 1);
    expect([...truth].map(([row, near]) => [row, ...near])).toEqual([
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
      [3, 2, 1],
    ]);
  });

  it('is the share of them that was found, in any order', () => {
    const truth = exactNeighbours(rows, 2, 100, 1);
    const found = Uint32Array.from([2, 1, 0, 2, 0, 1, 0, 1, 0, 0]);
    expect(recall(truth, found, 2)).toBe(7 / 8);
  });
});

describe('tables', () => {
  it('are Markdown with columns of one width', () => {
    const table = [
      ['', 'time'],
      ['Topic Atlas', '3 s'],
    ];
    expect(markdownTable(table)).toBe(
      '|             | time |\n| ----------- | ---- |\n| Topic Atlas | 3 s  |',
    );
  });

  it('show three digits, and a range of several values', () => {
    expect([3.714, 45.21, 634.4].map(inSeconds)).toEqual(['3.71 s', '45.2 s', '634 s']);
    expect(medianAndRange([3, 1, 2], inSeconds)).toBe('2.00 s (1.00 s to 3.00 s)');
    expect(medianAndRange([3], inSeconds)).toBe('3.00 s');
    expect([ratio(8, 2), ratio(100, 4)]).toEqual(['4.0 ×', '25 ×']);
  });

  it('go between their markers, and leave the rest of a text alone', () => {
    const text = 'Before\n\n<!-- bench:a -->\nold\n<!-- /bench:a -->\n\nAfter\n';
    const once = replaceSection(text, 'a', 'new\n');
    expect(once).toBe('Before\n\n<!-- bench:a -->\n\nnew\n\n<!-- /bench:a -->\n\nAfter\n');
    expect(replaceSection(once, 'a', 'new')).toBe(once);
  });

  it('go to the end of a text without markers', () => {
    const added = '<!-- bench:a -->\n\nnew\n\n<!-- /bench:a -->\n';
    expect(replaceSection('Text\n', 'a', 'new')).toBe(`Text\n\n${added}`);
    expect(replaceSection('', 'a', 'new')).toBe(added);
  });
});
