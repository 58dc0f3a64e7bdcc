import { parentPort } from 'node:worker_threads';
import { answerBlocks, type ToWorker } from './protocol.ts';

const port = parentPort!;
const answer = answerBlocks((message) => port.postMessage(message));
port.on('message', (message: ToWorker) => answer(message));
