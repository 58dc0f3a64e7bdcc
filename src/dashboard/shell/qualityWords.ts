import { relateDefaults } from '../../core/related/relateDefaults.ts';
import type { Quality } from '../../core/types.ts';
import { countOf, sayPercent } from '../ui/say.ts';

/** How far the topics can be trusted to be apart, from their mean silhouette. */
export function topicWords({ silhouette }: Pick<Quality, 'silhouette'>): string {
  if (silhouette >= 0.25) return 'topics clearly apart';
  return silhouette >= 0.1 ? 'topics overlap in places' : 'topics blend into each other';
}

/** How far the places on the map can be trusted, from its trustworthiness. */
export function mapWords({ trustworthiness }: Pick<Quality, 'trustworthiness'>): string {
  if (trustworthiness >= 0.9) return 'neighbours on the map reliable';
  return trustworthiness >= 0.8
    ? 'neighbours on the map mostly reliable'
    : 'neighbours on the map a rough guide';
}

/** How the related papers were found, and what share of the right ones that gave. */
export function relatedWords(
  { relatedRecall }: Pick<Quality, 'relatedRecall'>,
  papers: number,
): string {
  const { comparedWithAll, recallSample } = relateDefaults;
  if (papers <= comparedWithAll) return 'all of them, as every paper was compared with all others';
  const share = sayPercent(relatedRecall);
  return `${share} of the nearest papers found, measured on ${countOf(recallSample, 'paper')}`;
}
