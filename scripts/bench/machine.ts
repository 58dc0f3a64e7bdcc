import { availableParallelism, cpus, release, totalmem, type as systemName } from 'node:os';

/** What the figures were measured on, in one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const cores = availableParallelism();
  return [
    `${model}, ${cores} ${cores === 1 ? 'core' : 'cores'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${systemName()} ${release()}`,
    `Node ${process.versions.node}`,
  ].join(', ');
}
