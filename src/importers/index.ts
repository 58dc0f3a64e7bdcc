import { UserError } from '../core/types.ts';
import type { ImportAudit } from '../core/types.ts';
import { nothingUsable, startTally } from './audit.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import { dailyPapers } from './dailyPapers.ts';
import { jsonLines } from './jsonLines.ts';
import { startMerging } from './merge.ts';
import type { Amendments, ImportedBatch } from './merge.ts';
import { parseHere } from './parseLines.ts';
import type { LineParser } from './parseLines.ts';
import { ris } from './ris.ts';
import type { Importer } from './sourceRecord.ts';
import { openText } from './sourceText.ts';

export type { Amendments, ImportedBatch } from './merge.ts';
export type { LineParser } from './parseLines.ts';

/** What is known when all papers of a source file were given. */
export interface ImportEnd {
  readonly audit: ImportAudit;
  readonly amendments: Amendments;
}

/** The formats, in the order in which their look is tried on a file whose name does not tell. */
const IMPORTERS: readonly Importer[] = [jsonLines, ris, bibtex, csv, dailyPapers];

/**
 * Papers of a source file in batches of any size while its text streams in, in the order of their rows; at the end, what
 * became of its records, and what is to be set on papers that were given before.
 *
 * The format is taken from the extension of the file name (`.gz` at its end is ignored: the text is
 * unpacked already) when the text looks like that format, else from the text. Records of the same paper are
 * merged; ids are unique once they are amended; `read = kept + dropped + merged`.
 *
 * Throws UserError when nothing usable is left: an empty file, a file in no known format, a file that
 * cannot be read as a whole, or one without a single usable paper. Papers may have been given before.
 * @param pieces the text as UTF-8, cut anywhere
 * @param parser parses lines of formats that have them
 */
export async function* importPapers(
  pieces: AsyncIterable<Uint8Array>,
  fileName: string,
  parser: LineParser = parseHere,
): AsyncGenerator<ImportedBatch, ImportEnd> {
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    return yield* importFrom(iterator, fileName, parser);
  } finally {
    await iterator.return?.();
  }
}

async function* importFrom(
  pieces: AsyncIterator<Uint8Array, unknown>,
  fileName: string,
  parser: LineParser,
): AsyncGenerator<ImportedBatch, ImportEnd> {
  const text = await openText(pieces, fileName);
  if (text.head === '') {
    throw new UserError(`${fileName} is empty: choose a file with papers in it.`);
  }
  if (isUtf16(text.head)) {
    throw new UserError(`${fileName} is not UTF-8 text: save it again with the encoding UTF-8.`);
  }
  const importer = detect(text.head, fileName);
  const merger = startMerging(importer.idPrefix);
  const tally = startTally();
  let read = 0;
  for await (const records of importer.read(text, parser)) {
    read += records.records;
    for (const { reason, place } of records.dropped) tally.add(reason, place);
    yield merger.add(records);
  }

  const { kept, merged, amendments } = merger.finish();
  const dropped = tally.result();
  if (kept === 0) throw new UserError(nothingUsable(fileName, importer.name, dropped));
  return { audit: { format: importer.name, read, kept, dropped, merged }, amendments };
}

function detect(head: string, fileName: string): Importer {
  const extension = /\.([^./\\]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = IMPORTERS.find(({ extensions }) => extensions.includes(extension));
  if (named?.recognises(head)) return named;
  const looksLike = IMPORTERS.find((importer) => importer.recognises(head));
  // A damaged file of a known kind is told what is wrong with it by its own importer.
  const importer = looksLike ?? named;
  if (importer) return importer;
  throw new UserError(
    `${fileName} is in no format that Topic Atlas knows: give it JSON Lines, CSV, BibTeX, RIS, or the saved text of a Hugging Face Daily Papers page.`,
  );
}

/** UTF-16 that was read as UTF-8: every other character of Latin text is NUL. */
function isUtf16(head: string): boolean {
  const start = head.slice(0, 1000);
  return start.split('\0').length - 1 > start.length / 4;
}
