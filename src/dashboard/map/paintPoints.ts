import type { MapColumns } from '../../atlas/readAtlas.ts';
import type { Transform } from './camera.ts';
import { STEPS, type PointSprite } from './pointSprite.ts';

/** Pixels as `ImageData` holds them: red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Colours of the points: three bytes a topic, and three for what is dimmed. */
export interface PointInks {
  readonly topics: Uint8Array;
  readonly dimmed: Uint8Array;
  readonly opacity: number;
  readonly dimmedOpacity: number;
}

/**
 * Paints every paper as a dot, dimmed ones below the others. The pixels are written here and not by
 * the canvas, because ten thousand small shapes cost a canvas without a graphics card five times as
 * much.
 *
 * @param transform map units to pixels of the buffer
 * @param lit 1 a paper that is lit, or null when all are
 * @param hollow papers that are drawn with another dot: 1 each
 */
export function paintPoints(
  pixels: Pixels,
  columns: Pick<MapColumns, 'x' | 'y' | 'topic'>,
  transform: Transform,
  sprite: PointSprite,
  inks: PointInks,
  lit: Uint8Array | null,
  hollow: { readonly sprite: PointSprite; readonly papers: Uint8Array } | null = null,
): void {
  pixels.data.fill(0);
  const spriteOf = (row: number): PointSprite =>
    hollow?.papers[row] === 1 ? hollow.sprite : sprite;
  if (lit) paintLayer(pixels, columns, transform, spriteOf, inks, (row) => lit[row] === 0, true);
  paintLayer(pixels, columns, transform, spriteOf, inks, (row) => !lit || lit[row] === 1, false);
}

function paintLayer(
  pixels: Pixels,
  { x, y, topic }: Pick<MapColumns, 'x' | 'y' | 'topic'>,
  transform: Transform,
  spriteOf: (row: number) => PointSprite,
  inks: PointInks,
  belongs: (row: number) => boolean,
  dimmed: boolean,
): void {
  const opacity = dimmed ? inks.dimmedOpacity : inks.opacity;
  for (let row = 0; row < x.length; row++) {
    if (!belongs(row)) continue;
    const screenX = transform.k * x[row]! + transform.x;
    const screenY = transform.k * y[row]! + transform.y;
    const sprite = spriteOf(row);
    if (dimmed) stamp(pixels, screenX, screenY, sprite, inks.dimmed, 0, opacity);
    else stamp(pixels, screenX, screenY, sprite, inks.topics, topic[row]! * 3, opacity);
  }
}

/** Lays one dot over what is there ("source over", opacity not premultiplied). */
function stamp(
  { data, width, height }: Pixels,
  screenX: number,
  screenY: number,
  { size, reach, coverage }: PointSprite,
  inks: Uint8Array,
  ink: number,
  opacity: number,
): void {
  const pixelX = Math.floor(screenX);
  const pixelY = Math.floor(screenY);
  const left = pixelX - reach;
  const top = pixelY - reach;
  if (left + size <= 0 || top + size <= 0 || left >= width || top >= height) return;
  const stepX = Math.floor((screenX - pixelX) * STEPS);
  const stepY = Math.floor((screenY - pixelY) * STEPS);
  const base = (stepY * STEPS + stepX) * size * size;
  const firstX = Math.max(0, -left);
  const lastX = Math.min(size, width - left);
  const lastY = Math.min(size, height - top);
  const [red, green, blue] = [inks[ink]!, inks[ink + 1]!, inks[ink + 2]!];
  for (let py = Math.max(0, -top); py < lastY; py++) {
    const line = base + py * size;
    let at = ((top + py) * width + left + firstX) * 4;
    for (let px = firstX; px < lastX; px++, at += 4) {
      const above = coverage[line + px]! * opacity;
      if (above === 0) continue;
      const below = (data[at + 3]! / 255) * (1 - above);
      const both = above + below;
      data[at] = (red * above + data[at]! * below) / both;
      data[at + 1] = (green * above + data[at + 1]! * below) / both;
      data[at + 2] = (blue * above + data[at + 2]! * below) / both;
      data[at + 3] = both * 255;
    }
  }
}
