import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Resident bytes of the process below which collecting would cost time for nothing. */
const SMALL = 400e6;

/**
 * Gives back what a stage has left. Node collects garbage when its own heap fills, which says
 * little of arrays: they lie outside, and those of a stage would stay for seconds beside those of
 * the next. Every thread holds shared arrays by itself, so that each must let go of them.
 */
export function createMemoryRelease(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    if (process.memoryUsage.rss() > SMALL) collect();
  };
}
