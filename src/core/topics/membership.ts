import { UNSURE_BELOW } from './unsure.ts';

/** How firmly a paper sits in its topic, in steps that have words. */
export type Firmness = 'firm' | 'inside' | 'near' | 'border';

/**
 * The step of a membership, where 0.5 is halfway to another topic and 1 is on the centroid.
 * Abstracts seldom get above 0.7 (of 9,577, half had less than 0.54 and one in ten more than
 * 0.62), which is why the steps are low.
 *
 * @param below papers with less membership are on the border
 */
export function firmness(membership: number, below: number = UNSURE_BELOW): Firmness {
  if (membership < below) return 'border';
  if (membership >= 0.62) return 'firm';
  if (membership >= 0.54) return 'inside';
  return 'near';
}
