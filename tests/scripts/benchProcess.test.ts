import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTurn } from '../../scripts/bench/inTurn.ts';
import { findPeers } from '../../scripts/bench/peers.ts';
import { runProcess, type Command } from '../../scripts/bench/process.ts';
import { UserError } from '../../src/core/types.ts';
import { scratchFolder } from '../support/command.ts';

const folder = await scratchFolder();

function node(code: string): Command {
  return [process.execPath, '-e', code];
}

it('takes the last line of a process as its report', async () => {
  const code = `console.log('on the way'); console.log('{"peakMemoryBytes":5,"papers":7}')`;
  const { seconds, report } = await runProcess(node(code));
  expect(report).toEqual({ peakMemoryBytes: 5, papers: 7 });
  expect(seconds).toBeGreaterThan(0);
});

it('does not count the seconds that a process does not count', async () => {
  const { seconds } = await runProcess(
    node(`console.log('{"peakMemoryBytes":5,"uncountedSeconds":1000}')`),
  );
  expect(seconds).toBeLessThan(0);
});

it.each([
  ['process.exit(3)', /ended with code 3/],
  ['console.error("no such corpus"); process.exit(1)', /ended with code 1: no such corpus/],
  ['console.log("done")', /printed no report as its last line/],
  ['console.log("[1]")', /printed no report as its last line/],
])('says what is wrong with a process: %s', async (code, message) => {
  const run = runProcess(node(code));
  await expect(run).rejects.toThrow(UserError);
  await expect(run).rejects.toThrow(message);
});

it('says when there is no such program', async () => {
  await expect(runProcess([join(folder, 'missing')])).rejects.toThrow(/could not be started/);
});

it('runs contestants in turn, and does not count the warm-up', async () => {
  const log = join(folder, 'log');
  const contestant = (name: string) => ({
    name,
    command: node(
      `require('fs').appendFileSync(${JSON.stringify(log)}, '${name}');` +
        `console.log('{"peakMemoryBytes":1}')`,
    ),
  });
  const said: string[] = [];
  const measured = await inTurn([contestant('A'), contestant('B')], 2, (line) => said.push(line));
  expect(await readFile(log, 'utf8')).toBe('ABABAB');
  expect(measured.map(({ name, runs }) => [name, runs.length])).toEqual([
    ['A', 2],
    ['B', 2],
  ]);
  expect(said).toHaveLength(6);
  expect(said[0]).toMatch(/warm-up: A/);
  expect(said[5]).toMatch(/round 2: B/);
});

it('says why peers cannot be measured', () => {
  expect(findPeers(undefined)).toEqual({ python: null, why: 'no --python was given' });
  const why = `${process.execPath} does not have what peers/requirements.txt lists`;
  expect(findPeers(process.execPath)).toEqual({ python: null, why });
});
