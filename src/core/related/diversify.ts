/**
 * Puts related papers into another order: from the closest to the widest. Maximal marginal relevance
 * (Carbonell and Goldstein 1998): the next paper is the one with the largest
 * `(1 - breadth) * similarity - breadth * (similarity to the nearest paper before it)`; of equals
 * the first of the list. The first paper stays the first.
 *
 * @param similarity of each candidate to the paper, largest first
 * @param between similarity of two candidates by their places in the list, on the same scale
 * @param breadth 0 keeps the order, 1 looks only at how much candidates differ
 * @param count how many are wanted; default all
 * @returns places in the list
 */
export function diversify(
  similarity: ArrayLike<number>,
  between: (one: number, other: number) => number,
  breadth: number,
  count: number = similarity.length,
): Uint32Array {
  const left = Array.from(similarity, (_, place) => place);
  const nearest = new Float64Array(similarity.length);
  const order = new Uint32Array(Math.min(count, similarity.length));
  for (let at = 0; at < order.length; at++) {
    let best = 0;
    let most = -Infinity;
    left.forEach((place, l) => {
      const worth =
        at === 0
          ? similarity[place]!
          : (1 - breadth) * similarity[place]! - breadth * nearest[place]!;
      if (worth > most) {
        most = worth;
        best = l;
      }
    });
    const [chosen] = left.splice(best, 1) as [number];
    order[at] = chosen;
    for (const place of left) {
      nearest[place] = Math.max(nearest[place]!, between(chosen, place));
    }
  }
  return order;
}
