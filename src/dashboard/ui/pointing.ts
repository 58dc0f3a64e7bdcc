/**
 * Handlers for what is pointed at with a mouse or a pen. A finger that touches something has chosen
 * it already, and leaves no pointer behind.
 */
export function pointing(onPoint: (on: boolean) => void): {
  onpointerenter: (event: PointerEvent) => void;
  onpointerleave: (event: PointerEvent) => void;
} {
  const handler = (on: boolean) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') onPoint(on);
  };
  return { onpointerenter: handler(true), onpointerleave: handler(false) };
}
