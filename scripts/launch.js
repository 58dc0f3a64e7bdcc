/**
 * `npm start` and `npm run atlas`: builds the command and the dashboard when they are missing or
 * older than their sources, then runs the command. Plain JavaScript, because it runs before
 * anything is built.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'scripts', 'public', 'index.html', 'vite.config.ts', 'package.json'];
const command = join(root, 'dist/cli/topicAtlas.js');
const built = [
  command,
  join(root, 'dist/cli/blockWorker.js'),
  join(root, 'dist/dashboard/index.html'),
];

/**
 * Time of the last change of a file, or of the newest file in a folder; 0 when there is none.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** @returns {boolean} whether everything that is built is there and newer than every source */
function isFresh() {
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => newestChange(join(root, source)) <= oldest);
}

/** Builds in this process, without a word from Vite unless something is wrong. */
async function build() {
  process.stderr.write('Building Topic Atlas, once …\n');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root, logLevel: 'silent' });
  await builder.buildApp();
}

/**
 * Says in one line why the command could not be built; `--verbose` shows the rest.
 * @param {unknown} error
 */
function explain(error) {
  const message = stripVTControlCharacters(String(error instanceof Error ? error.message : error));
  const reason = message
    .split('\n')
    .filter((line) => line && !/^Build failed/.test(line))
    .slice(0, 2);
  const missing =
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  const advice = missing ? 'run `npm ci` first' : 'run `npm run build` to see the whole report';
  process.stderr.write(
    `topic-atlas: Topic Atlas could not be built (${reason.join(': ')}); ${advice}.\n`,
  );
  if (process.argv.includes('--verbose')) console.error(error);
}

/** npm changes to the project's folder; file names are meant where the person is. */
function returnToCaller() {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if (folder && (script === 'atlas' || script === 'start')) process.chdir(folder);
}

try {
  if (!isFresh()) await build();
} catch (error) {
  explain(error);
  process.exit(1);
}
returnToCaller();
await import(new URL('../dist/cli/topicAtlas.js', import.meta.url).href);
