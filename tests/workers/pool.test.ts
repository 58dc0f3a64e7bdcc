import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPool, type Port } from '../../src/workers/pool.ts';
import type { FromWorker, ToWorker } from '../../src/workers/protocol.ts';

/** What the tests give to a pool instead of real contexts and blocks: it never looks into them. */
const anything = (value: unknown) => value as never;
const words = (...blocks: string[]) => blocks.map(anything);

/** A thread that says nothing by itself. */
function fakePort() {
  const said: ToWorker[] = [];
  let hear: (message: FromWorker) => void;
  let fail: (error: Error) => void;
  let terminated = false;
  const port: Port = {
    post: (message) => void said.push(structuredClone(message)),
    listen: (onMessage, onFailure) => void ([hear, fail] = [onMessage, onFailure]),
    terminate: () => void (terminated = true),
  };
  return {
    port,
    said,
    blocks: () => said.flatMap((message) => (message.kind === 'block' ? [message.block] : [])),
    kinds: () => said.map(({ kind, batch }) => `${kind} ${batch}`),
    answer: (result: unknown) => hear({ kind: 'result', result: anything(result) }),
    refuse: (message: string) => hear({ kind: 'error', message, stack: `${message} at line 7` }),
    fail: (message: string) => fail(new Error(message)),
    isTerminated: () => terminated,
  };
}

function poolOf(threads: number) {
  const workers = Array.from({ length: threads }, fakePort);
  return { pool: createPool(workers.map(({ port }) => port)), workers };
}

describe('a map', () => {
  test('gives its blocks to whoever is free, and keeps results in block order', async () => {
    const { pool, workers } = poolOf(2);
    const [one, two] = workers as [ReturnType<typeof fakePort>, ReturnType<typeof fakePort>];
    const done: number[] = [];
    const mapped = pool.map('assign', anything({}), words('a', 'b', 'c', 'd', 'e', 'f'), (count) =>
      done.push(count),
    );
    expect([one.blocks(), two.blocks()]).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    two.answer('B');
    two.answer('D');
    expect(two.blocks()).toEqual(['b', 'd', 'e', 'f']);
    two.answer('E');
    two.answer('F');
    one.answer('A');
    expect(done).toEqual([1, 2, 3, 4, 5]);
    one.answer('C');
    expect(await mapped).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of no blocks asks nobody', async () => {
    const { pool, workers } = poolOf(2);
    expect(await pool.map('assign', anything({}), [])).toEqual([]);
    expect(workers.flatMap(({ said }) => said)).toEqual([]);
  });

  test('sends its context once to each thread that works on it, and drops it at the end', async () => {
    const { pool, workers } = poolOf(3);
    const [one, two, three] = workers;
    const mapped = pool.map('assign', anything({ k: 1 }), words('a', 'b'));
    expect(one!.said[0]).toEqual({ kind: 'context', batch: 1, context: { k: 1 } });
    one!.answer(0);
    two!.answer(0);
    await mapped;
    expect(one!.kinds()).toEqual(['context 1', 'block 1', 'end 1']);
    expect(two!.kinds()).toEqual(['context 1', 'block 1', 'end 1']);
    expect(three!.kinds()).toEqual([]);
  });

  test('without a context sends none', async () => {
    const { pool, workers } = poolOf(1);
    const mapped = pool.map('split', null, words('a'));
    workers[0]!.answer(0);
    await mapped;
    expect(workers[0]!.said).toEqual([{ kind: 'block', batch: 1, task: 'split', block: 'a' }]);
  });
});

