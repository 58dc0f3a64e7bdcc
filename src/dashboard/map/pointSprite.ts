/** Places within a pixel, along each axis, that a point can be drawn at. */
export const STEPS = 4;

/**
 * A soft dot, as the share of each pixel that it covers (0 to 1), for `STEPS × STEPS` places of its
 * centre within a pixel: place `(sx, sy)` starts at `(sy · STEPS + sx) · size²`, rows of `size`.
 */
export interface PointSprite {
  readonly size: number;
  /** Pixels from the dot's pixel to the left and upper edge of the sprite. */
  readonly reach: number;
  readonly coverage: Float32Array;
}

/** What is left in the middle of a hollow dot. */
const HOLLOW = 0.12;

/** Makes the sprite of a hollow dot: a ring that is the thinner the smaller the dot. */
export function hollowSprite(radius: number): PointSprite {
  const outer = pointSprite(radius);
  const inner = pointSprite(radius - Math.max(0.8, radius * 0.36), outer.reach);
  const coverage = outer.coverage.map((whole, i) => whole - inner.coverage[i]! * (1 - HOLLOW));
  return { ...outer, coverage };
}

/** Makes the sprite of a dot; its edge fades over one pixel. */
export function pointSprite(radius: number, reach = Math.ceil(radius + 0.5)): PointSprite {
  const size = 2 * reach + 1;
  const coverage = new Float32Array(STEPS * STEPS * size * size);
  let at = 0;
  for (let sy = 0; sy < STEPS; sy++) {
    for (let sx = 0; sx < STEPS; sx++) {
      for (let py = -reach; py <= reach; py++) {
        for (let px = -reach; px <= reach; px++) {
          const dx = px + 0.5 - (sx + 0.5) / STEPS;
          const dy = py + 0.5 - (sy + 0.5) / STEPS;
          coverage[at++] = Math.min(1, Math.max(0, radius + 0.5 - Math.sqrt(dx * dx + dy * dy)));
        }
      }
    }
  }
  return { size, reach, coverage };
}
