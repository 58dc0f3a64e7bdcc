/**
 * Adjusted Rand index of two groupings of the same rows (Hubert and Arabie 1985, Comparing
 * partitions): 1 when they are the same, about 0 when they agree as often as by chance.
 *
 * @param a group of each row
 * @param b group of each row, as long as `a`
 */
export function adjustedRandIndex(a: Uint16Array, b: Uint16Array): number {
  const groupsA = groupCount(a);
  const groupsB = groupCount(b);
  const both = new Float64Array(groupsA * groupsB);
  const ofA = new Float64Array(groupsA);
  const ofB = new Float64Array(groupsB);
  for (let row = 0; row < a.length; row++) {
    both[a[row]! * groupsB + b[row]!]!++;
    ofA[a[row]!]!++;
    ofB[b[row]!]!++;
  }
  const together = pairs(both);
  const pairsA = pairs(ofA);
  const pairsB = pairs(ofB);
  const byChance = a.length > 1 ? (pairsA * pairsB) / ((a.length * (a.length - 1)) / 2) : 0;
  const most = (pairsA + pairsB) / 2;
  // Both put all rows together, or each row alone.
  return most === byChance ? 1 : (together - byChance) / (most - byChance);
}

function groupCount(groups: Uint16Array): number {
  let most = 0;
  for (const group of groups) if (group > most) most = group;
  return most + 1;
}

/** Pairs of rows of the same group. */
function pairs(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
