import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { crc32Text } from '../src/atlas/crc32.ts';
import { createAtlasEncoder } from '../src/atlas/encodeAtlas.ts';
import type { SourceFile } from '../src/atlas/manifest.ts';
import { computeRunId } from '../src/atlas/runId.ts';
import { buildAtlas } from '../src/core/buildAtlas.ts';
import { UserError, type Atlas, type BuildOptions, type PaperBlock } from '../src/core/types.ts';
import { createMemoryRelease } from '../src/workers/nodeMemory.ts';
import { createNodePool } from '../src/workers/nodePool.ts';
import { parserOn } from '../src/workers/tasks.ts';
import { createAtlasFolder } from './atlasFolder.ts';
import type { BuildProgress } from './buildProgress.ts';
import type { BuildStage } from './stageClock.ts';
import { projectFile } from './projectFiles.ts';
import type { CorpusEnd, CorpusStream } from './readCorpus.ts';
import { shardPapers, type ShardTarget } from './shardPapers.ts';
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

/** An atlas, the file that it was made from, and the id of the run that made it. */
export interface BuiltFolder {
  readonly atlas: Atlas;
  readonly source: SourceFile;
  readonly runId: string;
}

/** The run id that a source file and a job give with this version. */
export function runIdOf(
  source: Pick<SourceFile, 'name' | 'sha256'>,
  { options, title }: Pick<BuildJob, 'options' | 'title'>,
): Promise<string> {
  return computeRunId([source], options, version, title);
}

/**
 * Builds the atlas of a corpus and writes it to a folder, in place of an older one. Papers go to
 * their shards as they are read, and are not kept.
 * @throws UserError when the corpus cannot be read or cannot make an atlas, or the folder cannot
 *   take it
 */
export async function buildFolder(
  corpus: CorpusStream,
  job: BuildJob,
  progress: BuildProgress,
): Promise<BuiltFolder> {
  const folder = await createAtlasFolder(job.out);
  try {
    const encoder = createAtlasEncoder((bytes) => crc32Text(crc32(bytes)));
    const { atlas, source } = await compute(corpus, job, progress, { encoder, folder });
    progress.advance('write', 0);
    const runId = await runIdOf(source, job);
    const provenance = { runId, generator: version, title: job.title, sources: [source] };
    for (const { path, bytes } of encoder.rest(atlas, provenance)) await folder.write(path, bytes);
    await folder.commit();
    progress.advance('write', 1);
    return { atlas, source, runId };
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function compute(
  corpus: CorpusStream,
  job: BuildJob,
  progress: BuildProgress,
  target: ShardTarget,
): Promise<{ atlas: Atlas; source: SourceFile }> {
  const pool = createNodePool(job.threads, pathToFileURL(projectFile('dist/cli/blockWorker.js')));
  let end: CorpusEnd | undefined;
  let badStream: unknown;
  async function* blocks(): AsyncGenerator<PaperBlock> {
    try {
      end = yield* shardPapers(corpus.papers(parserOn(pool)), target, () => {
        progress.advance('read', corpus.readShare());
      });
    } catch (error) {
      badStream = error;
      throw error;
    }
  }
  try {
    const release = createMemoryRelease();
    let running: BuildStage = 'read';
    const atlas = await buildAtlas(blocks(), job.options, pool, (stage, fraction) => {
      progress.advance(stage, fraction);
      if (stage !== running || fraction === 1) release();
      running = stage;
    });
    return { atlas, source: end!.source };
  } catch (error) {
    if (!(error instanceof UserError) || error === badStream) throw error;
    // The core knows papers, not files; a person has a file to mend.
    throw new UserError(`${corpus.name}: ${error.message}`, { cause: error });
  } finally {
    await pool.close();
  }
}
