import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { checkTarget } from '../atlasTarget.ts';
import { followed, shownProgress, silentProgress } from '../buildProgress.ts';
import { buildSummary, nextStep } from '../buildSummary.ts';
import { invocation } from '../invocation.ts';
import { pathName, topicCount, unsureShare, weightScheme, wholeNumber } from '../optionValues.ts';
import { openCorpus } from '../readCorpus.ts';
import { sourceTitle } from '../sourceTitle.ts';
import { readWordFile } from '../wordFile.ts';
import type { WeightScheme } from '../../src/core/types.ts';

interface BuildFlags {
  readonly out: string;
  readonly topics?: number | 'auto';
  readonly seed?: number;
  readonly weighting?: WeightScheme;
  readonly unsure?: number;
  readonly stopWords?: string;
  readonly keepWords?: string;
  readonly titleWeight?: number;
  readonly threads: number;
  readonly title?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Threads beyond this gain little, and each keeps its own memory. */
const mostDefaultThreads = 8;

export const defaultThreads = Math.min(mostDefaultThreads, availableParallelism());

/** Adds `build <file> --out <folder>` to the command. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('build an atlas from a file of papers')
    .description(
      'Builds an atlas from a file of papers: topics and themes, their trends, a map, and for ' +
        'every paper the related ones. The same file and options give the same bytes on every ' +
        'run, with any number of threads. An older atlas in the folder is replaced once the new ' +
        'one is complete.',
    )
    .argument('<file>', 'file of papers; see Formats', pathName('<file>'))
    .requiredOption('--out <folder>', 'folder to write the atlas to', pathName('--out'))
    .option(
      '--topics <number|auto>',
      'number of topics; auto: chosen by evidence (default: auto)',
      topicCount,
    )
    .option(
      '--seed <number>',
      'seed of every random choice (default: 1)',
      wholeNumber('--seed', 0, 2 ** 32 - 1),
    )
    .option(
      '--unsure <percent>',
      'share of papers to show as between topics (default: those as near to another topic)',
      unsureShare,
    )
    .option(
      '--weighting <scheme>',
      'how terms are weighed: logEntropy, bm25 or tfidf (default: logEntropy)',
      weightScheme,
    )
    .option(
      '--stop-words <file>',
      'words that are no terms, one a line; # begins a comment',
      pathName('--stop-words'),
    )
    .option(
      '--keep-words <file>',
      'words that are terms and may name topics, though a built-in list leaves them out',
      pathName('--keep-words'),
    )
    .option(
      '--title-weight <number>',
      'how often a word of a title counts, 1 to 10 (default: 2)',
      wholeNumber('--title-weight', 1, 10),
    )
    .option(
      '--threads <number>',
      'threads to compute with',
      wholeNumber('--threads', 1, 256),
      defaultThreads,
    )
    .option('--title <text>', 'what the atlas is called on the screen (default: the file name)')
    .option('--json', 'print counts, run id, seconds a stage and peak memory as one JSON line')
    .option('--quiet', 'print nothing but errors (and the JSON line)')
    .addHelpText('after', help)
    .action(build);
}

const help = `
Formats (told by name and content; UTF-8, or UTF-16 with a byte order mark; gzipped or not):
  JSON Lines   a paper a line: title or abstract, and if you have them id, date, authors,
               categories, venue, url, upvotes; a JSON array of such objects works too
  CSV          a header with a title or an abstract column; commas, semicolons or tabs
  BibTeX, RIS  as Zotero, JabRef, Mendeley, EndNote and libraries export them
  text         a Hugging Face Daily Papers page, saved as text

Examples:
  ${invocation} build papers.jsonl --out my-atlas
  ${invocation} build library.bib --out my-atlas --topics 12 --title "My library"
  ${invocation} build export.csv.gz --out my-atlas --quiet --json`;

async function build(file: string, flags: BuildFlags): Promise<void> {
  const { out, threads } = flags;
  const title = flags.title?.trim() || sourceTitle(basename(file));
  await checkTarget(out);
  const terms = await termOptions(flags);

  const progress = flags.quiet ? silentProgress() : shownProgress();
  progress.advance('read', 0);
  const { result: built, seconds } = await followed(progress, async () => {
    const corpus = openCorpus(file);
    // The core and its libraries are loaded when there is something for them to do.
    const { buildDefaults, buildFolder } = await import('../buildFolder.ts');
    const { topics = buildDefaults.topics, seed = buildDefaults.seed } = flags;
    const unsure = flags.unsure === undefined ? {} : { unsure: flags.unsure };
    const weighting = flags.weighting === undefined ? {} : { weighting: flags.weighting };
    const options = { topics, seed, ...terms, ...weighting, ...unsure };
    return buildFolder(corpus, { out, title, options, threads }, progress);
  });

  if (!flags.quiet) {
    const lines = [...buildSummary(out, built, seconds.total), nextStep(out)];
    process.stderr.write(`${lines.join('\n')}\n`);
  }
  if (!flags.json) return;
  const { atlas, runId } = built;
  const figures = {
    papers: atlas.papers,
    topics: atlas.topics.length,
    themes: atlas.themes.length,
    runId,
    seconds,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    out,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** What was chosen about terms; what was not is left out, so that it does not change the run id. */
async function termOptions({ stopWords, keepWords, titleWeight }: BuildFlags) {
  return {
    ...(titleWeight === undefined ? {} : { titleWeight }),
    ...(stopWords === undefined ? {} : { stopWords: await readWordFile(stopWords) }),
    ...(keepWords === undefined ? {} : { keepWords: await readWordFile(keepWords) }),
  };
}
