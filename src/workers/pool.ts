import type { FromWorker, TaskName, ToWorker } from './protocol.ts';
import type { WorkerPool, WorkerTasks } from './tasks.ts';

/** A thread that runs `answerBlocks`, as the pool sees it. */
export interface Port {
  post(message: ToWorker): void;
  /** Called once. `onFailure` is for what ends the thread: an error outside a block, an exit. */
  listen(onMessage: (message: FromWorker) => void, onFailure: (error: Error) => void): void;
  terminate(): void | Promise<void>;
}

/** A pool whose threads go on until it is closed. */
export type OpenPool = WorkerPool & { close(): Promise<void> };

/** The blocks of one map or run. */
interface Batch {
  readonly number: number;
  readonly task: TaskName;
  readonly context: WorkerTasks[TaskName]['context'];
  readonly blocks: readonly WorkerTasks[TaskName]['block'][];
  readonly results: WorkerTasks[TaskName]['result'][];
  /** The next block to give away, and how many are answered. */
  next: number;
  done: number;
  /** The threads that have the context. */
  readonly holders: Set<Port>;
  onBlockDone(done: number): void;
  settle(error?: Error): void;
}

/** A thread, and the blocks that it has not answered yet, oldest first. */
interface Desk {
  readonly port: Port;
  readonly pending: { readonly batch: Batch; readonly index: number }[];
}

/** Blocks on a desk: one in work and one to go on with while the answer is on its way. */
const DESK_DEPTH = 2;

/**
 * A pool over threads. A thread takes the next block of the oldest batch when it has room on its
 * desk; results are kept in block order, so that the number of threads does not show in them. The
 * context of a batch goes to each thread once, and is dropped there when the batch is over.
 *
 * @param ports one a thread; the first failure of one ends the whole pool
 */
export function createPool(ports: readonly Port[]): OpenPool {
  const desks: readonly Desk[] = ports.map((port) => ({ port, pending: [] }));
  /** What is not settled yet, oldest first. */
  const open = new Set<Batch>();
  let batches = 0;
  let failure: Error | undefined;

  const end = (batch: Batch, error?: Error): void => {
    if (!open.delete(batch)) return;
    for (const port of batch.holders) port.post({ kind: 'end', batch: batch.number });
    batch.settle(error);
  };
  const endAll = (error: Error): void => {
    failure ??= error;
    for (const batch of open) end(batch, error);
  };

  const give = ({ port, pending }: Desk, batch: Batch): void => {
    const { number, task, context, blocks, holders } = batch;
    const index = batch.next++;
    try {
      if (context !== null && !holders.has(port)) {
        port.post({ kind: 'context', batch: number, context });
        holders.add(port);
      }
      port.post({ kind: 'block', batch: number, task, block: blocks[index]! });
      pending.push({ batch, index });
    } catch (error) {
      // What cannot be posted, such as a function.
      end(batch, error as Error);
    }
  };
  const deal = (): void => {
    for (let load = 0; load < DESK_DEPTH; load++) {
      for (const desk of desks) {
        let batch;
        while (desk.pending.length === load && (batch = firstUnfinished(open))) give(desk, batch);
      }
    }
  };

  const take = (desk: Desk, message: FromWorker): void => {
    const { batch, index } = desk.pending.shift()!;
    if (open.has(batch)) {
      try {
        if (message.kind === 'error') throw errorOf(message);
        batch.results[index] = message.result;
        batch.onBlockDone(++batch.done);
        if (batch.done === batch.blocks.length) end(batch);
      } catch (error) {
        end(batch, error as Error);
      }
    }
    deal();
  };

  for (const desk of desks) desk.port.listen((message) => take(desk, message), endAll);

  const start = <T extends TaskName>(
    task: T,
    context: WorkerTasks[T]['context'],
    blocks: readonly WorkerTasks[T]['block'][],
    onBlockDone: (done: number) => void = () => undefined,
  ): Promise<WorkerTasks[T]['result'][]> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      if (blocks.length === 0) return resolve([]);
      const results = new Array<WorkerTasks[T]['result']>(blocks.length);
      const settle = (error?: Error): void => (error ? reject(error) : resolve(results));
      const counters = { number: ++batches, next: 0, done: 0, holders: new Set<Port>() };
      open.add({ task, context, blocks, results, onBlockDone, settle, ...counters });
      deal();
    });

  return {
    threads: ports.length,
    map: start,
    async run(task, block) {
      const [result] = await start(task, null, [block]);
      return result!;
    },
    async close() {
      endAll(new Error('the pool was closed'));
      await Promise.all(ports.map((port) => port.terminate()));
    },
  };
}

function firstUnfinished(open: ReadonlySet<Batch>): Batch | undefined {
  for (const batch of open) if (batch.next < batch.blocks.length) return batch;
  return undefined;
}

function errorOf({ message, stack }: { message: string; stack: string | undefined }): Error {
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
