import { describe, expect, test } from 'vitest';
import { qualityInWords, type QualityFacts } from '../../src/core/qualityWords.ts';

const quality = {
  silhouette: 0.17,
  trustworthiness: 0.94,
  withoutTerms: 0,
  neighbourhoodPreservation: 0.3,
  middlePreservation: 0.28,
  misplaced: 173,
  unsure: { below: 0.515, papers: 2179 },
} as const;

const say = (change: Partial<QualityFacts['quality']> = {}, papers = 9577, topics = 39): string =>
  qualityInWords({ papers, topics, quality: { ...quality, ...change } });

test('is a paragraph of plain sentences', () => {
  expect(say()).toBe(
    'Topics overlap in places: each has a clear heart and loose borders. ' +
      '2,179 of 9,577 papers (22.8%) lie between topics. ' +
      'Papers side by side on the map are reliably related. ' +
      '173 of 9,577 papers (1.8%) lie away from the papers that they are closest to.',
  );
});

describe('says', () => {
  test.each<[string, Partial<QualityFacts['quality']>]>([
    ['Names are reliable: the terms of a topic are used together.', { coherence: 0.2 }],
    ['Names are mostly reliable; look at the terms of a topic, too.', { coherence: 0.1 }],
    ['Names are a rough guide: the terms of a topic are seldom used', { coherence: 0 }],
    ['Topics are clearly apart.', { silhouette: 0.3 }],
    ['Topics blend into each other:', { silhouette: 0.05 }],
    ['Runs on other parts of the papers find nearly the same topics.', { stability: 0.8 }],
    ['Runs on other parts of the papers find most of them again, and', { stability: 0.6 }],
    ['Runs on other parts of the papers cut many of them in another way.', { stability: 0.3 }],
    ['1 of 9,577 papers (under 0.1%) lies between', { unsure: { below: 0.5, papers: 1 } }],
    ['No paper is counted as between topics.', { unsure: { below: 0.5, papers: 0 } }],
    ['are mostly related.', { trustworthiness: 0.85 }],
    ['are a rough guide to what is related.', { trustworthiness: 0.7 }],
    ['reliably related, but less so in the middle, where topics mix.', { middlePreservation: 0.2 }],
    ['1 of 9,577 papers (under 0.1%) lies away from the papers that it is', { misplaced: 1 }],
    ['None lies away from the papers it is closest to.', { misplaced: 0 }],
    ['One paper shares no term with the others;', { withoutTerms: 1 }],
    ['1,200 papers share no term with the others;', { withoutTerms: 1200 }],
  ])('%s', (words, change) => {
    expect(say(change)).toContain(words);
  });

  test('that few papers are few', () => {
    expect(say({}, 57)).toMatch(/^These are only 57 papers, so topics are few/);
    expect(say({}, 200)).not.toContain('only');
  });

  test('nothing of borders when there is one topic', () => {
    expect(say({}, 500, 1)).toMatch(/^There is one topic, so nothing is told apart\. Papers side/);
  });

  test('nothing of figures that an atlas lacks', () => {
    const { silhouette, trustworthiness, withoutTerms } = quality;
    const older = { silhouette, trustworthiness, withoutTerms };
    expect(qualityInWords({ papers: 9577, topics: 39, quality: older })).toBe(
      'Topics overlap in places: each has a clear heart and loose borders. ' +
        'Papers side by side on the map are reliably related.',
    );
  });
});
