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
  return {
    threads,
    map: (task, context, blocks, onBlockDone) =>
      mapBlocks(workers, task, context, blocks, onBlockDone),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function mapBlocks<T extends TaskName>(
  workers: readonly Worker[],
  task: T,
  context: BlockTasks[T]['context'],
  blocks: readonly BlockTasks[T]['block'][],
  onBlockDone?: (done: number) => void,
): Promise<BlockTasks[T]['result'][]> {
  return new Promise((resolve, reject) => {
    const results = new Array<BlockTasks[T]['result']>(blocks.length);
    let next = 0;
    let done = 0;
    const stop = (): void => {
      for (const worker of workers) {
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
      }
    };
    const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);
    const sendNext = (worker: Worker): void => {
      if (next < blocks.length) send(worker, { kind: 'block', id: next, block: blocks[next++]! });
    };
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    if (blocks.length === 0) return resolve(results);
    for (const worker of workers) {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'error') return fail(new Error(message.message));
        results[message.id] = message.result as BlockTasks[T]['result'];
        onBlockDone?.(++done);
        if (done === blocks.length) {
          stop();
          resolve(results);
        } else {
          sendNext(worker);
        }
      });
      worker.on('error', fail);
      send(worker, { kind: 'context', task, context });
      sendNext(worker);
    }
  });
}
