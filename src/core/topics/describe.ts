import type { Clusters } from './cluster.ts';
import type { NamedGroup } from './name.ts';
import { rowsByGroup } from './rowsByGroup.ts';
import { median } from '../trends/statistics.ts';
import type { Theme, Topic, TopicTrend } from '../types.ts';

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
  const rowsOf = rowsByGroup(clusters.topicOf, names.length);
  return names.map(({ name, terms }, id) => {
    const rows = Array.from(rowsOf[id]!);
    return {
      id,
      name,
      terms,
      size: rows.length,
      theme: themeOf[id]!,
      exemplars: nearest(rows, clusters.distance),
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
  const rowsOf = rowsByGroup(
    topicOf.map((topic) => themeOf[topic]!),
    names.length,
  );
  const topicsOf = rowsByGroup(themeOf, names.length);
  return names.map(({ name, terms }, id) => {
    const rows = Array.from(rowsOf[id]!);
    return {
      id,
      name,
      terms,
      size: rows.length,
      // Topics are numbered by size, so that this is largest first.
      topics: Array.from(topicsOf[id]!),
      x: median(rows.map((row) => x[row]!)),
      y: median(rows.map((row) => y[row]!)),
    };
  });
}

/** The rows at the smallest distances, nearest first; of equals the first. */
function nearest(rows: readonly number[], distance: Float32Array): number[] {
  const found: number[] = [];
  for (const row of rows) {
    let place = found.length;
    while (place > 0 && distance[row]! < distance[found[place - 1]!]!) place--;
    if (place < EXEMPLARS) found.splice(place, 0, row);
    if (found.length > EXEMPLARS) found.pop();
  }
  return found;
}
