import { workerFunctions, type WorkerTasks } from './tasks.ts';

export type TaskName = keyof WorkerTasks;

/**
 * What a pool says to a worker. A context comes before the first block of its batch and is held
 * until the batch ends; a batch whose context is null has neither message.
 */
export type ToWorker =
  | {
      readonly kind: 'context';
      readonly batch: number;
      readonly context: WorkerTasks[TaskName]['context'];
    }
  | {
      readonly kind: 'block';
      readonly batch: number;
      readonly task: TaskName;
      readonly block: WorkerTasks[TaskName]['block'];
    }
  | { readonly kind: 'end'; readonly batch: number };

/** A worker answers every block once, in the order in which they came. */
export type FromWorker =
  | { readonly kind: 'result'; readonly result: WorkerTasks[TaskName]['result'] }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string | undefined };

/** The body of a worker, whatever kind of thread it runs in. */
export function answerBlocks(
  reply: (message: FromWorker, transfer: ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  const contexts = new Map<number, WorkerTasks[TaskName]['context']>();
  return (message) => {
    if (message.kind === 'context') contexts.set(message.batch, message.context);
    else if (message.kind === 'end') contexts.delete(message.batch);
    else {
      try {
        const context = contexts.get(message.batch) ?? null;
        // The pool's own types say that task, context and block belong together.
        const result = workerFunctions[message.task](context as never, message.block as never);
        reply({ kind: 'result', result }, buffersOf(result));
      } catch (error) {
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        reply({ kind: 'error', message, stack }, []);
      }
    }
  };
}

/**
 * The buffers to hand over with a result instead of copying them: those of all typed arrays in it.
 * Shared memory is not among them, because it is never copied.
 */
export function buffersOf(result: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      // A list is of one kind: thousands of texts need not be looked at.
      if (Array.isArray(value) && typeof value[0] !== 'object') return;
      for (const inner of Object.values(value)) look(inner);
    }
  };
  look(result);
  return [...buffers];
}
