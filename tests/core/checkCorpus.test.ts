import { describe, expect, test } from 'vitest';
import { inThread } from '../../src/core/blocks.ts';
import { checkCorpus, checkTerms } from '../../src/core/checkCorpus.ts';
import type { Corpus } from '../../src/core/text/corpus.ts';
import { gather } from '../../src/core/text/gather.ts';
import { UserError, type BuildOptions } from '../../src/core/types.ts';
import { abstracts } from '../support/coreCorpus.ts';
import { paperBlocks } from '../support/paperBlocks.ts';

const options = (topics: BuildOptions['topics']): BuildOptions => ({ topics, seed: 1 });

const corpusOf = (...texts: readonly string[]): Promise<Corpus> =>
  gather(paperBlocks(abstracts(...texts)), inThread);

describe('checkCorpus', () => {
  test.each([
    [[], 'an atlas needs at least 3 papers, and the corpus has 0; add more papers'],
    [['rye'], 'an atlas needs at least 3 papers, and the corpus has 1; add more papers'],
    [['rye', 'keel'], 'an atlas needs at least 3 papers, and the corpus has 2; add more papers'],
  ])('refuses %j', async (texts, message) => {
    const corpus = await corpusOf(...texts);
    expect(() => checkCorpus(corpus, options('auto'))).toThrow(new UserError(message));
  });

  test('takes three papers', async () => {
    const corpus = await corpusOf('rye', 'keel', 'oven');
    expect(checkCorpus(corpus, options('auto'))).toBeUndefined();
  });

  test('refuses papers whose abstracts are all the same', async () => {
    const same = await corpusOf('rye', 'rye', 'rye');
    expect(() => checkCorpus(same, options('auto'))).toThrow(
      new UserError(
        'the 3 papers all have the same abstract, so there is nothing to tell apart; ' +
          'check that the abstracts were read from the right column',
      ),
    );
    expect(checkCorpus(await corpusOf('rye', 'rye', 'keel'), options('auto'))).toBeUndefined();
    expect(checkCorpus(await corpusOf('', '', ''), options('auto'))).toBeUndefined();
  });

  test('refuses more topics than papers, and says how many would do', async () => {
    const papers = await corpusOf('rye', 'oven', 'keel', 'wind');
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
