import { importPapers } from '../../src/importers/index.ts';
import { fieldsAt } from '../../src/columns/paperBlock.ts';
import type { Amendments, ImportedBatch, LineParser } from '../../src/importers/index.ts';
import type { ImportAudit, Paper } from '../../src/core/types.ts';

/** All papers of a source file, amended, and what became of its records. */
export interface Imported {
  readonly papers: Paper[];
  readonly audit: ImportAudit;
}

/** Imports a text that is given in pieces of so many bytes. */
export async function importAll(
  text: string,
  fileName: string,
  pieceLength = Infinity,
  parser?: LineParser,
): Promise<Imported> {
  const { batches, end } = await drain(importPapers(cut(text, pieceLength), fileName, parser));
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
export function amended(batches: readonly ImportedBatch[], amendments: Amendments): Paper[] {
  return batches.flatMap(papersOf).map((paper, row) => ({ ...paper, ...amendments.get(row) }));
}

export function papersOf({ papers, rows, ids }: ImportedBatch): Paper[] {
  return rows.map((row, at) => ({ id: ids[at]!, ...fieldsAt(papers, row) }));
}

/** A text as UTF-8 in pieces of so many bytes. */
export async function* cut(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  if (length >= bytes.length) yield bytes;
  else for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}
