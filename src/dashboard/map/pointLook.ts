/** How points are drawn: radius in CSS pixels, opacity 0 to 1. */
export interface PointLook {
  readonly radius: number;
  readonly opacity: number;
}

/** Pixels a map unit at which the sizes below are meant. */
const USUAL_SCALE = 380;

/**
 * Points of 2 to 6 pixels across: smaller and more transparent when there are many, larger when
 * the map is drawn larger.
 *
 * @param scale pixels a map unit
 */
export function pointLook(papers: number, scale: number): PointLook {
  const crowd = Math.log10(Math.max(papers, 1));
  const growth = scale / USUAL_SCALE;
  const diameter = Math.min(6, Math.max(2, (7.2 - crowd) * growth ** 0.3));
  const opacity = Math.min(0.95, Math.max(0.5, 1.1 - 0.11 * crowd) * growth ** 0.1);
  return { radius: diameter / 2, opacity };
}
