import type { Attachment } from 'svelte/attachments';

/** What an element with a map on it does about the pointer and the keys. */
export interface MapInput {
  readonly pointermove: (event: PointerEvent) => void;
  readonly pointerleave: () => void;
  readonly click: (event: MouseEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** Makes an element take the pointer, the keyboard focus and the keys. */
export function takesInput(input: MapInput): Attachment<HTMLElement> {
  return (node) => {
    const ends = new AbortController();
    const { signal } = ends;
    node.tabIndex = 0;
    node.addEventListener('pointermove', input.pointermove, { signal });
    node.addEventListener('pointerleave', input.pointerleave, { signal });
    node.addEventListener('click', input.click, { signal });
    node.addEventListener('keydown', input.keydown, { signal });
    return () => ends.abort();
  };
}
