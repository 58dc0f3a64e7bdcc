import { describe, expect, it } from 'vitest';
import { TermWords } from '../../../src/dashboard/state/termWords.svelte.ts';
import { writtenOut } from '../../../src/dashboard/topics/writtenOut.ts';
import { markWords, wordsOf } from '../../../src/dashboard/ui/markWords.ts';
import { handMadeAtlas, encodeAtlas, open } from '../../support/atlasFiles.ts';
import { paper } from '../../support/coreCorpus.ts';

/** Words of an atlas whose papers are in one language and that knows these long forms. */
async function wordsIn(code: string, longForms: ReadonlyMap<string, string> = new Map()) {
  const words = new TermWords(
    { longForms: () => Promise.resolve(longForms) },
    { languages: [{ code, papers: 9 }] },
  );
  await words.load();
  return words;
}

describe('the words of terms', () => {
  it.each([
    ['en', 'neural networks', 'A Neural-Network.', 'Neural-Network'],
    ['de', 'häufige Krankheit', 'Viele häufigen Krankheiten', 'häufigen Krankheiten'],
    ['fr', 'réseau neuronal', 'Des réseaux neuronaux', 'réseaux neuronaux'],
    ['zh', '网络', '深度学习网络的研究', '网络'],
  ])('are found in a text in %s', async (code, label, text, expected) => {
    const { stem } = await wordsIn(code);
    const marks = markWords(text, [wordsOf(label, stem)], stem).filter(({ marked }) => marked);
    expect(marks.map(({ text }) => text)).toEqual([expected]);
  });

  it('are English before they are loaded, and where no language is told', () => {
    const words = new TermWords({ longForms: () => Promise.resolve(new Map()) }, {});
    expect(words.stem('Models')).toBe('model');
    expect(words.longForm('SSM')).toBeNull();
  });

  it('say what acronyms stand for', async () => {
    const words = await wordsIn('en', new Map([['SSM', 'state space model']]));
    expect(words.longForm('SSM')).toBe('state space model');
    expect(words.longForm('snow')).toBeNull();
  });
});

describe('writtenOut', () => {
  it.each([
    ['snow', null, [], 'snow'],
    ['SSM', 'state space model', ['SSM', 'Mamba'], 'state space model (SSM)'],
    ['SSM', 'state space model', ['SSM', 'State Space Model'], 'SSM'],
  ])('of %s is %j beside %j', (label, longForm, beside, expected) => {
    expect(writtenOut(label, longForm, beside)).toBe(expected);
  });
});

describe('the long forms of an atlas', () => {
  it('come back by the labels of their terms', async () => {
    const papers = [paper({ id: 'a' }), paper({ id: 'b' })];
    const made = handMadeAtlas(papers, undefined, [
      [1, 0],
      [0, 1],
    ]);
    const vocabulary = { ...made.vocabulary, longForms: [null, 'made by hand'] };
    const atlas = await open(encodeAtlas({ ...made, vocabulary }, papers));
    expect([...(await atlas.longForms())]).toEqual([['Term 1', 'made by hand']]);
  });

  it('are none in an atlas that was made without', async () => {
    const papers = [paper({ id: 'a' })];
    const atlas = await open(encodeAtlas(handMadeAtlas(papers), papers));
    expect([...(await atlas.longForms())]).toEqual([]);
  });
});
