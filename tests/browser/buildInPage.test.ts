import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PAPERS_PER_BLOCK } from '../../src/core/types.ts';
import type { BuildRequest } from '../../src/workers/buildMessages.ts';
import { dozen, dozenOptions, dozenProvenance } from '../support/atlasDozen.ts';
import { buildFiles } from '../support/buildFiles.ts';
import type { BuiltInPage } from '../support/buildPage/page.ts';
import { launchChromium } from '../support/chromium.ts';
import { madeCorpus } from '../support/coreCorpus.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

// A page that is built for these tests, in a real browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What gives a page shared memory, and with it threads. */
const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const requests: Readonly<Record<string, BuildRequest>> = {
  'a dozen papers': {
    papers: dozen,
    options: dozenOptions,
    provenance: dozenProvenance,
    threads: 2,
  },
  'two blocks of papers': {
    papers: madeCorpus(PAPERS_PER_BLOCK + 60),
    options: { topics: 6, seed: 1 },
    provenance: dozenProvenance,
    threads: 3,
  },
};

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-page-'));
  browser = await launchChromium();
  await build({
    configFile: join(project, 'vite.config.ts'),
    root: join(project, 'tests/support/buildPage'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The files that Node makes, in the shape in which a page gives them. */
async function builtHere(request: BuildRequest): Promise<BuiltInPage['files']> {
  const files = await buildFiles(request.papers, request.options, request.provenance);
  return [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]);
}

describe.each([
  ['with threads', isolating, true],
  ['without', {}, false],
] as const)('a page %s', (_, headers, isolated) => {
  let server: TestServer;
  const asked: string[] = [];
  beforeAll(async () => {
    const files = sirv(folder);
    server = await startTestServer((request, response) => {
      asked.push(request.url!);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      files(request, response);
    });
  });
  afterAll(() => server?.close());

  test.each(Object.keys(requests))('makes the files that Node makes, of %s', async (name) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${server.origin}/`);
    const built = await page.evaluate((request) => window.build(request), requests[name]!);
    const expected = await builtHere(requests[name]!);

    expect(built.isolated).toBe(isolated);
    // The file of the threads that help.
    expect(asked.some((path) => path.includes('/webBlockWorker'))).toBe(isolated);
    expect(built.stages).toContain('relate');
    expect(built.files.map(([path]) => path)).toEqual(expected.map(([path]) => path));
    const different = built.files.filter(([, bytes], i) => bytes !== expected[i]![1]);
    expect(different.map(([path]) => path)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
