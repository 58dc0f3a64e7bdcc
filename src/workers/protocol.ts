import { taskFunctions, type BlockTasks, type TaskName } from '../core/blocks.ts';

/** What a pool says to a worker: first the context of a task, then its blocks one at a time. */
export type ToWorker =
  | {
      readonly kind: 'context';
      readonly task: TaskName;
      readonly context: BlockTasks[TaskName]['context'];
    }
  | { readonly kind: 'block'; readonly id: number; readonly block: BlockTasks[TaskName]['block'] };

/** Every block ends in a result or an error. */
export type FromWorker =
  | {
      readonly kind: 'result';
      readonly id: number;
      readonly result: BlockTasks[TaskName]['result'];
    }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

/** The body of a worker, whatever kind of thread it runs in. */
export function answerBlocks(reply: (message: FromWorker) => void): (message: ToWorker) => void {
  let run: (block: never) => BlockTasks[TaskName]['result'] = () => {
    throw new Error('a block came before its context');
  };
  return (message) => {
    if (message.kind === 'context') {
      const task = taskFunctions[message.task] as (
        context: unknown,
        block: never,
      ) => BlockTasks[TaskName]['result'];
      run = (block) => task(message.context, block);
      return;
    }
    try {
      reply({ kind: 'result', id: message.id, result: run(message.block as never) });
    } catch (error) {
      reply({ kind: 'error', id: message.id, message: String(error) });
    }
  };
}
