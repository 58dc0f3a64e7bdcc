import type { SourceFile } from '../src/atlas/manifest.ts';
import type { Amendments, ImportedBatch, LineParser } from '../src/importers/index.ts';
import { openSource } from './readSource.ts';

/** The papers of a source file, while it is read. */
export interface CorpusStream {
  /** Name of the file without its folder. */
  readonly name: string;
  /**
   * Papers in batches, in the order of their rows; at the end, what is known then. They can be read once. Throws
   * UserError when the file cannot be read, or holds no usable paper.
   */
  papers(parser: LineParser): AsyncGenerator<ImportedBatch, CorpusEnd>;
  /** The part of the file that was read, 0 to 1. */
  readShare(): number;
}

/** What is known when all papers of a source file were given. */
export interface CorpusEnd {
  readonly source: SourceFile;
  /** What is to be set on papers that were given before. */
  readonly amendments: Amendments;
}

/** Opens a source file; nothing is read before the first batch of papers is asked for. */
export function openCorpus(file: string): CorpusStream {
  const source = openSource(file);
  async function* papers(parser: LineParser): ReturnType<CorpusStream['papers']> {
    // The importers are loaded when they are needed, not by every command.
    const { importPapers } = await import('../src/importers/index.ts');
    const { audit, amendments } = yield* importPapers(source.pieces, source.textName, parser);
    return { source: { ...(await source.finish()), audit }, amendments };
  }
  return { name: source.name, papers, readShare: source.readShare };
}
