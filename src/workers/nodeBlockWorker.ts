import { parentPort } from 'node:worker_threads';
import { answerBlocks, type ToWorker } from './protocol.ts';

const port = parentPort!;
const answer = answerBlocks((message, transfer) => port.postMessage(message, transfer));
port.on('message', (message: ToWorker) => answer(message));
