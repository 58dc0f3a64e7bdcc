import { relative } from 'node:path';
import type { Command } from 'commander';
import { buildDefaults, buildFolder, runIdOf } from '../buildFolder.ts';
import { followed, shownProgress } from '../buildProgress.ts';
import { buildSummary } from '../buildSummary.ts';
import { checkAtlasFolder } from '../openAtlasFolder.ts';
import { UserError } from '../../src/core/types.ts';
import { projectFile } from '../projectFiles.ts';
import { openCorpus } from '../readCorpus.ts';
import { hashSource } from '../readSource.ts';
import { defaultThreads } from './build.ts';
import { defaultHost, portNumber, serve } from './serve.ts';

/** Adds `demo` to the command: what `npm start` does. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .summary('show the atlas of the papers that come with Topic Atlas')
    .description(
      'Builds the atlas of data/papers.jsonl in atlases/demo, if it is not there yet or was ' +
        'built from other papers or by another version, and serves it. `npm start` does the same.',
    )
    .option(
      '--port <number>',
      'port to listen on, 0 for any (default: 4173, or the next that is free)',
      portNumber,
    )
    .action(({ port }: { port?: number }) => demo(port ?? null));
}

async function demo(port: number | null): Promise<void> {
  const file = projectFile('data/papers.jsonl');
  const out = relative(process.cwd(), projectFile('atlases/demo'));
  const options = buildDefaults;
  const job = { out, title: 'Machine learning papers', options, threads: defaultThreads };
  if ((await existingRunId(out)) !== (await runIdOf(await hashSource(file), job))) {
    const progress = shownProgress();
    const { result, seconds } = await followed(progress, () =>
      buildFolder(openCorpus(file), job, progress),
    );
    process.stderr.write(`${buildSummary(out, result, seconds.total).join('\n')}\n`);
  }
  await serve(out, port, defaultHost);
}

/** The run id of the atlas in a folder; null when there is no whole atlas. */
async function existingRunId(folder: string): Promise<string | null> {
  try {
    return (await checkAtlasFolder(folder)).manifest.runId;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
