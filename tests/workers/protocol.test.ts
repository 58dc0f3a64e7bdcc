import { describe, expect, test, vi } from 'vitest';
import { sharedFloat32 } from '../../src/core/sharedArrays.ts';
import {
  answerBlocks,
  buffersOf,
  type FromWorker,
  type ToWorker,
} from '../../src/workers/protocol.ts';

// A task of these tests: what a worker does with contexts, blocks and results is the same for all.
vi.mock('../../src/workers/tasks.ts', () => ({
  workerFunctions: {
    assign(context: { step: number } | null, block: number) {
      if (block < 0) throw new Error(`${block} is below zero`);
      return { sums: Float32Array.of(block + (context?.step ?? 0.5)) };
    },
  },
}));

const contextOf = (batch: number, step: number) =>
  ({ kind: 'context', batch, context: { step } }) as unknown as ToWorker;
const blockOf = (batch: number, block: number) =>
  ({ kind: 'block', batch, task: 'assign', block }) as unknown as ToWorker;
const sum = (value: number) => ({ kind: 'result', result: { sums: Float32Array.of(value) } });

function worker() {
  const replies: FromWorker[] = [];
  const transfers: ArrayBuffer[][] = [];
  const say = answerBlocks((message, transfer) => {
    replies.push(message);
    transfers.push(transfer);
  });
  return { replies, transfers, say };
}

describe('a worker', () => {
  test('answers every block with its result, in order, each batch with its own context', () => {
    const { replies, say } = worker();
    say(contextOf(1, 10));
    say(contextOf(2, 20));
    expect(replies).toEqual([]);
    for (const batch of [1, 2, 1]) say(blockOf(batch, 3));
    expect(replies).toEqual([sum(13), sum(23), sum(13)]);
  });

  test('gives no context to a batch that has none, or whose context was dropped', () => {
    const { replies, say } = worker();
    say(contextOf(1, 10));
    say(blockOf(2, 3));
    say({ kind: 'end', batch: 1 });
    say(blockOf(1, 3));
    expect(replies).toEqual([sum(3.5), sum(3.5)]);
  });

  test('answers a block that fails with the error and where it was, and goes on', () => {
    const { replies, say } = worker();
    say(blockOf(1, -1));
    say(blockOf(1, 1));
    expect(replies).toEqual([
      {
        kind: 'error',
        message: '-1 is below zero',
        stack: expect.stringContaining('protocol.test.ts'),
      },
      sum(1.5),
    ]);
  });

  test('answers with an error when its result cannot be sent', () => {
    const replies: FromWorker[] = [];
    const say = answerBlocks((message) => {
      if (message.kind === 'result') throw new Error('could not be cloned');
      replies.push(message);
    });
    say(blockOf(1, 1));
    expect(replies).toMatchObject([{ kind: 'error', message: 'could not be cloned' }]);
  });

  test('hands over the arrays of its results', () => {
    const { replies, transfers, say } = worker();
    say(blockOf(1, 1));
    const [reply] = replies as [FromWorker & { kind: 'result' }];
    const { sums } = reply.result as unknown as { sums: Float32Array };
    expect(transfers).toHaveLength(1);
    expect(transfers[0]![0]).toBe(sums.buffer);
  });
});

describe('the buffers of a result', () => {
  const rows = new Float32Array(2);
  const other = new Uint8Array(3);

  test('are those of its arrays, and of arrays one level below', () => {
    expect(buffersOf(rows)).toEqual([rows.buffer]);
    expect(buffersOf({ rows, name: 'a' })).toEqual([rows.buffer]);
    expect(buffersOf({ lists: [rows, other] })).toEqual([rows.buffer, other.buffer]);
    expect(buffersOf({ counts: { indptr: other, rows: 3 } })).toEqual([other.buffer]);
    expect(buffersOf([rows, other])).toEqual([rows.buffer, other.buffer]);
  });

  test('are named once each', () => {
    expect(buffersOf({ rows, first: rows.subarray(0, 1) })).toEqual([rows.buffer]);
  });

  test('are not shared ones, nor anything else', () => {
    expect(buffersOf({ rows: sharedFloat32(2) })).toEqual([]);
    expect(buffersOf({ words: ['a', 'b'], none: null, count: 3 })).toEqual([]);
    expect(buffersOf(null)).toEqual([]);
    expect(buffersOf(undefined)).toEqual([]);
  });
});
