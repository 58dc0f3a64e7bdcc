/** Writes the golden atlas of a dozen papers anew: node scripts/golden/makeAtlasDozen.js */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/golden/atlas-dozen');

// Vite runs the TypeScript of the tests, so that nothing but the project itself is needed.
const { module } = await runnerImport(join(root, 'tests/support/atlasDozen.ts'), {
  root,
  configFile: false,
});
const files = await module.encodeDozen();
await rm(folder, { recursive: true, force: true });
for (const [path, bytes] of files) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
