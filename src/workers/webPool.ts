import { createPool, type OpenPool, type Port } from './pool.ts';
import { inOwnThread } from './tasks.ts';

/**
 * A pool of Web Workers. They need shared memory, which browsers give to cross-origin isolated
 * pages only; elsewhere the pool works in the thread that holds it, which should not be the page's.
 *
 * @param threads 1 or more; 1 works in this thread, without workers
 */
export function createWebPool(threads: number): OpenPool {
  if (threads <= 1 || !crossOriginIsolated)
    return { ...inOwnThread, close: () => Promise.resolve() };
  return createPool(Array.from({ length: threads }, () => webPort(startWorker())));
}

/** Written as Vite needs it to find and bundle the worker. */
const startWorker = (): Worker =>
  new Worker(new URL('./webBlockWorker.ts', import.meta.url), { type: 'module' });

function webPort(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.onmessage = ({ data }) => onMessage(data);
      worker.onerror = ({ message }) => onFailure(new Error(message || 'a Web Worker failed'));
      worker.onmessageerror = () => onFailure(new Error('a Web Worker sent what cannot be read'));
    },
    terminate: () => worker.terminate(),
  };
}
