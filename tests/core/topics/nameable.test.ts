import { expect, test } from 'vitest';
import { stem } from '../../../src/core/terms/english.ts';
import { nameability } from '../../../src/core/topics/nameable.ts';

/** The key of a term, as `tokenise` makes it; function words are marked by a point. */
const key = (term: string): string =>
  term
    .split(' ')
    .map((word) => (word.endsWith('.') ? word : stem(word)))
    .join(' ');

test.each([
  'bread',
  'rye bread',
  'language model',
  'mixture of. experts',
  'graph neural network',
  'finite group',
  'pose estimation',
  'contrastive learning of. images',
])('"%s" may stand in a name', (term) => {
  expect(nameability(key(term))).toBe('always');
});

test.each(['data set', 'time series', 'representation learning', 'world models'])(
  '"%s" may where it sets a group apart',
  (term) => {
    expect(nameability(key(term))).toBe('concentrated');
  },
);

test.each(['model', 'novel bread', 'propose', 'set of. data', 'extensive experiments'])(
  '"%s" may not',
  (term) => {
    expect(nameability(key(term))).toBe('never');
  },
);

test('the lists of another language, and words to keep, take the place of the English ones', () => {
  const naming = {
    filler: new Set(['arbeit']),
    support: new Set(['modell']),
    kept: new Set(['gut arbeit']),
  };
  expect(nameability('novel brot', naming)).toBe('always');
  expect(nameability('neu arbeit', naming)).toBe('never');
  expect(nameability('modell', naming)).toBe('never');
  expect(nameability('gut arbeit', naming)).toBe('always');
});
