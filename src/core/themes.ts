import { agnes } from 'ml-hclust';
import { squaredLengths } from './dots.ts';

/**
 * Groups topics into themes: Ward's hierarchical clustering of the directions of their centroids, cut at
 * between four and nine groups (about one for four topics; fewer when there are few topics).
 *
 * @param centroids row-major, a row a topic
 * @param sizes papers a topic; they number the themes, largest first
 * @returns the theme of each topic
 */
export function groupTopics(centroids: Float32Array, sizes: Uint32Array): Uint16Array {
  const topics = sizes.length;
  const columns = centroids.length / topics;
  const count = themeCount(topics);
  if (count < 2) return new Uint16Array(topics);
  // Centroids of tight topics are longer; only their directions tell what the topics share.
  const lengths = squaredLengths(centroids, columns).map(Math.sqrt);
  const vectors = Array.from({ length: topics }, (_, t) =>
    Array.from(centroids.subarray(t * columns, (t + 1) * columns), (c) => c / (lengths[t]! || 1)),
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

/** Four to nine themes, about one for four topics; below eight topics about one for two. */
function themeCount(topics: number): number {
  if (topics < 3) return 1;
  if (topics < 8) return Math.round(topics / 2);
  return Math.min(9, Math.max(4, Math.round(topics / 4)));
}
