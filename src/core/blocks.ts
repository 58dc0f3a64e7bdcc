import {
  runFromStart,
  type Start,
  type StartContext,
  type StartResult,
} from './topics/kmeansStart.ts';
import {
  assignBlock,
  type AssignBlock,
  type AssignContext,
  type AssignedBlock,
} from './topics/assignRows.ts';
import { measureNearest, type MeasureBlock, type Nearest } from './topics/nearestCentroid.ts';
import type { Settled } from './topics/lloyd.ts';
import { sweepOnce, type SweepContext, type SweptCount } from './topics/sweep.ts';
import type { LayoutState, Links } from './kernels/layout.ts';
import { settleBlock, type SettleBlock } from './map/place.ts';
import { placementBlock, type PlacementContext, type PlacementShares } from './map/placement.ts';
import { upperGram, type Slices } from './kernels/dense.ts';
import {
  beginSlice,
  projectSlice,
  sharpenSlice,
  spreadSlice,
  unitRows,
  type ProductContext,
  type SpreadContext,
  type UnitRowsContext,
} from './space/reduceTasks.ts';
import { nearestCentroids, type CentroidContext } from './related/centroids.ts';
import { compareWithAll, type CompareContext } from './related/compareWithAll.ts';
import { searchLists, type ListBlock, type ListContext } from './related/paperLists.ts';
import type { RelatedBlock } from './related/relatedBlock.ts';
import {
  countTerms,
  type CandidateContext,
  type CandidateCounts,
  type TextBlock,
  type TextPart,
} from './terms/countTerms.ts';
import {
  countPhrases,
  sketchPhrases,
  type PhraseCountContext,
  type PhraseCounts,
  type PhrasePlaces,
  type SketchContext,
} from './terms/phraseCounts.ts';
import { findDefinitions, type Definition, type DefinitionContext } from './terms/longForms.ts';
import { countUses, type UsesContext } from './terms/wordUses.ts';
import { splitBlock, type BlockTexts, type SplitBlock } from './text/words.ts';
import type { SparseRows, WordIndex } from './types.ts';
import { keyWords } from './terms/wordKeys.ts';
import { packBlocks, type PackedWords, type PackPiece } from './search/packWords.ts';
import { makeWordIndex } from './search/wordIndex.ts';

/**
 * The heavy work of the stages as maps over blocks of papers. A block has a fixed number of rows
 * whatever the number of threads, and results come back in block order, so that what is added up
 * from them has the same bytes on one thread and on many. The arrays of a result must be new ones
 * or lie on shared memory: the thread that worked hands them over and has them no more.
 */
export interface BlockTasks {
  split: { context: null; block: BlockTexts; result: SplitBlock };
  keyWords: { context: null; block: readonly string[]; result: readonly string[] };
  countUses: { context: UsesContext; block: readonly Uint32Array[]; result: Uint32Array };
  sketchPhrases: {
    context: SketchContext;
    block: readonly Uint32Array[];
    result: Uint8Array;
  };
  countPhrases: {
    context: PhraseCountContext;
    block: readonly Uint32Array[];
    result: PhraseCounts & PhrasePlaces;
  };
  countTerms: {
    context: CandidateContext;
    block: TextPart;
    result: CandidateCounts;
  };
  findDefinitions: {
    context: DefinitionContext;
    block: readonly TextBlock[];
    result: Definition[];
  };
  begin: { context: SparseRows; block: number; result: Float32Array };
  sharpen: { context: ProductContext; block: number; result: Float32Array };
  spread: { context: SpreadContext; block: number; result: Float32Array };
  project: { context: ProductContext; block: number; result: Float32Array };
  gram: { context: Slices; block: RowBlock; result: Float64Array };
  unitRows: { context: UnitRowsContext; block: RowBlock; result: Int16Array };
  start: { context: StartContext; block: Start; result: StartResult };
  sweep: { context: SweepContext; block: number; result: SweptCount[] };
  assign: { context: AssignContext; block: AssignBlock; result: AssignedBlock };
  measure: { context: Pick<Settled, 'centroids'>; block: MeasureBlock; result: Nearest };
  settle: { context: Links; block: SettleBlock; result: LayoutState };
  compareWithAll: { context: CompareContext; block: Uint32Array; result: RelatedBlock };
  nearestCentroids: { context: CentroidContext; block: RowBlock; result: Uint16Array };
  searchLists: { context: ListContext; block: ListBlock; result: RelatedBlock };
  placements: { context: PlacementContext; block: RowBlock; result: PlacementShares };
  packWords: { context: null; block: PackPiece; result: number };
  indexWords: { context: null; block: PackedWords; result: WordIndex };
}

