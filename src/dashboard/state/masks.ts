/**
 * Masks of papers: a byte a paper, 1 for those that are in and 0 for the others. Null stands for all
 * papers, so that nothing is counted or copied where nothing is filtered.
 */
export type Mask = Uint8Array | null;

/** The mask of papers that fulfil a condition. */
export function maskWhere(papers: number, isIn: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(papers);
  for (let row = 0; row < papers; row++) if (isIn(row)) mask[row] = 1;
  return mask;
}

/** The mask of some rows; rows that the atlas does not have are left out. */
export function maskOfRows(papers: number, rows: Iterable<number>): Uint8Array {
  const mask = new Uint8Array(papers);
  for (const row of rows) if (row < papers) mask[row] = 1;
  return mask;
}

/** The papers that are in every one of some masks; null when all of these are null. */
export function inAll(masks: readonly Mask[]): Mask {
  const [first, ...others] = masks.filter((mask) => mask !== null);
  if (!first || others.length === 0) return first ?? null;
  const all = first.slice();
  for (const mask of others) for (let row = 0; row < all.length; row++) all[row]! &= mask[row]!;
  return all;
}

/** The rows of a mask, ascending; all of them for null. */
export function rowsOf(mask: Mask, papers: number): Uint32Array {
  const rows = new Uint32Array(papers);
  let count = 0;
  for (let row = 0; row < papers; row++) if (!mask || mask[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}

/** How many papers of each group a mask leaves, such as of each topic. */
export function countByGroup(mask: Mask, groupOf: ArrayLike<number>, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let row = 0; row < groupOf.length; row++) {
    if (!mask || mask[row] === 1) counts[groupOf[row]!]!++;
  }
  return counts;
}
