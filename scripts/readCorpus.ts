import type { SourceFile } from '../src/atlas/manifest.ts';
import type { Paper } from '../src/core/types.ts';
import { readSource } from './readSource.ts';

/** Papers and where they come from. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly source: SourceFile;
}

/**
 * Reads the papers of a source file.
 * @throws UserError when the file cannot be read, or holds no usable paper
 */
export async function readCorpus(file: string): Promise<Corpus> {
  const { name, textName, bytes, sha256, text } = await readSource(file);
  // The importers bring large libraries; a file that cannot be read does not wait for them.
  const { importPapers } = await import('../src/importers/index.ts');
  const { papers, audit } = importPapers(text, textName);
  return { papers, source: { name, bytes, sha256, audit } };
}