/** Tasks by name, with the types of what they work on and give. */
export type TaskTypes<Tasks> = {
  readonly [T in keyof Tasks]: { context: unknown; block: unknown; result: unknown };
};

/** One pure function a task. */
export type TaskFunctions<Tasks extends TaskTypes<Tasks>> = {
  readonly [T in keyof Tasks]: (
    context: Tasks[T]['context'],
    block: Tasks[T]['block'],
  ) => Tasks[T]['result'];
};

/** What workers run for the stages. */
export const taskFunctions: TaskFunctions<BlockTasks> = {
  keyWords: (_context, words) => keyWords(words),
  split: (_context, block) => splitBlock(block),
  countUses,
  sketchPhrases,
  countPhrases,
  countTerms,
  findDefinitions,
  begin: beginSlice,
  sharpen: sharpenSlice,
  spread: spreadSlice,
  project: projectSlice,
  gram: upperGram,
  unitRows,
  start: runFromStart,
  sweep: sweepOnce,
  assign: assignBlock,
  measure: measureNearest,
  settle: settleBlock,
  compareWithAll,
  nearestCentroids,
  searchLists,
  placements: placementBlock,
  packWords: (_context, piece) => packBlocks(piece),
  indexWords: (_context, packed) => makeWordIndex(packed),
};

/** Tasks that need nothing but a block. */
export type LoneTask<Tasks extends TaskTypes<Tasks>> = {
  [T in keyof Tasks]: Tasks[T]['context'] extends null ? T : never;
}[keyof Tasks];

/**
 * Runs tasks over blocks, somewhere: in this thread, in worker threads, in Web Workers. Several
 * maps and runs may be under way at the same time; their blocks are started in the order in which
 * they were asked for. What a block or a context holds must not change until it is done.
 */
export interface TaskPool<Tasks extends TaskTypes<Tasks>> {
  readonly threads: number;
  /**
   * Results in the order of the blocks. `onBlockDone` is called with the number of blocks that
   * are done. Rejects with the first error that a block throws; its other blocks may stay undone.
   */
  map<T extends keyof Tasks>(
    task: T,
    context: Tasks[T]['context'],
    blocks: readonly Tasks[T]['block'][],
    onBlockDone?: (done: number) => void,
  ): Promise<Tasks[T]['result'][]>;
  /** The result of one block, for work that comes in bit by bit. Rejects with what it throws. */
  run<T extends LoneTask<Tasks>>(task: T, block: Tasks[T]['block']): Promise<Tasks[T]['result']>;
}

/** The pool of the stages. */
export type BlockPool = TaskPool<BlockTasks>;

/** A pool without threads: one block after the other, right here. */
export function poolInThread<Tasks extends TaskTypes<Tasks>>(
  functions: TaskFunctions<Tasks>,
): TaskPool<Tasks> {
  return {
    threads: 1,
    async map(task, context, blocks, onBlockDone) {
      const results = [];
      for (const block of blocks) {
        results.push(functions[task](context, block));
        onBlockDone?.(results.length);
      }
      return results;
    },
    async run(task, block) {
      return functions[task](null, block);
    },
  };
}

export const inThread: BlockPool = poolInThread(taskFunctions);

/** Rows `start` to `end`, without the last. */
export interface RowBlock {
  readonly start: number;
  readonly end: number;
}

/** Cuts `0 … rows` into ranges of `size` rows; the last one may be shorter. */
export function rowBlocks(rows: number, size: number): RowBlock[] {
  const blocks: RowBlock[] = [];
  for (let start = 0; start < rows; start += size) {
    blocks.push({ start, end: Math.min(start + size, rows) });
  }
  return blocks;
}
