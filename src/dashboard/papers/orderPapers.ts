import type { MapColumns } from '../../atlas/readAtlas.ts';

/** Ways to sort a list of papers. */
export type PaperOrder = 'relevance' | 'date' | 'membership' | 'upvotes';

export const ORDER_WORDS: Readonly<Record<PaperOrder, string>> = {
  relevance: 'Best match first',
  date: 'Newest first',
  membership: 'Most typical first',
  upvotes: 'Most upvotes first',
};

/** The orders that mean something for an atlas, and for what is shown of it. */
export function ordersFor(
  { day, upvotes }: Pick<MapColumns, 'day' | 'upvotes'>,
  noDay: number,
  searching: boolean,
): PaperOrder[] {
  return [
    ...(searching ? (['relevance'] as const) : []),
    ...(day.some((value) => value !== noDay) ? (['date'] as const) : []),
    'membership',
    ...(upvotes.some((value) => value > 0) ? (['upvotes'] as const) : []),
  ];
}

/** Rows of papers in an order; equals stay as they are in the atlas. */
export function orderPapers(
  rows: Iterable<number>,
  order: PaperOrder,
  columns: Pick<MapColumns, 'day' | 'membership' | 'upvotes'>,
  scoreOf: (row: number) => number,
): number[] {
  const weight: Readonly<Record<PaperOrder, (row: number) => number>> = {
    relevance: scoreOf,
    date: (row) => columns.day[row]!,
    membership: (row) => columns.membership[row]!,
    upvotes: (row) => columns.upvotes[row]! || 0,
  };
  const weigh = weight[order];
  return Array.from(rows, (row) => ({ row, key: weigh(row) }))
    .sort((a, b) => b.key - a.key || a.row - b.row)
    .map(({ row }) => row);
}
