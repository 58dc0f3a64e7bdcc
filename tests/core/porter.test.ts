import fc from 'fast-check';
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, test } from 'vitest';
import { porterStem } from '../../src/core/porter.ts';

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['falling', 'fall'],
  ['conflated', 'conflat'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['vietnamization', 'vietnam'],
  ['adjustment', 'adjust'],
  ['adoption', 'adopt'],
  ['rate', 'rate'],
  ['controller', 'control'],
  ['is', 'is'],
])('the stem of %s is %s', (word, stem) => {
  expect(porterStem(word)).toBe(stem);
});

test('agrees with natural on any word', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aeiouyybcdglmnrstvwxzé-2'),
    maxLength: 9,
  });
  const ending = fc.constantFrom(
    ...['', '', 's', 'es', 'ies', 'sses', 'ed', 'eed', 'ing', 'y', 'e', 'll', 'ational', 'tional'],
    ...['enci', 'izer', 'abli', 'bli', 'alli', 'eli', 'ousli', 'ization', 'ation', 'ator', 'logi'],
    ...['alism', 'iveness', 'biliti', 'icate', 'ative', 'alize', 'ful', 'ness', 'al', 'ement'],
    ...['ment', 'ent', 'sion', 'tion', 'ion', 'ou', 'ism', 'ate', 'ive', 'ize', 'er', 'ic'],
  );
  fc.assert(
    fc.property(letters, ending, ending, (start, first, second) => {
      const word = start + first + second;
      expect(porterStem(word)).toBe(natural.stem(word));
    }),
    { numRuns: 5000 },
  );
});
