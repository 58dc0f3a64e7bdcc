import { UserError } from '../core/types.ts';
import type { ImportAudit, Paper } from '../core/types.ts';
import { nothingUsable, tallyDropped } from './audit.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import { dailyPapers } from './dailyPapers.ts';
import { jsonLines } from './jsonLines.ts';
import { mergeDuplicates } from './merge.ts';
import { ris } from './ris.ts';
import type { Importer } from './sourceRecord.ts';

/** The formats, in the order in which their look is tried on a file whose name does not tell. */
const IMPORTERS: readonly Importer[] = [jsonLines, ris, bibtex, csv, dailyPapers];

/**
 * Papers of a source file, and what became of its records.
 *
 * The format is taken from the extension of the file name (`.gz` at its end is ignored: the text is
 * unpacked already) when the text looks like that format, else from the text. Records of the same paper are
 * merged, ids are unique, `read = kept + dropped + merged`.
 *
 * Throws UserError when nothing usable is left: an empty file, a file in no known format, a file that
 * cannot be read as a whole, or one without a single usable paper.
 */
export function importPapers(
  text: string,
  fileName: string,
): { papers: Paper[]; audit: ImportAudit } {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') {
    throw new UserError(`${fileName} is empty: choose a file with papers in it.`);
  }
  if (isUtf16(content)) {
    throw new UserError(`${fileName} is not UTF-8 text: save it again with the encoding UTF-8.`);
  }
  const importer = detect(content, fileName);
  const records = importer.read(content, fileName);
  const found = records.flatMap((record, i) =>
    'paper' in record ? [{ paper: record.paper, position: i + 1 }] : [],
  );
  const dropped = tallyDropped(records);
  if (found.length === 0) {
    throw new UserError(nothingUsable(fileName, importer.name, dropped));
  }
  const { papers, merged } = mergeDuplicates(found, importer.idPrefix);
  const audit = {
    format: importer.name,
    read: records.length,
    kept: papers.length,
    dropped,
    merged,
  };
  return { papers: [...papers], audit };
}

function detect(text: string, fileName: string): Importer {
  const extension = /\.([^./\\]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = IMPORTERS.find(({ extensions }) => extensions.includes(extension));
  if (named?.recognises(text)) return named;
  const looksLike = IMPORTERS.find((importer) => importer.recognises(text));
  // A damaged file of a known kind is told what is wrong with it by its own importer.
  const importer = looksLike ?? named;
  if (importer) return importer;
  throw new UserError(
    `${fileName} is in no format that Topic Atlas knows: give it JSON Lines, CSV, BibTeX, RIS, or the saved text of a Hugging Face Daily Papers page.`,
  );
}

/** UTF-16 that was read as UTF-8: every other character of Latin text is NUL. */
function isUtf16(text: string): boolean {
  const start = text.slice(0, 1000);
  return start.split('\0').length - 1 > start.length / 4;
}
