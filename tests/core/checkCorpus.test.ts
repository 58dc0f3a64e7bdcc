import { describe, expect, test } from 'vitest';
import { checkCorpus, checkRows, checkTerms } from '../../src/core/checkCorpus.ts';
import { UserError, type BuildOptions } from '../../src/core/types.ts';
import { abstracts } from '../support/coreCorpus.ts';
import { dense } from '../support/coreMatrices.ts';

const options = (topics: BuildOptions['topics']): BuildOptions => ({ topics, seed: 1 });

describe('checkCorpus', () => {
  test.each([
    [[], 'an atlas needs at least 2 papers, and the corpus has 0; add more papers'],
    [['rye'], 'an atlas needs at least 2 papers, and the corpus has 1; add more papers'],
  ])('refuses %j', (texts, message) => {
    expect(() => checkCorpus(abstracts(...texts), options('auto'))).toThrow(new UserError(message));
  });

  test('refuses more topics than papers, and says how many would do', () => {
    const papers = abstracts('rye', 'oven', 'keel', 'wind');
    expect(() => checkCorpus(papers, options(5))).toThrow(
      new UserError(
        '5 topics were asked for, but the corpus has only 4 papers; choose --topics 2 or auto',
      ),
    );
    expect(checkCorpus(papers, options(4))).toBeUndefined();
    expect(checkCorpus(papers, options('auto'))).toBeUndefined();
  });
});

describe('checkTerms', () => {
  const vocabulary = (...keys: readonly string[]) => ({
    keys,
    labels: keys,
    documentFrequency: new Uint32Array(keys.length),
  });

  test('refuses papers without a common word', () => {
    expect(() => checkTerms(vocabulary(), 7)).toThrow(
      new UserError(
        'the 7 papers have no words in common that tell some of them from the others; ' +
          'check that the titles and abstracts are text in one language, and not all the same',
      ),
    );
    expect(checkTerms(vocabulary('rye'), 7)).toBeUndefined();
  });
});

describe('checkRows', () => {
  test('refuses papers that are all alike', () => {
    const alike = [
      [0.6, 0.8],
      [0.6, 0.80001],
      [0.6, 0.8],
    ];
    expect(() => checkRows(dense(alike))).toThrow(
      new UserError(
        'the 3 papers all have the same text, so there is nothing to tell apart; ' +
          'check that the abstracts were read from the right column',
      ),
    );
    expect(checkRows(dense([...alike, [0.8, 0.6]]))).toBeUndefined();
  });
});
