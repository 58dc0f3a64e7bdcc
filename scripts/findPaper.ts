import { UserError, type Paper } from '../src/core/types.ts';
import { nearestTexts } from './nearestTexts.ts';

/** Suggestions that still fit in a sentence. */
const suggestions = 3;

/**
 * The row of the paper that a person means: its id, `#42` for row 42, or a part of its title that
 * no other title has. Capitals do not matter.
 * @param where how errors name the atlas
 * @throws UserError when there is no such paper, or more than one
 */
export function findPaper(papers: readonly Paper[], wanted: string, where: string): number {
  const sought = wanted.trim().toLowerCase();
  const exact = papers.findIndex(({ id }) => id === wanted);
  const byId = exact >= 0 ? exact : papers.findIndex(({ id }) => id.toLowerCase() === sought);
  if (byId >= 0) return byId;
  if (/^#\d+$/.test(sought)) return rowNumber(Number(sought.slice(1)), papers.length, where);

  const rows = papers.flatMap(({ title }, row) =>
    title.toLowerCase().includes(sought) ? [row] : [],
  );
  const whole = rows.filter((row) => papers[row]!.title.toLowerCase() === sought);
  if (whole.length === 1) return whole[0]!;
  if (rows.length === 1) return rows[0]!;
  if (rows.length === 0) throw unknownPaper(papers, wanted, where);
  const shown = rows
    .slice(0, suggestions)
    .map((row) => `“${papers[row]!.title}” (${papers[row]!.id})`);
  throw new UserError(
    `${rows.length} titles in ${where} hold “${wanted}”, such as ${shown.join(', ')}; give an id or more of the title`,
  );
}

function rowNumber(row: number, papers: number, where: string): number {
  if (row < papers) return row;
  throw new UserError(`${where} has no row ${row}; its rows go from #0 to #${papers - 1}`);
}

function unknownPaper(papers: readonly Paper[], wanted: string, where: string): UserError {
  const ids = papers.map(({ id }) => id);
  const nearest = nearestTexts(ids, wanted, suggestions);
  return new UserError(
    `${where} has no paper ${wanted}; the nearest ids are ${nearest.join(', ')}, ` +
      'and a part of a title or a row number such as #42 works too',
  );
}
