import { answerBlocks, type ToWorker } from './protocol.ts';

const answer = answerBlocks((message, transfer) => self.postMessage(message, { transfer }));
self.onmessage = (event: MessageEvent<ToWorker>) => answer(event.data);
