import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const SUFFIX = '?assembly';

/** Modules a file: the page, its workers and the command are builds of one source. */
const compiled = new Map<string, Promise<Uint8Array>>();

/**
 * Lets `import bytes from './file.ts?assembly'` give the WebAssembly module that AssemblyScript
 * makes of the file: a `Uint8Array`, part of the script, so that nothing has to be fetched.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'assembly-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX) || importer === undefined) return null;
      return `${join(dirname(importer), source.slice(0, -SUFFIX.length))}${SUFFIX}`;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const file = id.slice(0, -SUFFIX.length);
      this.addWatchFile(file);
      let bytes = compiled.get(file);
      if (!bytes) compiled.set(file, (bytes = compile(file)));
      return `export default Uint8Array.of(${(await bytes).join()});`;
    },
    watchChange: () => compiled.clear(),
  };
}

/** Compiles an AssemblyScript file and what it imports. */
async function compile(file: string): Promise<Uint8Array> {
  const output = new Map<string, Uint8Array | string>();
  const { error, stderr } = await asc.main(
    [
      file,
      ...[
        '--outFile',
        'kernels.wasm',
        '-O3',
        '--noAssert',
        '--runtime',
        'stub',
        '--enable',
        'simd',
      ],
    ],
    {
      readFile: readSource,
      writeFile: (name, contents) => void output.set(name, contents),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${file} does not compile: ${error.message}\n${stderr.toString()}`);
  return output.get('kernels.wasm') as Uint8Array;
}

/** Null tells the compiler to look elsewhere, in its own library. */
function readSource(name: string, baseDirectory: string): string | null {
  try {
    return readFileSync(join(name.startsWith('/') ? '' : baseDirectory, name), 'utf8');
  } catch {
    return null;
  }
}
