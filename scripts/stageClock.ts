import type { StageName } from '../src/core/types.ts';

/** What `build` goes through: the stages of the core between reading and writing. */
export type BuildStage = 'read' | StageName | 'write';

/** In the order in which they run. */
export const buildStages: readonly BuildStage[] = [
  'read',
  'tokenise',
  'weigh',
  'reduce',
  'cluster',
  'relate',
  'place',
  'name',
  'trend',
  'write',
];

/** Seconds a stage, in the order of `buildStages`, and together. */
export type StageSeconds = Readonly<Record<BuildStage | 'total', number>>;

/** Says how long each stage took. */
export interface StageClock {
  /**
   * A stage has got to a fraction of its work. The time since the last mark was its own, because
   * a short stage is heard of only at its end; at fraction 0 it was the stage before's.
   */
  mark(stage: BuildStage, fraction: number): void;
  /** The stage that was marked last; null before the first one. */
  readonly running: BuildStage | null;
  /** What was measured until the last mark, to the millisecond. */
  seconds(): StageSeconds;
}

/** @param now milliseconds that only grow, such as `performance.now` */
export function createStageClock(now: () => number): StageClock {
  const spent = new Map<BuildStage, number>(buildStages.map((stage) => [stage, 0]));
  const start = now();
  let last = start;
  let running: BuildStage | null = null;
  const rounded = (milliseconds: number) => Math.round(milliseconds) / 1000;

  return {
    get running() {
      return running;
    },
    mark(stage, fraction) {
      const time = now();
      const owner = fraction === 0 ? (running ?? stage) : stage;
      spent.set(owner, spent.get(owner)! + time - last);
      last = time;
      running = stage;
    },
    seconds() {
      const stages = [...spent].map(([stage, time]) => [stage, rounded(time)] as const);
      return Object.fromEntries([...stages, ['total', rounded(last - start)]]) as StageSeconds;
    },
  };
}
