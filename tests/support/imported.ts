import { importPapers } from '../../src/importers/index.ts';
import type { Amendments, ImportedPaper } from '../../src/importers/index.ts';
import type { ImportAudit, Paper } from '../../src/core/types.ts';

/** All papers of a source file, amended, and what became of its records. */
export interface Imported {
  readonly papers: Paper[];
  readonly audit: ImportAudit;
}

/** Imports a text that is given in pieces of so many characters. */
export async function importAll(
  text: string,
  fileName: string,
  pieceLength = Infinity,
): Promise<Imported> {
  const { batches, end } = await drain(importPapers(cut(text, pieceLength), fileName));
  return { papers: amended(batches, end.amendments), audit: end.audit };
}

/** Everything that an async generator yields, and what it returns. */
export async function drain<Value, End>(
  generator: AsyncGenerator<Value, End>,
): Promise<{ batches: Value[]; end: End }> {
  const batches: Value[] = [];
  for (;;) {
    const step = await generator.next();
    if (step.done) return { batches, end: step.value };
    batches.push(step.value);
  }
}

/** The papers of all batches by row, with what is known of them at the end. */
export function amended(
  batches: readonly (readonly ImportedPaper[])[],
  amendments: Amendments,
): Paper[] {
  return batches.flat().map(({ row, paper }) => ({ ...paper, ...amendments.get(row) }));
}

/** A text in pieces of a length. */
export async function* cut(text: string, length: number): AsyncGenerator<string> {
  if (length >= text.length) yield text;
  else for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}
