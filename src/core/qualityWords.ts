import type { Quality } from './types.ts';

/** Steps at which the words change, from real atlases of 500 to 100,000 papers. */
export const qualitySteps = {
  /** A corpus with fewer papers is called small. */
  fewPapers: 200,
  /** Mean simplified silhouette. Atlases of abstracts had 0.14 to 0.17. */
  apart: 0.25,
  overlapping: 0.1,
  /** Mean adjusted Rand index between runs on different parts of the papers. Atlases had 0.7 to 0.97. */
  stable: 0.75,
  mostlyStable: 0.5,
  /** Mean normalised pointwise mutual information of a topic's terms. Atlases had 0.24 to 0.32. */
  coherent: 0.2,
  mostlyCoherent: 0.1,
  /** Trustworthiness at 15 neighbours. Maps had 0.92 to 0.96; at random it is about 0.5. */
  trusted: 0.9,
  mostlyTrusted: 0.8,
  /**
   * Preservation of the middle quarter over that of all papers. Maps had 0.79 to 0.95, and those
   * below had a middle in which topics are mixed.
   */
  evenMiddle: 0.85,
} as const;

/** What the words are about; figures that an atlas lacks are passed over. */
export interface QualityFacts {
  readonly papers: number;
  readonly topics: number;
  readonly quality: QualityFigures;
}

type QualityFigures = Pick<Quality, 'silhouette' | 'trustworthiness' | 'withoutTerms'> &
  Partial<Quality>;

/** What the figures of an atlas mean for its reader: a paragraph of plain sentences. */
export function qualityInWords(facts: QualityFacts): string {
  return [
    sizeSentence(facts),
    nameSentence(facts.quality),
    topicSentence(facts),
    stabilitySentence(facts.quality),
    unsureSentence(facts),
    mapSentence(facts.quality),
    misplacedSentence(facts),
    withoutTermsSentence(facts),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What to bear in mind of a small corpus; empty for a larger one. */
export function sizeSentence({ papers }: Pick<QualityFacts, 'papers'>): string {
  if (papers >= qualitySteps.fewPapers) return '';
  return `These are only ${papers} papers, so topics are few, and one paper more or less can move them.`;
}

function nameSentence({ coherence }: QualityFigures): string {
  if (coherence === undefined) return '';
  if (coherence >= qualitySteps.coherent) {
    return 'Names are reliable: the terms of a topic are used together.';
  }
  return coherence >= qualitySteps.mostlyCoherent
    ? 'Names are mostly reliable; look at the terms of a topic, too.'
    : 'Names are a rough guide: the terms of a topic are seldom used together.';
}

function topicSentence({ topics, quality: { silhouette } }: QualityFacts): string {
  if (topics === 1) return 'There is one topic, so nothing is told apart.';
  if (silhouette >= qualitySteps.apart) return 'Topics are clearly apart.';
  return silhouette >= qualitySteps.overlapping
    ? 'Topics overlap in places: each has a clear heart and loose borders.'
    : 'Topics blend into each other: take their borders as one of many ways to cut.';
}

function stabilitySentence({ stability }: QualityFigures): string {
  if (stability === undefined) return '';
  if (stability >= qualitySteps.stable)
    return 'Runs on other parts of the papers find nearly the same topics.';
  return stability >= qualitySteps.mostlyStable
    ? 'Runs on other parts of the papers find most of them again, and cut some in another way.'
    : 'Runs on other parts of the papers cut many of them in another way.';
}

function unsureSentence({ papers, topics, quality: { unsure } }: QualityFacts): string {
  if (!unsure || topics === 1) return '';
  if (unsure.papers === 0) return 'No paper is counted as between topics.';
  const share = percent(unsure.papers / papers);
  return `${counted(unsure.papers, papers)} (${share}) ${unsure.papers === 1 ? 'lies' : 'lie'} between topics.`;
}

/** Whether the middle of the map keeps much less of the neighbourhoods than the whole does. */
export function isMiddleWorse({
  neighbourhoodPreservation: all,
  middlePreservation: middle,
}: Pick<Quality, 'neighbourhoodPreservation' | 'middlePreservation'>): boolean {
  return all !== undefined && middle !== undefined && middle < qualitySteps.evenMiddle * all;
}

function mapSentence(quality: QualityFigures): string {
  const { trustworthiness } = quality;
  if (trustworthiness < qualitySteps.mostlyTrusted) {
    return 'Papers side by side on the map are a rough guide to what is related.';
  }
  const start = 'Papers side by side on the map';
  const word = trustworthiness >= qualitySteps.trusted ? 'are reliably' : 'are mostly';
  return isMiddleWorse(quality)
    ? `${start} ${word} related, but less so in the middle, where topics mix.`
    : `${start} ${word} related.`;
}

function misplacedSentence({ papers, quality: { misplaced } }: QualityFacts): string {
  if (misplaced === undefined) return '';
  if (misplaced === 0) return 'None lies away from the papers it is closest to.';
  const verb =
    misplaced === 1
      ? 'lies away from the papers that it is'
      : 'lie away from the papers that they are';
  return `${counted(misplaced, papers)} (${percent(misplaced / papers)}) ${verb} closest to.`;
}

function withoutTermsSentence({ quality: { withoutTerms } }: QualityFacts): string {
  if (withoutTerms === 0) return '';
  return withoutTerms === 1
    ? 'One paper shares no term with the others; its topic and place say nothing.'
    : `${grouped(withoutTerms)} papers share no term with the others; their topics and places say nothing.`;
}

function counted(count: number, papers: number): string {
  return `${grouped(count)} of ${grouped(papers)} papers`;
}

/** `9577` is "9,577". */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%';
  return `${(share * 100).toFixed(1)}%`;
}
