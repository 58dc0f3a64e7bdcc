import type { Transform } from './camera.ts';

/** A place on the map, in map units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What stands out on the map. */
export interface Highlights {
  /** The paper under the pointer. */
  readonly hovered: Place | null;
  readonly selected: Place | null;
  /** Related papers of the selected one, with similarity, -1 to 1. */
  readonly related: readonly (Place & { readonly similarity: number; readonly colour: string })[];
  readonly selectedColour: string;
  readonly hoveredColour: string;
}

export interface HighlightInks {
  /** What is selected. */
  readonly accent: string;
  readonly ink: string;
  readonly ground: string;
}

/** How far an arc swings out, as a part of its length. */
const SWING = 0.18;

/**
 * Draws arcs from the selected paper to its related ones, fainter with less similarity, and rings
 * around the selected paper and the one under the pointer.
 *
 * @param transform map units to CSS pixels
 * @param radius of a point, in CSS pixels
 */
export function drawHighlights(
  context: CanvasRenderingContext2D,
  highlights: Highlights,
  transform: Transform,
  radius: number,
  inks: HighlightInks,
): void {
  const place = ({ x, y }: Place): [number, number] => [
    transform.k * x + transform.x,
    transform.k * y + transform.y,
  ];
  const disc = (at: Place, size: number, fill: string): void => {
    const [x, y] = place(at);
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  const ring = (at: Place, size: number, stroke: string, width: number): void => {
    const [x, y] = place(at);
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  };

  const { selected, hovered, related } = highlights;
  if (selected) {
    const [fromX, fromY] = place(selected);
    context.strokeStyle = inks.accent;
    context.lineWidth = 1.5;
    for (const paper of related) {
      const [toX, toY] = place(paper);
      const bendX = (fromX + toX) / 2 - (toY - fromY) * SWING;
      const bendY = (fromY + toY) / 2 + (toX - fromX) * SWING;
      context.globalAlpha = Math.min(0.95, Math.max(0.2, paper.similarity));
      context.beginPath();
      context.moveTo(fromX, fromY);
      context.quadraticCurveTo(bendX, bendY, toX, toY);
      context.stroke();
    }
    context.globalAlpha = 1;
    for (const paper of related) {
      disc(paper, radius + 2.5, inks.ground);
      disc(paper, radius + 1, paper.colour);
    }
    disc(selected, radius + 5, inks.ground);
    disc(selected, radius + 1.5, highlights.selectedColour);
    ring(selected, radius + 5, inks.accent, 2);
  }
  if (hovered) {
    disc(hovered, radius + 3, inks.ground);
    disc(hovered, radius + 1.5, highlights.hoveredColour);
    ring(hovered, radius + 3.5, inks.ink, 1.5);
  }
}
