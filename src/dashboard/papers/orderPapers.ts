import type { MapColumns } from '../../atlas/readAtlas.ts';

/** What a list of papers can be sorted by. */
export type PaperOrder = 'relevance' | 'date' | 'membership' | 'upvotes' | 'topic' | 'title';

/** An order, and whether it is turned round. */
export interface PaperSort {
  readonly by: PaperOrder;
  readonly reversed: boolean;
}

export const ORDER_WORDS: Readonly<Record<PaperOrder, string>> = {
  relevance: 'Best match first',
  date: 'Newest first',
  membership: 'Most typical first',
  upvotes: 'Most upvotes first',
  topic: 'By topic',
  title: 'By title',
};

/** What `orderPapers` reads of papers. */
export interface OrderedBy extends Pick<MapColumns, 'day' | 'membership' | 'upvotes' | 'topic'> {
  /** How well a paper matches a search. */
  readonly scoreOf: (row: number) => number;
  /** Empty where it is not known yet. */
  readonly titleOf: (row: number) => string;
}

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
    'topic',
    'title',
  ];
}

/**
 * Rows of papers in an order; equals stay as they are in the atlas. Topics go by their number, titles
 * by the alphabet, and everything else by the largest value.
 */
export function orderPapers(rows: Uint32Array, sort: PaperSort, papers: OrderedBy): Uint32Array {
  const turn = sort.reversed ? -1 : 1;
  if (sort.by === 'title') {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const titles = new Map(Array.from(rows, (row) => [row, papers.titleOf(row)]));
    return rows.slice().sort((a, b) => turn * compare(titles.get(a)!, titles.get(b)!) || a - b);
  }
  const weight: Readonly<Record<Exclude<PaperOrder, 'title'>, (row: number) => number>> = {
    relevance: papers.scoreOf,
    date: (row) => papers.day[row]!,
    membership: (row) => papers.membership[row]!,
    upvotes: (row) => papers.upvotes[row]! || 0,
    topic: (row) => -papers.topic[row]!,
  };
  const weigh = weight[sort.by];
  const keys = new Float64Array(papers.day.length);
  for (const row of rows) keys[row] = turn * weigh(row);
  return rows.slice().sort((a, b) => keys[b]! - keys[a]! || a - b);
}

/** A sort as an address holds it: `date`, or `-date` turned round. */
export function encodeSort({ by, reversed }: PaperSort): string {
  return reversed ? `-${by}` : by;
}

/** The sort that `encodeSort` wrote; null for what is none. */
export function decodeSort(text: string | null): PaperSort | null {
  const reversed = text?.startsWith('-') ?? false;
  const by = (Object.keys(ORDER_WORDS) as PaperOrder[]).find(
    (order) => order === (reversed ? text!.slice(1) : text),
  );
  return by ? { by, reversed } : null;
}
