import { buildFiles } from './buildFiles.ts';
import type { BuildAnswer, BuildRequest } from './buildMessages.ts';
import { buffersOf } from './protocol.ts';
import { createWebPool } from './webPool.ts';

/** Builds an atlas in a Web Worker, with the help of others where the page may have threads. */
const say = (answer: BuildAnswer): void =>
  self.postMessage(answer, { transfer: buffersOf(answer) });

self.onmessage = async ({ data }: MessageEvent<BuildRequest>) => {
  const pool = createWebPool(data.threads);
  try {
    await buildFiles(
      data,
      pool,
      (stage, fraction) => say({ kind: 'progress', stage, fraction }),
      (file) => say({ kind: 'file', file }),
    );
    say({ kind: 'built' });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    await pool.close();
  }
};
