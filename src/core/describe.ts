import type { Clusters } from './cluster.ts';
import type { NamedGroup } from './name.ts';
import { median } from './statistics.ts';
import type { Theme, Topic, TopicTrend } from './types.ts';

const EXEMPLARS = 5;

/** Puts together what the stages found out about each topic. */
export function describeTopics(
  clusters: Clusters,
  names: readonly NamedGroup[],
  themeOf: Uint16Array,
  trends: readonly TopicTrend[],
  x: Float32Array,
  y: Float32Array,
): Topic[] {
  return names.map(({ name, terms }, id) => {
    const rows = rowsOf(clusters.topicOf, id);
    const exemplars = [...rows]
      .sort((a, b) => clusters.distance[a]! - clusters.distance[b]! || a - b)
      .slice(0, EXEMPLARS);
    return {
      id,
      name,
      terms,
      size: rows.length,
      theme: themeOf[id]!,
      exemplars,
      x: median(rows.map((row) => x[row]!)),
      y: median(rows.map((row) => y[row]!)),
      trend: trends[id]!,
    };
  });
}

/** Puts together what the stages found out about each theme. */
export function describeThemes(
  topicOf: Uint16Array,
  themeOf: Uint16Array,
  names: readonly NamedGroup[],
  x: Float32Array,
  y: Float32Array,
): Theme[] {
  const themeOfPaper = topicOf.map((topic) => themeOf[topic]!);
  return names.map(({ name, terms }, id) => {
    const rows = rowsOf(themeOfPaper, id);
    return {
      id,
      name,
      terms,
      size: rows.length,
      // Topics are numbered by size, so that this is largest first.
      topics: rowsOf(themeOf, id),
      x: median(rows.map((row) => x[row]!)),
      y: median(rows.map((row) => y[row]!)),
    };
  });
}

function rowsOf(groupOf: Uint16Array, group: number): number[] {
  const rows: number[] = [];
  groupOf.forEach((g, row) => {
    if (g === group) rows.push(row);
  });
  return rows;
}
