import { describe, expect, test } from 'vitest';
import { openSearch } from '../../src/atlas/search.ts';
import { dozen, encodeDozen } from '../support/atlasDozen.ts';
import { encodeAtlas, handMadeAtlas, handMadeFiles, open } from '../support/atlasFiles.ts';
import { abstracts } from '../support/coreCorpus.ts';

describe('related papers', () => {
  test('come nearest first, with whether each names the other', async () => {
    const related = [[[1, 0.9] as const, [2, 0.25] as const], [[0, 0.9] as const], []];
    const atlas = await open(handMadeFiles(abstracts('a', 'b', 'c'), related));
    expect(await atlas.related(0)).toEqual([
      { row: 1, similarity: Math.fround(0.9), mutual: true },
      { row: 2, similarity: 0.25, mutual: false },
    ]);
    expect(await atlas.related(1)).toEqual([
      { row: 0, similarity: Math.fround(0.9), mutual: true },
    ]);
    expect(await atlas.related(2)).toEqual([]);
  });

  test('of the dozen are mutual where each is among the other’s', async () => {
    const atlas = await open(await encodeDozen());
    for (const row of dozen.keys()) {
      for (const { row: other, mutual } of await atlas.related(row)) {
        const back = await atlas.related(other);
        expect(mutual).toBe(back.some((one) => one.row === row));
      }
    }
  });
});

describe('reasons', () => {
  const terms = [
    [0.6, 0.8, 0, 0],
    [0.8, 0.3, 0.5, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 0],
  ];
  const papers = abstracts('a', 'b', 'c', 'd');
  const related = papers.map(() => []);

  test('are the shared terms by what they contribute', async () => {
    const atlas = await open(handMadeFiles(papers, related, terms));
    // 0.6 · 0.8 = 0.48 and 0.8 · 0.3 = 0.24: two thirds and one third.
    const reasons = await atlas.reasons(0, 1);
    expect(reasons.map(({ label }) => label)).toEqual(['Term 0', 'Term 1']);
    expect(reasons[0]!.contribution).toBeCloseTo(2 / 3, 6);
    expect(reasons[1]!.contribution).toBeCloseTo(1 / 3, 6);
    expect(await atlas.reasons(0, 2)).toEqual([]);
    expect(await atlas.reasons(0, 3)).toEqual([]);
  });

  test('of the dozen sum to 1, are the same both ways, and match a naive sum', async () => {
    const atlas = await open(await encodeDozen());
    for (const row of dozen.keys()) {
      const own = await atlas.heaviestTerms(row);
      for (const { row: other } of await atlas.related(row)) {
        const reasons = await atlas.reasons(row, other);
        const theirs = new Map(
          (await atlas.heaviestTerms(other)).map(({ label, weight }) => [label, weight]),
        );
        const naive = own
          .map(({ label, weight }) => ({ label, product: weight * (theirs.get(label) ?? 0) }))
          .filter(({ product }) => product > 0);
        const total = naive.reduce((sum, { product }) => sum + product, 0);
        expect(reasons).toHaveLength(naive.length);
        for (const { label, product } of naive) {
          const reason = reasons.find((one) => one.label === label)!;
          expect(reason.contribution).toBeCloseTo(product / total, 9);
        }
        const parts = reasons.map(({ contribution }) => contribution);
        expect(parts).toEqual([...parts].sort((a, b) => b - a));
        if (naive.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        expect((await atlas.reasons(other, row)).length).toBe(reasons.length);
      }
    }
  });

  test('leave out terms that weigh nothing', async () => {
    const weightless = handMadeAtlas(papers, related, terms);
    const atlas = await open(
      encodeAtlas(
        {
          ...weightless,
          paperTerms: { ...weightless.paperTerms, values: weightless.paperTerms.values.fill(0) },
        },
        papers,
      ),
    );
    expect(await atlas.reasons(0, 1)).toEqual([]);
  });
});

test('the heaviest terms come heaviest first, with the papers that use each', async () => {
  const terms = [
    [0.2, 0.9, 0.2],
    [0, 0.5, 0],
  ];
  const atlas = await open(handMadeFiles(abstracts('a', 'b'), [[], []], terms));
  expect(await atlas.heaviestTerms(0)).toEqual([
    { label: 'Term 1', weight: Math.fround(0.9), papers: 2 },
    { label: 'Term 0', weight: Math.fround(0.2), papers: 1 },
    { label: 'Term 2', weight: Math.fround(0.2), papers: 1 },
  ]);
});

test('the search index opens', async () => {
  const atlas = await open(await encodeDozen());
  const hits = openSearch(await atlas.searchIndex(), atlas.manifest.papers).find('sourdough');
  expect(hits.map(({ row }) => row)).toEqual([0]);
});
