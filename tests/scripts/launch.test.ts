import { execFile } from 'node:child_process';
import { copyFile, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../support/command.ts';

const launcher = fileURLToPath(new URL('../../scripts/launch.js', import.meta.url));

/** A project of which everything is built, where Vite is not installed. */
let project: string;
beforeEach(async () => {
  project = await scratchFolder();
  for (const folder of ['scripts', 'src', 'dist/cli', 'dist/dashboard', 'elsewhere']) {
    await mkdir(join(project, folder), { recursive: true });
  }
  await copyFile(launcher, join(project, 'scripts', 'launch.js'));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'src', 'a.ts'), '');
  await writeFile(join(project, 'dist/cli/blockWorker.js'), '');
  await writeFile(join(project, 'dist/dashboard/index.html'), '');
  await writeFile(join(project, 'dist/cli/topicAtlas.js'), 'console.log("ran in", process.cwd())');
});

function launch(environment = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  const file = join(project, 'scripts', 'launch.js');
  const env = { ...process.env, npm_lifecycle_event: '', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [file], { cwd: project, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('launch', () => {
  it('runs the command at once when it is newer than its sources', async () => {
    expect(await launch()).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ran in /),
    });
  });

  it('runs it in the folder from which npm was called', async () => {
    const INIT_CWD = join(project, 'elsewhere');
    const { stdout } = await launch({ npm_lifecycle_event: 'atlas', INIT_CWD });
    expect(stdout).toMatch(/ran in .*elsewhere\n$/);
  });

  it('builds first when a source is newer, and says why it cannot', async () => {
    const later = new Date('2100-01-01');
    await utimes(join(project, 'src', 'a.ts'), later, later);
    const { code, stdout, stderr } = await launch();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Building Topic Atlas, once …\ntopic-atlas: .+; run `npm ci` first\.\n$/,
    );
  });
});
