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

/** So many different texts. */
const numbered = (papers: number): string[] => Array.from({ length: papers }, (_, i) => `rye ${i}`);
const alike = (papers: number, text: string): string[] => new Array<string>(papers).fill(text);

describe('checkCorpus', () => {
  test.each([
    [0, 'no papers'],
    [1, 'only 1 paper'],
    [11, 'only 11 papers'],
  ])('refuses %d papers', async (papers, count) => {
    const corpus = await corpusOf(...numbered(papers));
    expect(() => checkCorpus(corpus, options('auto'))).toThrow(
      new UserError(
        `the corpus has ${count}, too few to tell topics apart or to draw a map; add more, at ` +
          'least 12 in all',
      ),
    );
  });

  test('takes twelve papers', async () => {
    const corpus = await corpusOf(...numbered(12));
    expect(checkCorpus(corpus, options('auto'))).toBeUndefined();
  });

  test('refuses papers whose abstracts are all the same', async () => {
    const same = await corpusOf(...alike(12, 'rye'));
    expect(() => checkCorpus(same, options('auto'))).toThrow(
      new UserError(
        'the 12 papers all have the same abstract, so there is nothing to tell apart; ' +
          'check that the abstracts were read from the right column',
      ),
    );
    expect(
      checkCorpus(await corpusOf(...alike(11, 'rye'), 'keel'), options('auto')),
    ).toBeUndefined();
    expect(checkCorpus(await corpusOf(...alike(12, '')), options('auto'))).toBeUndefined();
  });

  test('refuses more topics than papers, and says how many would do', async () => {
    const papers = await corpusOf(...numbered(12));
    expect(() => checkCorpus(papers, options(13))).toThrow(
      new UserError(
        '13 topics were asked for, but the corpus has only 12 papers; choose --topics 3 or auto',
      ),
    );
    expect(checkCorpus(papers, options(12))).toBeUndefined();
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
