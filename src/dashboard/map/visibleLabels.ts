import type { Transform } from './camera.ts';
import type { LabelBox, ZoomRange } from './labelRanges.ts';

/** A rectangle on the screen, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label with the middle of its box on the screen. */
export interface PlacedLabel<L> {
  readonly label: L;
  readonly x: number;
  readonly y: number;
}

/**
 * The labels that are seen: those whose range holds the zoom and whose place lies in the area. A
 * label that would stick out of the area is moved in, if there is room. Pinned labels, such as that
 * of the topic in focus, are seen at every zoom, and what is in their way is not.
 *
 * @param ranges of the labels, from `labelRanges`
 */
export function visibleLabels<L extends LabelBox>(
  labels: readonly L[],
  ranges: readonly ZoomRange[],
  pinned: readonly L[],
  transform: Transform,
  zoom: number,
  area: Area,
): PlacedLabel<L>[] {
  const seen: PlacedLabel<L>[] = [];
  const moved: PlacedLabel<L>[] = [];
  const isFree = (placed: PlacedLabel<L>, among: readonly PlacedLabel<L>[]): boolean =>
    !among.some((other) => meet(other, placed));
  for (const label of pinned) {
    const placed = place(label, transform, area);
    if (placed && isFree(placed, seen)) seen.push(placed);
  }
  const pins = [...seen];
  labels.forEach((label, i) => {
    if (zoom < ranges[i]!.min || zoom >= ranges[i]!.max) return;
    const placed = place(label, transform, area);
    if (!placed) return;
    if (placed.moved) moved.push(placed);
    else if (isFree(placed, pins)) seen.push(placed);
  });
  // Only what was moved can be in the way of another: the rest keeps apart by its ranges.
  for (const placed of moved) if (isFree(placed, seen)) seen.push(placed);
  return seen;
}

/** Puts a label on the screen, inside the area; null when its place lies outside. */
function place<L extends LabelBox>(
  label: L,
  transform: Transform,
  area: Area,
): (PlacedLabel<L> & { readonly moved: boolean }) | null {
  const [ownX, ownY] = [
    transform.k * label.x + transform.x,
    transform.k * label.y + transform.y + label.dy,
  ];
  if (ownX < area.left || ownX > area.right || ownY < area.top || ownY > area.bottom) return null;
  const x = within(ownX, area.left + label.width / 2, area.right - label.width / 2);
  const y = within(ownY, area.top + label.height / 2, area.bottom - label.height / 2);
  return { label, x, y, moved: x !== ownX || y !== ownY };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function meet(a: PlacedLabel<LabelBox>, b: PlacedLabel<LabelBox>): boolean {
  return (
    Math.abs(a.x - b.x) < (a.label.width + b.label.width) / 2 &&
    Math.abs(a.y - b.y) < (a.label.height + b.label.height) / 2
  );
}
