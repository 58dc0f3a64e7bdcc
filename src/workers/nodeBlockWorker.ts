import { parentPort } from 'node:worker_threads';
import { createMemoryRelease } from './nodeMemory.ts';
import { answerBlocks, type ToWorker } from './protocol.ts';

/** Milliseconds between two releases of memory: batches may end hundreds of times a second. */
const RELEASE_EVERY = 300;

const port = parentPort!;
const answer = answerBlocks((message, transfer) => port.postMessage(message, transfer));
const release = createMemoryRelease();
let released = 0;

port.on('message', (message: ToWorker) => {
  answer(message);
  if (message.kind !== 'end' || performance.now() - released < RELEASE_EVERY) return;
  release();
  released = performance.now();
});
