import { describe, expect, it } from 'vitest';
import { litPapers, litRows } from '../../../src/dashboard/state/litPapers.ts';

const topicOf = Uint16Array.from([0, 1, 2, 0, 1]);
const group = { name: '', terms: [], size: 0, x: 0, y: 0 };
const themes = [
  { ...group, id: 0, topics: [0, 2] },
  { ...group, id: 1, topics: [1] },
];
const rows = (lit: Uint8Array | null) => [...litRows(lit, topicOf.length)];

describe('litPapers', () => {
  it('leaves all lit without focus and search', () => {
    expect(litPapers(topicOf, themes, null, null)).toBeNull();
    expect(rows(null)).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves only marked papers lit', () => {
    const marked = Uint8Array.from([1, 1, 0, 0, 0]);
    expect(rows(litPapers(topicOf, themes, null, null, marked))).toEqual([0, 1]);
    expect(rows(litPapers(topicOf, themes, { kind: 'theme', id: 0 }, null, marked))).toEqual([0]);
    expect(rows(litPapers(topicOf, themes, null, [{ row: 4 }, { row: 1 }], marked))).toEqual([1]);
  });

  it.each([
    ['a topic', { kind: 'topic', id: 1 } as const, null, [1, 4]],
    ['a theme', { kind: 'theme', id: 0 } as const, null, [0, 2, 3]],
    ['a search', null, [{ row: 4 }, { row: 0 }], [0, 4]],
    ['both', { kind: 'topic', id: 1 } as const, [{ row: 4 }, { row: 0 }], [4]],
    ['a search without hits', null, [], []],
  ])('keeps the papers of %s', (_, focus, hits, expected) => {
    expect(rows(litPapers(topicOf, themes, focus, hits))).toEqual(expected);
  });
});
