export { addGram, denseTimesSquare } from './dense';
export { layoutEpoch } from './layout';
export { addNearest, nearestTwo } from './nearest';
export { addTransposedTimesDense, sparseTimesDense } from './sparse';

/** Where free memory starts: the kernels keep nothing of their own behind it. */
export function freeMemory(): usize {
  return __heap_base;
}
