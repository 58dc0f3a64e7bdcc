import type { Transform } from './camera.ts';
import type { DensityShape } from './density.ts';

/** Beyond this zoom the land is larger than the view and says nothing. */
const GONE = 9;
const TINTS = [0.06, 0.06, 0.08];

/** How strongly land is drawn at a zoom, 0 to 1: the closer one looks, the paler. */
export function fading(zoom: number): number {
  return Math.min(1, Math.max(0, 1 - (zoom - 1) / (GONE - 1)));
}

/**
 * Fills the land of the themes.
 *
 * @param strength 0 to 1
 * @param colours of the themes
 */
export function drawDensity(
  context: CanvasRenderingContext2D,
  shapes: readonly DensityShape[],
  transform: Transform,
  strength: number,
  colours: readonly string[],
): void {
  if (strength === 0) return;
  for (const { theme, level, rings } of shapes) {
    context.beginPath();
    for (const ring of rings) {
      ring.forEach(([x, y], i) => {
        const screenX = transform.k * x + transform.x;
        const screenY = transform.k * y + transform.y;
        if (i === 0) context.moveTo(screenX, screenY);
        else context.lineTo(screenX, screenY);
      });
      context.closePath();
    }
    context.globalAlpha = TINTS[level]! * strength;
    context.fillStyle = colours[theme]!;
    context.fill('evenodd');
  }
  context.globalAlpha = 1;
}
