import { describe, expect, test } from 'vitest';
import { relateBlock } from '../../src/core/relate.ts';
import { splitBlock } from '../../src/core/words.ts';
import { answerBlocks, type FromWorker } from '../../src/workers/protocol.ts';
import { dense } from '../support/coreMatrices.ts';

function worker() {
  const replies: FromWorker[] = [];
  return { replies, say: answerBlocks((message) => replies.push(message)) };
}

const papers = [{ title: 'Rye bread', abstract: 'From a hot oven.' }];

describe('a worker', () => {
  test('answers every block of a task with its result, under its id', () => {
    const { replies, say } = worker();
    say({ kind: 'context', task: 'split', context: null });
    expect(replies).toEqual([]);
    say({ kind: 'block', id: 7, block: papers });
    say({ kind: 'block', id: 8, block: [] });
    expect(replies).toEqual([
      { kind: 'result', id: 7, result: splitBlock(papers) },
      { kind: 'result', id: 8, result: splitBlock([]) },
    ]);
  });

  test('keeps the context of a task until the next one', () => {
    const { replies, say } = worker();
    const context = { rows: dense([[1], [1]]), k: 1 };
    say({ kind: 'context', task: 'split', context: null });
    say({ kind: 'context', task: 'relate', context });
    say({ kind: 'block', id: 0, block: { start: 0, end: 1 } });
    expect(replies).toEqual([
      { kind: 'result', id: 0, result: relateBlock(context, { start: 0, end: 1 }) },
    ]);
  });

  test('answers a block that fails with the error, and goes on', () => {
    const { replies, say } = worker();
    say({ kind: 'block', id: 1, block: papers });
    say({ kind: 'context', task: 'relate', context: null });
    say({ kind: 'block', id: 2, block: { start: 0, end: 1 } });
    say({ kind: 'context', task: 'split', context: null });
    say({ kind: 'block', id: 3, block: papers });
    expect(replies.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'error 1',
      'error 2',
      'result 3',
    ]);
    expect(replies[0]).toMatchObject({ message: 'Error: a block came before its context' });
  });
});
