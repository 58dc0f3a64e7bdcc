/**
 * The rows of each group, ascending.
 *
 * @param groupOf group of every row, below `groups`
 */
export function rowsByGroup(groupOf: Uint16Array, groups: number): Uint32Array[] {
  const ends = new Uint32Array(groups);
  for (let row = 0; row < groupOf.length; row++) ends[groupOf[row]!]!++;
  for (let group = 1; group < groups; group++) ends[group]! += ends[group - 1]!;
  const starts = Uint32Array.from(ends, (_, group) => (group > 0 ? ends[group - 1]! : 0));
  const rows = new Uint32Array(groupOf.length);
  const next = starts.slice();
  for (let row = 0; row < groupOf.length; row++) rows[next[groupOf[row]!]!++] = row;
  return Array.from(starts, (start, group) => rows.subarray(start, ends[group]));
}
