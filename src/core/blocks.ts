import { relateBlock, type RelateBlock, type RelateContext, type RelatedBlock } from './relate.ts';
import { splitBlock, type PaperText, type WordBlock } from './words.ts';

/**
 * The heavy work of the stages as maps over blocks of papers. A block has a fixed number of rows
 * whatever the number of threads, and results come back in block order, so that what is added up
 * from them has the same bytes on one thread and on many.
 */
export interface BlockTasks {
  split: { context: null; block: readonly PaperText[]; result: WordBlock };
  relate: { context: RelateContext; block: RelateBlock; result: RelatedBlock };
}

export type TaskName = keyof BlockTasks;

type TaskFunctions = {
  readonly [T in TaskName]: (
    context: BlockTasks[T]['context'],
    block: BlockTasks[T]['block'],
  ) => BlockTasks[T]['result'];
};

/** What a worker runs: one pure function a task. */
export const taskFunctions: TaskFunctions = {
  split: (_context, block) => splitBlock(block),
  relate: relateBlock,
};

/** Runs a task over blocks, somewhere: in this thread, in worker threads, in Web Workers. */
export interface BlockPool {
  readonly threads: number;
  /**
   * Results in the order of the blocks. `onBlockDone` is called with the number of blocks that
   * are done. Rejects with the first error that a block throws.
   */
  map<T extends TaskName>(
    task: T,
    context: BlockTasks[T]['context'],
    blocks: readonly BlockTasks[T]['block'][],
    onBlockDone?: (done: number) => void,
  ): Promise<BlockTasks[T]['result'][]>;
}

/** The pool without threads: one block after the other, right here. */
export const inThread: BlockPool = {
  threads: 1,
  async map(task, context, blocks, onBlockDone) {
    const results = [];
    for (const block of blocks) {
      results.push(taskFunctions[task](context, block));
      onBlockDone?.(results.length);
    }
    return results;
  },
};

/** Cuts `0 … rows` into `[start, end)` ranges of `size` rows; the last one may be shorter. */
export function rowBlocks(rows: number, size: number): { start: number; end: number }[] {
  const blocks = [];
  for (let start = 0; start < rows; start += size) {
    blocks.push({ start, end: Math.min(start + size, rows) });
  }
  return blocks;
}
