import { placementDefaults } from '../../core/map/placement.ts';
import { countOf } from '../ui/say.ts';

/**
 * Says that the place of a paper on the map is uncertain.
 *
 * @param placement share of its closest papers that are near it, 0 to 1
 * @param related number of its related papers
 */
export function placementWords(placement: number, related: number): string {
  const closest = Math.min(related, placementDefaults.neighbours);
  const near = Math.round(placement * closest);
  const verb = near === 1 ? 'is' : 'are';
  const of = countOf(closest, 'closest paper');
  return `Its place on the map is uncertain: ${near === 0 ? 'none' : near} of its ${of} ${verb} near it.`;
}
