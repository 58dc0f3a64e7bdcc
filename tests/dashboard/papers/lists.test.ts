import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../src/core/types.ts';
import { authorsLine } from '../../../src/dashboard/papers/authorsLine.ts';
import { excerpt } from '../../../src/dashboard/papers/excerpt.ts';
import { placementWords } from '../../../src/dashboard/papers/placementWords.ts';
import { membershipWords, otherTopic } from '../../../src/dashboard/papers/membershipWords.ts';
import {
  decodeSort,
  encodeSort,
  orderPapers,
  ordersFor,
  type PaperOrder,
} from '../../../src/dashboard/papers/orderPapers.ts';

describe('authorsLine', () => {
  it.each([
    [[], ''],
    [['Ada'], 'Ada'],
    [['Ada', 'Ben'], 'Ada and Ben'],
    [['Ada', 'Ben', 'Cy'], 'Ada, Ben and 1 more'],
    [['Ada', 'Ben', 'Cy', 'Dee'], 'Ada, Ben and 2 more'],
  ])('of %j is %j', (authors, line) => {
    expect(authorsLine(authors)).toBe(line);
  });
});

describe('excerpt', () => {
  const lower = (word: string) => word.toLowerCase();
  const long = `${'word '.repeat(60)}needle in the hay`;

  it('starts at the start when the word comes early, or when none does', () => {
    expect(excerpt('A needle here', [['needle']], lower)).toBe('A needle here');
    expect(excerpt(long, [], lower)).toBe(long);
    expect(excerpt(long, [['absent']], lower)).toBe(long);
  });

  it('starts shortly before a word that comes late', () => {
    const text = excerpt(long, [['needle']], lower);
    expect(text).toMatch(/^… word/);
    expect(text.indexOf('needle')).toBeLessThan(80);
  });
});

describe('membershipWords', () => {
  it.each([
    [0.5, 'Between topics: nearest to'],
    [0.6, 'In'],
    [0.9, 'Firmly in'],
  ])('%d is %s', (membership, words) => {
    expect(membershipWords(membership)).toBe(words);
  });
});

describe('placementWords', () => {
  it.each([
    [2 / 15, 15, '2 of its 15 closest papers are near it'],
    [1 / 15, 15, '1 of its 15 closest papers is near it'],
    [0, 4, 'none of its 4 closest papers are near it'],
  ])('%d of %d', (placement, related, words) => {
    const sentence = `Its place on the map is uncertain: ${words}.`;
    expect(placementWords(Math.fround(placement), related)).toBe(sentence);
  });
});

describe('otherTopic', () => {
  const topicOf = [0, 1, 1, 2];
  const related = (...rows: number[]) => rows.map((row) => ({ row, similarity: 0.5 }));

  it('is the other topic with most related papers', () => {
    expect(otherTopic(related(0, 3, 1, 2), topicOf, 0)).toBe(1);
  });

  it('is none when all are in the same topic', () => {
    expect(otherTopic(related(0), topicOf, 0)).toBeNull();
    expect(otherTopic([], topicOf, 0)).toBeNull();
  });
});

describe('the order of papers', () => {
  const columns = {
    day: Int32Array.from([10, NO_DAY, 30, 10]),
    membership: Float32Array.from([0.5, 0.9, 0.7, 0.8]),
    upvotes: Float32Array.from([NaN, 5, 1, 9]),
  };
  const titles = ['b 10', 'B 2', 'Ä', 'c'];
  const order = (by: PaperOrder, reversed = false) => [
    ...orderPapers(
      Uint32Array.of(0, 1, 2, 3),
      { by, reversed },
      {
        ...columns,
        topic: Uint16Array.of(1, 0, 1, 2),
        scoreOf: (row) => [2, 9, 1, 9][row]!,
        titleOf: (row) => titles[row]!,
      },
    ),
  ];

  it('is the newest first, the undated last', () => {
    expect(order('date')).toEqual([2, 0, 3, 1]);
  });

  it('is the most typical, the most upvoted or the best match first', () => {
    expect(order('membership')).toEqual([1, 3, 2, 0]);
    expect(order('upvotes')).toEqual([3, 1, 2, 0]);
    expect(order('relevance')).toEqual([1, 3, 0, 2]);
  });

  it('is by topic, or by title as people sort them', () => {
    expect(order('topic')).toEqual([1, 0, 2, 3]);
    expect(order('title')).toEqual([2, 1, 0, 3]);
  });

  it('is turned round, but for equals', () => {
    expect(order('title', true)).toEqual([3, 0, 1, 2]);
    expect(order('topic', true)).toEqual([3, 0, 2, 1]);
  });

  it('goes into the address and comes back', () => {
    for (const sort of [
      { by: 'date', reversed: false },
      { by: 'title', reversed: true },
    ] as const) {
      expect(decodeSort(encodeSort(sort))).toEqual(sort);
    }
    for (const text of [null, '', '-', 'colour', '--date']) expect(decodeSort(text)).toBeNull();
  });

  it('offers only what the atlas knows', () => {
    expect(ordersFor(columns, NO_DAY, true)).toEqual([
      'relevance',
      'date',
      'membership',
      'upvotes',
      'topic',
      'title',
    ]);
    const bare = { day: Int32Array.from([NO_DAY]), upvotes: Float32Array.from([NaN]) };
    expect(ordersFor(bare, NO_DAY, false)).toEqual(['membership', 'topic', 'title']);
  });
});
