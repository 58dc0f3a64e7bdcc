import type { Attachment } from 'svelte/attachments';

/** Milliseconds that a finger rests, and pixels that it may tremble. */
const REST = 500;
const TREMBLE = 10;

/** Calls `onPress` when a finger rests on an element; the click that follows is nobody's then. */
export function longPress(
  onPress: (event: PointerEvent, on: HTMLElement) => void,
): Attachment<HTMLElement> {
  return (node) => {
    const ends = new AbortController();
    const options = { signal: ends.signal, capture: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from: PointerEvent | null = null;
    let pressed = false;
    const leave = (): void => {
      clearTimeout(timer);
      from = null;
    };
    node.addEventListener(
      'pointerdown',
      (event) => {
        leave();
        pressed = false;
        if (event.pointerType !== 'touch' || !event.isPrimary) return;
        from = event;
        timer = setTimeout(() => {
          pressed = true;
          onPress(event, node);
        }, REST);
      },
      options,
    );
    node.addEventListener(
      'pointermove',
      (event) => {
        if (!from) return;
        const moved = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
        if (moved > TREMBLE) leave();
      },
      options,
    );
    node.addEventListener('pointerup', leave, options);
    node.addEventListener('pointercancel', leave, options);
    node.addEventListener(
      'click',
      (event) => {
        if (pressed) event.stopPropagation();
        pressed = false;
      },
      options,
    );
    // The browser's own menu would open at the same time.
    node.addEventListener('contextmenu', (event) => from && event.preventDefault(), options);
    return () => {
      leave();
      ends.abort();
    };
  };
}
