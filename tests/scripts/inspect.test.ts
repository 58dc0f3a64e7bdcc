import { beforeAll, describe, expect, it } from 'vitest';
import { buildSmallAtlas, runCommand, scratchFolder } from '../support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
  await buildSmallAtlas(folder, 'atlas');
});
const inspect = (paper: string) => runCommand(folder, 'inspect', 'atlas', '--paper', paper);

describe('inspect', () => {
  it('follows a paper through every stage, in at most 100 columns', async () => {
    const { code, stdout, stderr } = await inspect('paper-7');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    const headings = lines.flatMap((line) => /^\d {2}(\w+)/.exec(line)?.[1] ?? []);
    expect(headings).toEqual(
      'read tokenise weigh reduce cluster name relate place trend'.split(' '),
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\x1b');
    expect(stdout).toMatch(/^Study 7, on /);
    expect(stdout).toMatch(/authors +Ada Author7, Ben Writer\n/);
    expect(stdout).toMatch(/date +2022-08-15\n/);
    expect(stdout).toMatch(/membership +(0\.\d\d|1\.00): .+firmer than/);
    expect(stdout).toMatch(/\d\.\d{3} +Study \d+, on .+\(paper-\d+\)\n +both: /);
  });

  it('takes a row number, another case, and a part of the title', async () => {
    const expected = (await inspect('paper-7')).stdout;
    for (const same of ['#7', 'PAPER-7', 'study 7,']) {
      expect((await inspect(same)).stdout).toBe(expected);
    }
  });

  it('names the nearest ids when there is no such paper', async () => {
    const run = await inspect('papr-39');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(
      /^topic-atlas: atlas has no paper papr-39; the nearest ids are paper-39, /,
    );
  });
});
