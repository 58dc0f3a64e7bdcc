import { expect, test } from 'vitest';
import { stem } from '../../../src/core/terms/english.ts';
import { isNameable } from '../../../src/core/topics/nameable.ts';

/** The key of a term, as `tokenise` makes it; function words are marked by a point. */
const key = (term: string): string =>
  term
    .split(' ')
    .map((word) => (word.endsWith('.') ? word : stem(word)))
    .join(' ');

test.each(['bread', 'rye bread', 'language model', 'mixture of. experts', 'graph neural network'])(
  '"%s" may stand in a name',
  (term) => {
    expect(isNameable(key(term))).toBe(true);
  },
);

test.each(['model', 'data set', 'time series', 'novel bread', 'propose', 'set of. data'])(
  '"%s" may not',
  (term) => {
    expect(isNameable(key(term))).toBe(false);
  },
);
