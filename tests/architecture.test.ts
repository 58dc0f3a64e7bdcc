import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A source file of the project, with what it imports. */
interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Files of the project, from its folder. */
  readonly files: readonly string[];
  /** Packages and built-in modules, as they are written. */
  readonly packages: readonly string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'scripts'].flatMap(readSources);

function readSources(folder: string): SourceFile[] {
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.ts$|\.js$|\.svelte$/.test(name))
      // AssemblyScript is a language of its own, whose imports have no ending.
      .filter((name) => !name.includes(join('kernels', 'assembly', sep)))
      .map((name) => readSource(`${folder}/${name.replaceAll(sep, '/')}`))
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = importsOf(path.endsWith('.svelte') ? scriptsOf(text) : text);
  const resolved = (name: string) =>
    relative(root, resolve(root, dirname(path), name)).replaceAll(sep, '/');
  return {
    path,
    text,
    files: imports.filter((name) => name.startsWith('.')).map(resolved),
    packages: imports.filter((name) => !name.startsWith('.')),
  };
}

/** Whatever a module names: imports of values and of types, exports from, and dynamic imports. */
function importsOf(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join();
}

/** The part of the project that a file belongs to: `scripts`, or a folder of `src`. */
function partOf(path: string): string {
  const [top, folder] = path.split('/');
  return top === 'src' ? folder! : top!;
}

const types = 'src/core/types.ts';

/** What the files of a part may import from other parts: a part, or one file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  dashboard: ['workers', 'atlas', 'core'],
  scripts: ['importers', 'workers', 'atlas', 'columns', 'core', 'package.json'],
  workers: ['importers', 'atlas', 'columns', 'core'],
  importers: [types, 'columns'],
  columns: [types],
  // Search reads what the core has indexed, and folds words as it does.
  atlas: [types, 'columns', 'src/core/search/postings.ts', 'src/core/search/searchWords.ts'],
  core: [],
};

/** Libraries that could be replaced by changing the files named here. */
const homes: Readonly<Record<string, readonly string[]>> = {
  natural: [
    'src/core/terms/english.ts',
    ...'dutch eastAsian french german italian portuguese russian scandinavian spanish'
      .split(' ')
      .map((language) => `src/core/terms/languages/${language}.ts`),
  ],
  'ml-kmeans': ['src/core/topics/kmeansStart.ts'],
  'ml-hclust': ['src/core/topics/themes.ts'],
  '@uwdata/flechette': ['src/atlas/arrow.ts'],
  // Reading and writing are at opposite ends of the way of a paper.
  '@citation-js': ['src/dashboard/export/citations.ts', 'src/importers/cslPaper.ts'],
  papaparse: ['scripts/commands/export.ts', 'src/dashboard/export/csv.ts', 'src/importers/csv.ts'],
  'cli-progress': ['scripts/buildProgress.ts'],
  sirv: ['scripts/server.ts'],
};

const isOf = (library: string) => (name: string) =>
  name === library || name.startsWith(`${library}/`);

describe('the parts of the project', () => {
  it('are all known', () => {
    const parts = new Set(sources.map(({ path }) => partOf(path)));
    expect([...parts].sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s imports one way', (part, others) => {
    const wrong = sources
      .filter(({ path }) => partOf(path) === part)
      .flatMap(({ path, files }) =>
        files
          .filter((file) => ![part, ...others].some((to) => to === partOf(file) || to === file))
          .map((file) => `${path} imports ${file}`),
      );
    expect(wrong).toEqual([]);
  });

  it('import files that are there, with their ending', () => {
    const paths = new Set([...sources.map(({ path }) => path), 'package.json']);
    const wrong = sources.flatMap(({ path, files }) =>
      files
        .filter((file) => !paths.has(file) && !file.endsWith('.css') && !file.includes('?'))
        .map((file) => `${path} imports ${file}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('libraries', () => {
  it.each(Object.entries(homes))('%s is imported where it lives only', (library, home) => {
    const importing = sources.filter(({ packages }) => packages.some(isOf(library)));
    expect(importing.map(({ path }) => path).sort()).toEqual(home);
  });

  it('natural is imported by deep paths, because its index loads database drivers', () => {
    const names = sources.flatMap(({ packages }) => packages.filter(isOf('natural')));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.startsWith('natural/lib/'))).toEqual([]);
  });

  it('the dashboard and the core load nothing of Node', () => {
    const wrong = sources
      .filter(({ path }) =>
        ['dashboard', 'core', 'columns', 'atlas', 'importers'].includes(partOf(path)),
      )
      .filter(({ packages }) => packages.some((name) => name.startsWith('node:')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** Names that a module uses: `document` for an identifier, `Math.random` for a property of one. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node)) names.add(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true));
  return names;
}

describe('the core is pure', () => {
  const core = sources.filter(({ path }) => partOf(path) === 'core');
  const names = core.map(({ path, text }) => ({ path, names: namesIn(text) }));
  const impure = ['document', 'window', 'process', 'Math.random', 'Date.now', 'performance.now'];

  it.each(impure)('it never uses %s', (name) => {
    expect(core.length).toBeGreaterThan(10);
    const using = names.filter((file) => file.names.has(name));
    expect(using.map(({ path }) => path)).toEqual([]);
  });

  it('it never asks for the time', () => {
    const asking = core.filter(({ text }) => /new Date\(\s*\)/.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
