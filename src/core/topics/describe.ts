import type { NamedGroup } from './name.ts';
import { rowsByGroup } from './rowsByGroup.ts';
import { median } from '../trends/statistics.ts';
import type { Theme, Topic, TopicTrend } from '../types.ts';

/** Puts together what the stages found out about each topic. */
export function describeTopics(
  topicOf: Uint16Array,
  names: readonly NamedGroup[],
  exemplars: readonly (readonly number[])[],
  themeOf: Uint16Array,
  trends: readonly TopicTrend[],
  x: Float32Array,
  y: Float32Array,
): Topic[] {
  const rowsOf = rowsByGroup(topicOf, names.length);
  return names.map(({ name, terms }, id) => {
    const rows = Array.from(rowsOf[id]!);
    return {
      id,
      name,
      terms,
      size: rows.length,
      theme: themeOf[id]!,
      exemplars: exemplars[id]!,
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
