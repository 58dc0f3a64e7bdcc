import { Worker } from 'node:worker_threads';
import { createPool, type OpenPool, type Port } from './pool.ts';
import { inOwnThread } from './tasks.ts';

/**
 * Room for what a worker has just made, in MB. It is a quarter of what Node gives by default: tasks
 * work on typed arrays and make little garbage, which would fill the larger room all the same.
 */
const YOUNG_MEMORY = 12;

/**
 * A pool of worker threads of Node.
 *
 * @param threads 1 or more; 1 works in this thread, without workers
 * @param workerFile the built `nodeBlockWorker.ts`
 */
export function createNodePool(threads: number, workerFile: URL): OpenPool {
  if (threads <= 1) return { ...inOwnThread, close: () => Promise.resolve() };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEMORY };
  const start = (): Worker => new Worker(workerFile, { resourceLimits });
  return createPool(Array.from({ length: threads }, () => nodePort(start())));
}

function nodePort(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on('message', onMessage);
      worker.on('error', onFailure);
      worker.on('exit', (code) => onFailure(new Error(`a worker thread ended with code ${code}`)));
    },
    async terminate() {
      await worker.terminate();
    },
  };
}
