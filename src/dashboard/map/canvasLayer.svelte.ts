import type { Attachment } from 'svelte/attachments';
import { devicePixelRatio } from 'svelte/reactivity/window';

/** What a layer is drawn with: CSS pixels, and how many pixels of the buffer each has. */
export interface LayerSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export type Draw = (context: CanvasRenderingContext2D, size: LayerSize) => void;

/** A sharper buffer than this costs more than it shows. */
const SHARPEST = 2;

/**
 * Draws on a canvas whenever what the drawing depends on changes, once a frame at most.
 *
 * @param size of the canvas in CSS pixels
 * @param prepare reads all state that the drawing depends on and gives back what draws it
 */
export function canvasLayer(
  size: () => { readonly width: number; readonly height: number },
  prepare: () => Draw,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (!context) return;
    let frame = 0;
    $effect(() => {
      const { width, height } = size();
      const ratio = Math.min(SHARPEST, devicePixelRatio.current ?? 1);
      const draw = prepare();
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
        if (across === 0 || down === 0) return;
        // Setting the size of a canvas clears it, even to the size that it has.
        if (canvas.width !== across) canvas.width = across;
        if (canvas.height !== down) canvas.height = down;
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.clearRect(0, 0, width, height);
        draw(context, { width, height, ratio });
      });
    });
    return () => cancelAnimationFrame(frame);
  };
}
