/** Writes the golden atlas of a dozen papers anew: node scripts/golden/makeAtlasDozen.js */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/golden/atlas-dozen');

// Vite runs the TypeScript of the tests, so that nothing but the project itself is needed.
const load = async (path, plugins) =>
  (await runnerImport(join(root, path), { root, configFile: false, plugins })).module;
const { assemblyScript } = await load('scripts/assemblyScript.ts', []);
const { encodeDozen } = await load('tests/support/atlasDozen.ts', [assemblyScript()]);
const files = await encodeDozen();
await rm(folder, { recursive: true, force: true });
for (const [path, bytes] of files) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
