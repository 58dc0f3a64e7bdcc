import { easeCubicInOut, interpolateZoom, timer } from 'd3';
import type { Camera } from '../state/view.ts';

/**
 * Flies from one camera to another along van Wijk's smooth path, eased. Without a duration it is a
 * cut. Gives back what stops the flight.
 */
export function fly(
  from: Camera,
  to: Camera,
  milliseconds: number,
  onCamera: (camera: Camera) => void,
): () => void {
  if (milliseconds <= 0) {
    onCamera(to);
    return () => {};
  }
  // d3 describes a view by its centre and its width; the width of the whole map is 1 here.
  const path = interpolateZoom([from.x, from.y, 1 / from.k], [to.x, to.y, 1 / to.k]);
  const clock = timer((elapsed) => {
    if (elapsed >= milliseconds) {
      clock.stop();
      onCamera(to);
      return;
    }
    const [x, y, width] = path(easeCubicInOut(elapsed / milliseconds));
    onCamera({ x, y, k: 1 / width });
  });
  return () => clock.stop();
}
