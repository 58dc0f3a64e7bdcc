import { agnes } from 'ml-hclust';

/**
 * The first columns of the dense rows hold what sets the broad areas of a corpus apart; in all of
 * them topics are about equally far from each other.
 */
const LEADING_COLUMNS = 6;

/**
 * Groups topics into themes: Ward's hierarchical clustering of the directions of their centroids
 * in the leading columns, cut at between four and nine groups (about one for three topics; fewer
 * when there are few topics).
 *
 * @param centroids row-major, a row a topic
 * @param sizes papers a topic; they number the themes, largest first
 * @returns the theme of each topic
 */
export function groupTopics(centroids: Float32Array, sizes: Uint32Array): Uint16Array {
  const topics = sizes.length;
  const columns = centroids.length / topics;
  const leading = Math.min(columns, LEADING_COLUMNS);
  const count = themeCount(topics);
  if (count < 2) return new Uint16Array(topics);
  const vectors = Array.from({ length: topics }, (_, t) =>
    direction(centroids.subarray(t * columns, t * columns + leading)),
  );
  // The package's 'ward' is for squared distances; 'ward2' is Ward's criterion on plain ones.
  const groups = agnes(vectors, { method: 'ward2' })
    .group(count)
    .children.map((group) => group.indices())
    .map((members) => ({
      members,
      papers: members.reduce((sum, topic) => sum + sizes[topic]!, 0),
    }))
    .sort((a, b) => b.papers - a.papers || Math.min(...a.members) - Math.min(...b.members));
  const themeOf = new Uint16Array(topics);
  groups.forEach(({ members }, theme) => {
    for (const topic of members) themeOf[topic] = theme;
  });
  return themeOf;
}

/** The vector at unit length: centroids of tight topics are longer, which is no difference in kind. */
function direction(vector: Float32Array): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return Array.from(vector, (value) => (length > 0 ? value / length : 0));
}

/** Four to nine themes, about one for three topics; below eight topics about one for two. */
function themeCount(topics: number): number {
  if (topics < 3) return 1;
  if (topics < 8) return Math.round(topics / 2);
  return Math.min(9, Math.max(4, Math.round(topics / 3)));
}
