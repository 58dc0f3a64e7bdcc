/** The `count` texts with the smallest edit distance to the wanted one, nearest first. */
export function nearestTexts(texts: readonly string[], wanted: string, count: number): string[] {
  return texts
    .map((text) => ({ text, distance: editDistance(text, wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ text }) => text);
}

/** Levenshtein distance: letters to insert, delete or replace to make one text the other. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[b.length]!;
}
