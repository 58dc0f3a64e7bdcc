import { NO_DAY, type Atlas } from '../core/types.ts';
import { themeColour, topicColour } from './colours.ts';
import { FORMAT_VERSION, type AtlasFile, type Manifest, type SourceFile } from './manifest.ts';

/** Where an atlas comes from. */
export interface Provenance {
  readonly runId: string;
  readonly generator: string;
  readonly title: string;
  readonly sources: readonly SourceFile[];
}

/** What the manifest says of an atlas and its files. */
export function describeAtlas(
  atlas: Atlas,
  provenance: Provenance,
  files: readonly AtlasFile[],
): Manifest {
  return {
    format: 'topic-atlas',
    version: FORMAT_VERSION,
    generator: provenance.generator,
    runId: provenance.runId,
    title: provenance.title,
    options: atlas.options,
    sources: provenance.sources,
    papers: atlas.papers,
    dates: dateRange(atlas),
    languages: atlas.languages,
    topics: atlas.topics.map((topic) => {
      const siblings = atlas.themes[topic.theme]!.topics;
      const position = siblings.indexOf(topic.id);
      return { ...topic, colour: topicColour(topic.theme, position, siblings.length) };
    }),
    themes: atlas.themes.map((theme) => ({ ...theme, colour: themeColour(theme.id) })),
    themeTree: atlas.themeTree,
    trends: atlas.trends,
    evidence: atlas.evidence,
    quality: atlas.quality,
    files,
  };
}

/** The first and the last date, as the papers have them. */
function dateRange({ day, dates }: Atlas): Manifest['dates'] {
  let first = -1;
  let last = -1;
  day.forEach((value, row) => {
    if (value === NO_DAY) return;
    if (first < 0 || value < day[first]!) first = row;
    if (last < 0 || value > day[last]!) last = row;
  });
  return first < 0 ? null : { first: dates[first]!, last: dates[last]! };
}
