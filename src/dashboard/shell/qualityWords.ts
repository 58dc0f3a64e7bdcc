import { isMiddleWorse, qualitySteps } from '../../core/qualityWords.ts';
import { relateDefaults } from '../../core/related/relateDefaults.ts';
import type { Quality } from '../../core/types.ts';
import { countOf, sayPercent } from '../ui/say.ts';

/** How far the topics can be trusted to be apart, from their mean silhouette. */
export function topicWords({ silhouette }: Pick<Quality, 'silhouette'>): string {
  if (silhouette >= qualitySteps.apart) return 'topics clearly apart';
  return silhouette >= qualitySteps.overlapping
    ? 'topics overlap in places'
    : 'topics blend into each other';
}

type MapFigures = Pick<
  Quality,
  'trustworthiness' | 'neighbourhoodPreservation' | 'middlePreservation'
>;

/** How far the places on the map can be trusted, and whether its middle is worse than the rest. */
export function mapWords(quality: MapFigures): string {
  const { trusted, mostlyTrusted } = qualitySteps;
  const { trustworthiness } = quality;
  if (trustworthiness < mostlyTrusted) return 'neighbours on the map a rough guide';
  const word = trustworthiness >= trusted ? 'reliable' : 'mostly reliable';
  return `neighbours on the map ${word}${isMiddleWorse(quality) ? ', less so in its middle' : ''}`;
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
