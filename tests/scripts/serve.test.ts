import { request } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildSmallAtlas,
  runCommand,
  scratchFolder,
  startCommand,
  type Running,
} from '../support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
  await buildSmallAtlas(folder, 'atlas');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});

/** Starts to serve the atlas, does something with the address, and stops with Ctrl-C. */
async function whileServing(words: string[], work: (address: string) => Promise<void>) {
  const running: Running = startCommand(folder, ['serve', 'atlas', ...words]);
  try {
    const [, address] = await running.seen('stdout', /(http:\S+)/);
    await work(address!);
  } finally {
    running.stop('SIGINT');
  }
  return running.finished;
}

/** The status of a path that is sent as it is: `fetch` would tidy it up first. */
function statusOf(address: string, path: string, headers = {}): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  it('serves the dashboard and the atlas, and stops on Ctrl-C', async () => {
    const run = await whileServing(['--port', '0'], async (address) => {
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');

      const manifest = await fetch(`${address}atlas/manifest.json`);
      expect(manifest.headers.get('cache-control')).toBe('no-cache');
      expect(await manifest.json()).toMatchObject({ format: 'topic-atlas', papers: 40 });

      const map = await fetch(`${address}atlas/map.arrow`);
      expect(map.headers.get('content-type')).toBe('application/vnd.apache.arrow.file');
      const bytes = Buffer.from(await map.arrayBuffer());
      expect(bytes.equals(await readFile(join(folder, 'atlas', 'map.arrow')))).toBe(true);
    });
    expect(run).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(run.stdout).toMatch(
      /^Papers \(40 papers, 4 topics\) is at http:\/\/127\.0\.0\.1:\d+\/ .+\n$/,
    );
  });

  it('lets nobody reach anything else', async () => {
    await whileServing(['--port', '0'], async (address) => {
      for (const path of [
        '/atlas/../secret.txt',
        '/atlas/%2e%2e/secret.txt',
        '/atlas/..%2fsecret.txt',
        '/../package.json',
        '/../../package.json',
        '/%2e%2e/cli/topicAtlas.js',
        '/atlas/',
        '/atlas/nothing.arrow',
      ]) {
        expect([path, await statusOf(address, path)]).toEqual([path, 404]);
      }
    });
  });

  it('survives a range that makes no sense', async () => {
    await whileServing(['--port', '0'], async (address) => {
      const backwards = statusOf(address, '/atlas/map.arrow', { range: 'bytes=9-4' });
      await expect(backwards).rejects.toThrow();
      expect(await statusOf(address, '/atlas/map.arrow')).toBe(200);
    });
  });

  it('takes the next free port, unless it was told which', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as { port: number };
    const run = await runCommand(folder, 'serve', 'atlas', '--port', `${port}`);
    blocker.close();
    expect(run.code).toBe(1);
    expect(run.stderr).toBe(
      `topic-atlas: cannot serve: port ${port} is taken; choose another one with --port.\n`,
    );

    await whileServing([], async (first) => {
      await whileServing([], async (second) => {
        expect(Number(new URL(second).port)).toBeGreaterThan(Number(new URL(first).port));
      });
    });
  });

  it('says when an address is not one of this machine', async () => {
    const run = await runCommand(folder, 'serve', 'atlas', '--host', '192.0.2.1');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('192.0.2.1 is not an address of this machine; ');
  });
});
