import { pathToFileURL } from 'node:url';
import { encodeAtlas } from '../src/atlas/encodeAtlas.ts';
import { computeRunId } from '../src/atlas/runId.ts';
import { buildAtlas } from '../src/core/buildAtlas.ts';
import { UserError, type Atlas, type BuildOptions } from '../src/core/types.ts';
import { createNodePool } from '../src/workers/nodePool.ts';
import { writeAtlasFolder } from './atlasFolder.ts';
import type { BuildProgress } from './buildProgress.ts';
import { projectFile } from './projectFiles.ts';
import type { Corpus } from './readCorpus.ts';
import { version } from './version.ts';

export { buildDefaults } from '../src/core/buildAtlas.ts';

/** What an atlas is built with, beside the corpus. */
export interface BuildJob {
  /** Folder to write to. */
  readonly out: string;
  /** What the corpus is called on the screen. */
  readonly title: string;
  readonly options: BuildOptions;
  /** Threads to compute with; they do not change the result. */
  readonly threads: number;
}

/** An atlas and the id of the run that made it. */
export interface BuiltFolder {
  readonly atlas: Atlas;
  readonly runId: string;
}

/** The run id that a corpus and a job give with this version. */
export function runIdOf({ source }: Corpus, { options, title }: BuildJob): Promise<string> {
  return computeRunId([source], options, version, title);
}

/**
 * Builds the atlas of a corpus and writes it to a folder, in place of an older one.
 * @throws UserError when the papers cannot make an atlas, or the folder cannot take it
 */
export async function buildFolder(
  corpus: Corpus,
  job: BuildJob,
  progress: BuildProgress,
): Promise<BuiltFolder> {
  const atlas = await compute(corpus, job, progress);
  progress.advance('write', 0);
  const runId = await runIdOf(corpus, job);
  const { title } = job;
  const files = encodeAtlas(atlas, { runId, generator: version, title, sources: [corpus.source] });
  progress.advance('write', 0.9);
  await writeAtlasFolder(job.out, files);
  progress.advance('write', 1);
  return { atlas, runId };
}

async function compute(corpus: Corpus, job: BuildJob, progress: BuildProgress): Promise<Atlas> {
  const pool = createNodePool(job.threads, pathToFileURL(projectFile('dist/cli/blockWorker.js')));
  try {
    return await buildAtlas(corpus.papers, job.options, pool, progress.advance);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The core knows papers, not files; a person has a file to mend.
    throw new UserError(`${corpus.source.name}: ${error.message}`, { cause: error });
  } finally {
    await pool.close();
  }
}
