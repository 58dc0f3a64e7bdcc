import { describe, expect, test } from 'vitest';
import { relatedKind, topicTies } from '../../../src/core/related/relatedKind.ts';
import { relatedLists } from '../../support/relatedLists.ts';

describe('ties of topics', () => {
  // Topics 0 to 3, a paper of each, and the links that leave them.
  const links = [
    [0, 8, 1, 1],
    [8, 0, 1, 1],
    [1, 1, 0, 8],
    [1, 1, 8, 0],
  ];
  const related = relatedLists(
    links.map((row) => row.flatMap((count, to) => Array(count).fill([to, 0.5]))),
  );
  const ties = topicTies(related, Uint16Array.of(0, 1, 2, 3), 4);
  const at = <T extends { [place: number]: number }>(values: T, a: number, b: number) =>
    values[a * 4 + b];

  test('compare the links between them with those that chance would make', () => {
    // Each topic sends and gets 10 of 40 links; 10 that leave a topic go to three others evenly.
    expect(at(ties.links, 0, 1)).toBe(16);
    expect(at(ties.lift, 0, 1)).toBeCloseTo(16 / (20 / 3), 9);
    expect(at(ties.lift, 0, 2)).toBeCloseTo(2 / (20 / 3), 9);
    expect(at(ties.lift, 1, 0)).toBe(at(ties.lift, 0, 1));
    expect(at(ties.lift, 2, 2)).toBe(0);
  });

  test('tell the same topic, a neighbouring one, and a bridge', () => {
    expect(relatedKind(ties, 0, 0)).toBe('same topic');
    expect(relatedKind(ties, 0, 1)).toBe('neighbouring topic');
    expect(relatedKind(ties, 0, 2)).toBe('bridge');
  });

  test('do not hang on links within topics', () => {
    const within = relatedLists([
      [
        [1, 0.9],
        [2, 0.5],
      ],
      [[0, 0.9]],
      [[0, 0.5]],
    ]);
    const { lift } = topicTies(within, Uint16Array.of(0, 0, 1), 2);
    expect([...lift]).toEqual([0, 1, 1, 0]);
  });

  test('of one topic, or without links, are none', () => {
    expect([...topicTies(relatedLists([[], []]), Uint16Array.of(0, 0), 1).lift]).toEqual([0]);
    expect([...topicTies(relatedLists([[], []]), Uint16Array.of(0, 1), 2).lift]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