describe('several maps and runs at the same time', () => {
  test('are started in the order in which they came, each with its own context', async () => {
    const { pool, workers } = poolOf(1);
    const [worker] = workers as [ReturnType<typeof fakePort>];
    const first = pool.map('assign', anything('x'), words('a', 'b', 'c'));
    const lone = pool.run('split', anything('run'));
    const second = pool.map('assign', anything('y'), words('d'));
    for (const letter of ['A', 'B', 'C', 'RUN', 'D']) worker.answer(letter);
    expect(await first).toEqual(['A', 'B', 'C']);
    expect(await lone).toBe('RUN');
    expect(await second).toEqual(['D']);
    expect(worker.kinds().filter((kind) => !kind.startsWith('end'))).toEqual([
      ...['context 1', 'block 1', 'block 1', 'block 1'],
      'block 2',
      ...['context 3', 'block 3'],
    ]);
    expect(worker.blocks()).toEqual(['a', 'b', 'c', 'run', 'd']);
  });

  test('give every block its own answer, whoever is asked and however late', async () => {
    const lengths = fc.array(fc.nat(6), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(
      lengths,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
      async (sizes, threads, picks) => {
        const { pool, workers } = poolOf(threads);
        const maps = sizes.map((size, m) =>
          pool.map(
            'assign',
            anything(m),
            Array.from({ length: size }, (_, b) => anything([m, b])),
          ),
        );
        const answered = workers.map(() => 0);
        for (;;) {
          const waiting = workers.filter((worker, w) => worker.blocks().length > answered[w]!);
          if (waiting.length === 0) break;
          const worker = waiting[picks.next().value! % waiting.length]!;
          const at = workers.indexOf(worker);
          worker.answer({ of: worker.blocks()[answered[at]!++] });
        }
        expect(await Promise.all(maps)).toEqual(
          sizes.map((size, m) => Array.from({ length: size }, (_, b) => ({ of: [m, b] }))),
        );
        for (const worker of workers) {
          const kinds = worker.kinds();
          expect(kinds.filter((kind) => kind.startsWith('end')).length).toBe(
            new Set(kinds.filter((kind) => kind.startsWith('context'))).size,
          );
        }
      },
    );
    await fc.assert(property);
  });
});

describe('an error', () => {
  test('in a block ends its map with what happened and where; others go on', async () => {
    const { pool, workers } = poolOf(1);
    const [worker] = workers as [ReturnType<typeof fakePort>];
    const failing = pool.map('assign', anything('x'), words('a', 'b', 'c', 'd'));
    const other = pool.map('assign', anything('y'), words('e'));
    worker.refuse('too many colours');
    const error: Error = await failing.then(
      () => expect.unreachable(),
      (reason: Error) => reason,
    );
    expect(error.message).toBe('too many colours');
    expect(error.stack).toBe('too many colours at line 7');
    // The answer to `b` comes after its map is over: it is nobody's.
    worker.answer('B');
    worker.answer('E');
    expect(await other).toEqual(['E']);
    expect(worker.blocks()).toEqual(['a', 'b', 'e']);
  });

  test('in what is called after a block ends the map', async () => {
    const { pool, workers } = poolOf(1);
    const mapped = pool.map('split', null, words('a', 'b'), () => {
      throw new Error('nobody listens');
    });
    workers[0]!.answer(0);
    await expect(mapped).rejects.toThrow('nobody listens');
  });

  test('in posting ends the map that cannot be posted, and no other', async () => {
    const { pool, workers } = poolOf(1);
    const [worker] = workers as [ReturnType<typeof fakePort>];
    const first = pool.map('split', null, words('a', 'b'));
    const bad = [1, 2].map(() =>
      pool.map(
        'assign',
        anything(() => 0),
        words('c'),
      ),
    );
    const last = pool.run('split', anything('d'));
    for (const letter of ['A', 'B', 'D']) worker.answer(letter);
    for (const map of bad) await expect(map).rejects.toThrow(/could not be cloned/);
    expect([await first, await last]).toEqual([['A', 'B'], 'D']);
  });

  test('of a thread ends everything, now and later', async () => {
    const { pool, workers } = poolOf(2);
    const maps = [
      pool.map('assign', anything('x'), words('a', 'b')),
      pool.run('split', anything('c')),
    ];
    workers[1]!.fail('out of memory');
    workers[0]!.fail('another one');
    for (const map of maps) await expect(map).rejects.toThrow('out of memory');
    await expect(pool.run('split', anything('d'))).rejects.toThrow('out of memory');
    workers[0]!.answer('A');
    expect(workers[0]!.blocks()).toEqual(['a', 'c']);
  });
});

test('closing ends the threads and what is under way', async () => {
  const { pool, workers } = poolOf(2);
  const mapped = pool.map('assign', anything('x'), words('a'));
  const closed = pool.close();
  await expect(mapped).rejects.toThrow('the pool was closed');
  await closed;
  expect(workers.map(({ isTerminated }) => isTerminated())).toEqual([true, true]);
  await expect(pool.run('split', anything('b'))).rejects.toThrow('the pool was closed');
});
