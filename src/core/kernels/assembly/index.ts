export { addGram, denseTimesMatrix } from './dense';
export { layoutEpoch } from './layout';
export { addNearest, nearestTwo } from './nearest';
export { likelyPairs, readPairs, sketchPairs } from './pairs';
export { addTransposedTimesDense, sparseTimesDense } from './sparse';
export { addNumber, addWords, drainTally } from './tally';
export { addWord, scanPlain } from './words';

/** Where free memory starts: the kernels keep nothing of their own behind it. */
export function freeMemory(): usize {
  return __heap_base;
}
