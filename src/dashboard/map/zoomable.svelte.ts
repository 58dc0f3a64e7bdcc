import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import { prefersReducedMotion } from 'svelte/motion';
import type { Attachment } from 'svelte/attachments';
import type { Transform } from './camera.ts';

/** What a zoomable element asks and tells. Functions, so that a change never rebuilds it. */
export interface ZoomOptions {
  readonly transform: () => Transform;
  /** Least and largest scale. */
  readonly limits: () => [number, number];
  /** Whether a press or a wheel is for the camera at all. */
  readonly takes: (event: { readonly shiftKey?: boolean }) => boolean;
  /** Called when a person has moved the map. */
  readonly onMove: (transform: Transform) => void;
}

/** Milliseconds of the zoom that follows a double click. */
const DOUBLE_CLICK = 250;

/** Wheel, drag, pinch and double click move the map: the only place where D3 touches the page. */
export function zoomable(options: ZoomOptions): Attachment<HTMLElement> {
  return (node) => {
    const behaviour = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent | TouchEvent) => {
        const button = 'button' in event ? event.button : 0;
        const press = event.type !== 'wheel';
        return !(press && (event.ctrlKey || button !== 0 || !options.takes(event)));
      })
      .duration(prefersReducedMotion.current ? 0 : DOUBLE_CLICK)
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent) options.onMove({ k: transform.k, x: transform.x, y: transform.y });
      });
    const selection = select(node).call(behaviour);

    $effect(() => {
      behaviour.scaleExtent(options.limits());
    });
    // A camera that moved by other means is written back only when it differs: no echo.
    $effect(() => {
      const { k, x, y } = options.transform();
      const known = zoomTransform(node);
      const off = Math.abs(known.k / k - 1) * 1e3 + Math.abs(known.x - x) + Math.abs(known.y - y);
      if (off > 1e-3) behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k));
    });
    return () => {
      selection.on('.zoom', null);
    };
  };
}
