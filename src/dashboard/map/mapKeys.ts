import type { MapStage } from './mapStage.svelte.ts';

/** Factor of one step of zoom. */
export const ZOOM_STEP = 1.6;
/** Pixels of one step with an arrow key. */
const PAN_STEP = 96;

const ACTIONS: Readonly<
  Record<string, (stage: Pick<MapStage, 'zoomBy' | 'panBy' | 'showAll'>) => void>
> = {
  '+': (stage) => stage.zoomBy(ZOOM_STEP),
  '=': (stage) => stage.zoomBy(ZOOM_STEP),
  '-': (stage) => stage.zoomBy(1 / ZOOM_STEP),
  '0': (stage) => stage.showAll(),
  ArrowLeft: (stage) => stage.panBy(-PAN_STEP, 0),
  ArrowRight: (stage) => stage.panBy(PAN_STEP, 0),
  ArrowUp: (stage) => stage.panBy(0, -PAN_STEP),
  ArrowDown: (stage) => stage.panBy(0, PAN_STEP),
};

/** What a key does to the map; undefined for a key that does nothing to it. */
export function mapAction(key: string): ((stage: MapStage) => void) | undefined {
  return ACTIONS[key];
}
