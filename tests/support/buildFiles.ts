import type { Provenance } from '../../src/atlas/describeAtlas.ts';
import { inThread, type BlockPool } from '../../src/core/blocks.ts';
import type { BuildOptions, Paper } from '../../src/core/types.ts';
import { buildFiles as build } from '../../src/workers/buildFiles.ts';

/** Builds the atlas of papers; gives its files: path in its folder, bytes. */
export async function buildFiles(
  papers: readonly Paper[],
  options: BuildOptions,
  provenance: Provenance,
  pool: BlockPool = inThread,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await build(
    { papers, options, provenance },
    pool,
    () => undefined,
    ({ path, bytes }) => files.set(path, bytes),
  );
  return files;
}
