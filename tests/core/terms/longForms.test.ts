import { expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { tokenise } from '../../../src/core/terms/tokenise.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { abstracts } from '../../support/coreCorpus.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

const others = Array.from({ length: 16 }, (_, row) => (row % 2 ? 'The keel.' : 'A mast, a sail.'));

/** The long form that the corpus gives for the term with this key. */
async function longFormOf(key: string, ...texts: string[]): Promise<string | null | undefined> {
  const papers = abstracts(...texts, ...others);
  const { vocabulary } = await tokenise(
    await gather(paperBlocks(papers), inThread),
    inThread,
    () => undefined,
  );
  const { keys, longForms } = vocabulary;
  expect(longForms).toHaveLength(keys.length);
  return keys.includes(key) ? longForms![keys.indexOf(key)] : undefined;
}

test.each([
  ['before it', 'ssm', 'A state space model (SSM) of rye.', 'state space model'],
  ['behind it', 'ssm', 'An SSM (state space model) of rye.', 'state space model'],
  ['with hyphens', 'moe', 'The mixture-of-experts (MoE) way.', 'mixture-of-experts'],
  [
    'with function words that have no letter',
    'qs',
    'The quality of service (QS) here.',
    'quality of service',
  ],
  ['in the plural', 'llm', 'Some large language models (LLMs) bake.', 'large language models'],
])('is found %s', async (_, key, text, expected) => {
  expect(await longFormOf(key, text, `${text} Rye.`, text)).toBe(expected);
});

test.each([
  ['one paper', ['A state space model (SSM).', 'SSM bread.', 'SSM of rye.']],
  ['other letters', ['A slow sour model of rye (SSM).', 'A sour model (SSM).', 'Sour (SSM).']],
  ['a sentence between', ['A state. Space model (SSM).', 'A state. Space model (SSM).', 'SSM']],
])('is not told by %s', async (_, texts) => {
  expect(await longFormOf('ssm', ...texts)).toBeNull();
});

test('is not told where papers mean different things', async () => {
  const texts = ['state space model', 'stiff sail mast', 'slow sour mill'].flatMap((long) => [
    `A ${long} (SSM) of rye.`,
    `A ${long} (SSM) of ovens.`,
  ]);
  expect(await longFormOf('ssm', ...texts)).toBeNull();
});

test('is not that of an acronym which is counted with another word', async () => {
  const texts = [
    'The genetic algorithm (GA).',
    'Genetic algorithms (GAs).',
    'Genetic algorithms (GAs).',
  ];
  const gas = Array.from({ length: 4 }, () => 'A gas of a gas.');
  expect(await longFormOf('ga', ...texts, ...gas)).toBeNull();
});
