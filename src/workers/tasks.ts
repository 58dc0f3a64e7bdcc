import {
  poolInThread,
  taskFunctions,
  type BlockTasks,
  type TaskFunctions,
  type TaskPool,
} from '../core/blocks.ts';
import type { LinePart } from '../importers/lines.ts';
import { parseLines, type LineParser, type ParsedLines } from '../importers/parseLines.ts';

/** All that workers can do: the work of the stages, and the reading of papers before them. */
export interface WorkerTasks extends BlockTasks {
  parseLines: { context: null; block: LinePart; result: ParsedLines };
}

export type WorkerPool = TaskPool<WorkerTasks>;

/** What a worker runs: one pure function a task. */
export const workerFunctions: TaskFunctions<WorkerTasks> = {
  ...taskFunctions,
  parseLines: (_context, part) => parseLines(part),
};

/** The pool without threads. */
export const inOwnThread: WorkerPool = poolInThread(workerFunctions);

/** Parts that are under way at a time, for each thread: one in work and one that waits. */
const PARTS_A_THREAD = 2;

/** Parses lines with the threads of a pool. */
export function parserOn(pool: WorkerPool): LineParser {
  return {
    atOnce: PARTS_A_THREAD * pool.threads,
    parse: (part) => pool.run('parseLines', part),
  };
}
