import { Worker } from 'node:worker_threads';
import { inThread, type BlockPool, type BlockTasks, type TaskName } from '../core/blocks.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/**
 * A pool of worker threads. Every worker takes the next block when it is done with one; results
 * are kept in block order, so that the number of threads does not show in them.
 *
 * @param threads 1 or more; 1 works in this thread, without workers
 * @param workerFile the built `nodeBlockWorker.ts`
 */
export function createNodePool(
  threads: number,
  workerFile: URL,
): BlockPool & { close(): Promise<void> } {
  if (threads <= 1) return { ...inThread, close: () => Promise.resolve() };
  const workers = Array.from({ length: threads }, () => new Worker(workerFile));
  // A worker can also fail between two tasks, or before the first one.
  let failure: Error | undefined;
  for (const worker of workers) worker.on('error', (error) => (failure ??= error));
  // Ids go on from task to task: an answer that comes after its task failed belongs to no later one.
  let usedIds = 0;
  return {
    threads,
    map(task, context, blocks, onBlockDone) {
      if (failure) return Promise.reject(failure);
      const firstId = usedIds;
      usedIds += blocks.length;
      return mapBlocks(workers, firstId, task, context, blocks, onBlockDone);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function mapBlocks<T extends TaskName>(
  workers: readonly Worker[],
  firstId: number,
  task: T,
  context: BlockTasks[T]['context'],
  blocks: readonly BlockTasks[T]['block'][],
  onBlockDone?: (done: number) => void,
): Promise<BlockTasks[T]['result'][]> {
  return new Promise((resolve, reject) => {
    const results = new Array<BlockTasks[T]['result']>(blocks.length);
    const stops: (() => void)[] = [];
    let next = 0;
    let done = 0;
    const finish = (error?: Error): void => {
      for (const stop of stops) stop();
      if (error) reject(error);
      else resolve(results);
    };
    if (blocks.length === 0) return finish();
    for (const worker of workers) {
      const send = (message: ToWorker): void => worker.postMessage(message);
      const sendNext = (): void => {
        if (next === blocks.length) return;
        send({ kind: 'block', id: firstId + next, block: blocks[next]! });
        next++;
      };
      const onMessage = (message: FromWorker): void => {
        if (message.id < firstId) return;
        if (message.kind === 'error') return finish(new Error(message.message));
        results[message.id - firstId] = message.result as BlockTasks[T]['result'];
        done++;
        onBlockDone?.(done);
        if (done === blocks.length) finish();
        else sendNext();
      };
      worker.on('message', onMessage);
      worker.on('error', finish);
      stops.push(() => worker.off('message', onMessage).off('error', finish));
      send({ kind: 'context', task, context });
      sendNext();
    }
  });
}
