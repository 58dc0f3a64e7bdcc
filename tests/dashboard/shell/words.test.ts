import { describe, expect, it } from 'vitest';
import { auditTotals } from '../../../src/dashboard/shell/auditTotals.ts';
import { mapWords, relatedWords, topicWords } from '../../../src/dashboard/shell/qualityWords.ts';
import { dozenProvenance } from '../../support/atlasDozen.ts';

describe('the quality in words', () => {
  it('says more of better topics and maps', () => {
    expect([0.3, 0.15, 0.02].map((silhouette) => topicWords({ silhouette }))).toEqual([
      'topics clearly apart',
      'topics overlap in places',
      'topics blend into each other',
    ]);
    expect([0.95, 0.85, 0.6].map((trustworthiness) => mapWords({ trustworthiness }))).toEqual([
      'neighbours on the map reliable',
      'neighbours on the map mostly reliable',
      'neighbours on the map a rough guide',
    ]);
  });

  it('says when the middle of the map is worse than the rest', () => {
    const quality = { trustworthiness: 0.93, neighbourhoodPreservation: 0.43 };
    expect(mapWords({ ...quality, middlePreservation: 0.34 })).toBe(
      'neighbours on the map reliable, less so in its middle',
    );
    expect(mapWords({ ...quality, middlePreservation: 0.4 })).toBe(
      'neighbours on the map reliable',
    );
  });

  it('says how the related papers were found', () => {
    expect(relatedWords({ relatedRecall: 1 }, 20_000)).toBe(
      'all of them, as every paper was compared with all others',
    );
    expect(relatedWords({ relatedRecall: 0.9583 }, 100_000)).toBe(
      '95.8% of the nearest papers found, measured on 500 papers',
    );
    // Nothing was missed, but nobody can say so of all papers.
    expect(relatedWords({ relatedRecall: 1 }, 20_001)).toContain('measured on 500 papers');
  });
});

describe('auditTotals', () => {
  it('adds up all sources', () => {
    const [source] = dozenProvenance.sources;
    expect(auditTotals([source!, source!])).toEqual({ read: 28, kept: 24, merged: 2, dropped: 2 });
    expect(auditTotals([])).toEqual({ read: 0, kept: 0, merged: 0, dropped: 0 });
  });
});
