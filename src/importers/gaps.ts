import type { Paper } from '../core/types.ts';

type Fields = Omit<Paper, 'id'>;

/** The fields that a later record of the same paper can fill. */
const FIELDS = [
  'title',
  'abstract',
  'date',
  'authors',
  'venue',
  'categories',
  'url',
  'upvotes',
] as const satisfies readonly (keyof Fields)[];

/** The fields that are empty: bit `i` is set where `FIELDS[i]` is. */
export function gapsOf(paper: Fields): number {
  let gaps = 0;
  for (let i = 0; i < FIELDS.length; i++) if (isEmpty(paper[FIELDS[i]!])) gaps |= 1 << i;
  return gaps;
}

/** What a paper has in the fields that are among the gaps of another. */
export function fillingsFor(gaps: number, paper: Fields): Partial<Fields> {
  const filled = FIELDS.filter((field, i) => gaps & (1 << i) && !isEmpty(paper[field]));
  return Object.fromEntries(filled.map((field) => [field, paper[field]]));
}

function isEmpty(value: string | number | readonly string[] | null): boolean {
  return value === null || (typeof value !== 'number' && value.length === 0);
}
