import { agnes, type Cluster } from 'ml-hclust';
import type { ThemeMerge } from '../types.ts';

/**
 * Columns after which a column counts half. The first columns of the dense rows hold what sets the
 * broad areas of a corpus apart; in all of them topics are about equally far from each other.
 */
const HALF_COLUMNS = 6;

/** Topics put into themes. */
export interface Themes {
  /** Theme of each topic; theme 0 has the most papers. */
  readonly themeOf: Uint16Array;
  /** The whole tree above the topics, see `ThemeMerge`. */
  readonly tree: readonly ThemeMerge[];
}

/**
 * Groups topics into themes: Ward's hierarchical clustering of what sets their centroids apart (see
 * `directions`), cut at between four and nine groups (about one for three topics; fewer when there
 * are few topics).
 *
 * @param centroids row-major, a row a topic
 * @param sizes papers a topic; they number the themes, largest first
 */
export function groupTopics(centroids: Float32Array, sizes: Uint32Array): Themes {
  const topics = sizes.length;
  if (topics < 2) return { themeOf: new Uint16Array(topics), tree: [] };
  const root = wardTree(directions(centroids, sizes));
  const tree = mergesOf(root, topics);
  const count = themeCount(topics);
  if (count < 2) return { themeOf: new Uint16Array(topics), tree };
  const groups = root
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
  return { themeOf, tree };
}

/** Ward's clustering. The package's 'ward' is for squared distances; 'ward2' for plain ones. */
export function wardTree(vectors: readonly (readonly number[])[]): Cluster {
  return agnes(
    vectors.map((vector) => [...vector]),
    { method: 'ward2' },
  );
}

/**
 * Where each topic lies as seen from the mean of all papers, later columns counting less, at unit
 * length: centroids of tight topics are longer, which is no difference in kind.
 */
export function directions(centroids: Float32Array, sizes: Uint32Array): number[][] {
  const topics = sizes.length;
  const columns = centroids.length / topics;
  const mean = new Float64Array(columns);
  const papers = sizes.reduce((sum, size) => sum + size, 0);
  for (let i = 0; i < centroids.length; i++) {
    mean[i % columns]! += (centroids[i]! * sizes[Math.floor(i / columns)]!) / papers;
  }
  return Array.from(sizes, (_, topic) => {
    const vector = Array.from(
      centroids.subarray(topic * columns, (topic + 1) * columns),
      (value, column) => (value - mean[column]!) / (1 + column / HALF_COLUMNS),
    );
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    return vector.map((value) => (length > 0 ? value / length : 0));
  });
}

/** The merges of a tree, lowest first. */
function mergesOf(root: Cluster, topics: number): ThemeMerge[] {
  const inner: Cluster[] = [];
  const visit = (node: Cluster): void => {
    if (node.isLeaf) return;
    node.children.forEach(visit);
    inner.push(node);
  };
  visit(root);
  // Children come first where heights are equal, as the sort keeps their order.
  inner.sort((a, b) => a.height - b.height);
  const numberOf = new Map(inner.map((node, i) => [node, topics + i]));
  const number = (node: Cluster): number => (node.isLeaf ? node.index : numberOf.get(node)!);
  return inner.map(({ children, height }) => {
    const [one, other] = [number(children[0]!), number(children[1]!)];
    return { left: Math.min(one, other), right: Math.max(one, other), height };
  });
}

/** Four to nine themes, about one for three topics; below eight topics about one for two. */
function themeCount(topics: number): number {
  if (topics < 3) return 1;
  if (topics < 8) return Math.round(topics / 2);
  return Math.min(9, Math.max(4, Math.round(topics / 3)));
}
