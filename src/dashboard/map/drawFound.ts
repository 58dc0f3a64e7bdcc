import type { Transform } from './camera.ts';

/** Gap between a dot and its ring, in pixels. */
const GAP = 2.5;

/**
 * Draws a thin ring around papers, for the eye to find a few among many.
 *
 * @param rows of the papers
 * @param transform map units to CSS pixels
 * @param radius of a point, in CSS pixels
 */
export function drawFound(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: Float32Array; readonly y: Float32Array },
  rows: ArrayLike<number>,
  transform: Transform,
  radius: number,
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    context.beginPath();
    const atX = transform.k * x[row]! + transform.x;
    const atY = transform.k * y[row]! + transform.y;
    context.arc(atX, atY, radius + GAP, 0, 2 * Math.PI);
    context.stroke();
  }
}
