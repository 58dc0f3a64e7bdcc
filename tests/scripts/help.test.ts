import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDefaults } from '../../src/core/buildAtlas.ts';
import { runCommand, scratchFolder } from '../support/command.ts';

let folder: string;
beforeAll(async () => void (folder = await scratchFolder()));

describe('help', () => {
  it('names every command and shows the way from a file to the dashboard', async () => {
    const { code, stdout, stderr } = await runCommand(folder, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['build', 'serve', 'inspect', 'export', 'demo']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} .{20,}`, 'm'));
    }
    expect(stdout).toContain('npm run atlas -- build papers.jsonl --out my-atlas');
    expect(stdout).toContain('Exit codes: 0 done, 1 failed, 2 wrong usage.');
  });

  it.each([
    [
      'build',
      [
        '--topics',
        `(default: ${buildDefaults.topics})`,
        '--seed',
        `(default: ${buildDefaults.seed})`,
        'JSON Lines',
        'BibTeX',
        'gzipped',
      ],
    ],
    ['serve', ['--port', '4173', '127.0.0.1', 'Ctrl-C']],
    ['inspect', ['--paper', '#42', 'part of its title']],
    ['export', ['--csv', 'standard output', 'membership']],
    ['demo', ['data/papers.jsonl', 'npm start']],
  ])('%s says what it does, its defaults and an example', async (name, parts) => {
    const { code, stdout } = await runCommand(folder, name, '--help');
    expect(code).toBe(0);
    for (const part of [`npm run atlas -- ${name}`, ...parts]) expect(stdout).toContain(part);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('is what one sees without a command, as wrong usage', async () => {
    const { code, stdout, stderr } = await runCommand(folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: npm run atlas -- \[options\] \[command\]\n/);
  });

  it('--version prints the version of the project', async () => {
    const project = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { code, stdout } = await runCommand(folder, '--version');
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${JSON.parse(project).version}\n` });
  });
});
