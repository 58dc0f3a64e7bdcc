import { expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { tokenise } from '../../../src/core/terms/tokenise.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { abstracts } from '../../support/coreCorpus.ts';
import { writtenOut } from '../../support/coreMatrices.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

async function termsOf(...texts: string[]) {
  const corpus = await gather(paperBlocks(abstracts(...texts)), inThread);
  const { counts, vocabulary } = await tokenise(corpus, inThread, () => undefined);
  return { ...vocabulary, table: writtenOut(counts) };
}

const others = Array.from({ length: 16 }, (_, row) => (row % 2 ? 'The keel.' : 'A mast, a sail.'));

test('with a hyphen, with a space and as one word are one term, in the commonest spelling', async () => {
  const { keys, labels, table } = await termsOf(
    'Rye pre-training. A pre-training of ovens.',
    'The pretraining of rye, pretraining.',
    'Pre training, pre-training of it, ovens.',
    ...others,
  );
  const term = keys.indexOf('pre train');
  expect(labels[term]).toBe('pre-training');
  expect(table.map((row) => row[term])).toEqual([2, 2, 2, ...others.map(() => 0)]);
  expect(keys).not.toContain('pretrain');
  expect(labels.filter((label) => /^pre.?training$/.test(label))).toHaveLength(1);
});

test('the whole word stands for both where it is commoner', async () => {
  const { keys, labels, table } = await termsOf(
    'The pretraining of rye. Pretraining, pretraining.',
    'Pretraining of ovens, of rye.',
    'Pre-training and pre-training, ovens.',
    'Some pre-training.',
    ...others,
  );
  expect(labels[keys.indexOf('pretrain')]).toBe('pretraining');
  expect(table.map((row) => row[keys.indexOf('pretrain')])).toEqual([
    3,
    1,
    2,
    1,
    ...others.map(() => 0),
  ]);
  expect(keys).not.toContain('pre train');
});

test('a letter with a hyphen, and without', async () => {
  const { keys, labels } = await termsOf(
    'k-means of rye',
    'k-means of ovens, k-means',
    'kmeans of rye',
    'kmeans of ovens',
    ...others,
  );
  expect(labels[keys.indexOf('k-mean')]).toBe('k-means');
  expect(keys).not.toContain('kmean');
});

test('not where the corpus has one spelling only, nor where a name is not made of it', async () => {
  const one = await termsOf(
    'Rye breadbasket.',
    'A breadbasket.',
    'Rye bread. A basket.',
    ...others,
  );
  expect(one.keys).toContain('breadbasket');
  const filler = await termsOf(
    'We highlight rye. High light.',
    'We highlight ovens. A high light.',
    'High light of ovens.',
    ...others,
  );
  expect(filler.keys).toContain('high light');
  expect(filler.keys).toContain('highlight');
});
