import type { Manifest } from '../../atlas/manifest.ts';
import type { MapColumns } from '../../atlas/readAtlas.ts';
import type { Theme, Topic } from '../../core/types.ts';
import type { LabelBox } from './labelRanges.ts';

export type LabelLevel = 'theme' | 'topic' | 'title';

/** Text that may stand on the map, in the order of its importance. */
export interface MapLabel extends LabelBox {
  readonly level: LabelLevel;
  /** Id of the theme or topic, or row of the paper. */
  readonly id: number;
  readonly lines: readonly string[];
}

/** Width of a line in pixels, as its level is set. */
export type Measure = (line: string, level: LabelLevel) => number;

/** Pixels from one line to the next. */
export const LINE_HEIGHT: Readonly<Record<LabelLevel, number>> = {
  theme: 20,
  topic: 16,
  title: 16,
};
/** Room that labels keep from each other. */
const GAP = { across: 16, down: 8 } as const;
const LONGEST_LINE: Readonly<Record<LabelLevel, number>> = { theme: 16, topic: 22, title: 44 };
/** Pixels between a paper's dot and its title below. */
const TITLE_BELOW = 4;
/** A map of so few topics names them at once. */
const FEW_TOPICS = 12;

/** Zooms at which each level is named; 1 is the whole map. Papers are named sooner when few. */
export function labelZooms(
  topics: number,
  papers: number,
): Readonly<Record<LabelLevel, readonly [number, number]>> {
  const few = topics <= FEW_TOPICS;
  return {
    theme: [0, few ? 1.5 : 3.2],
    topic: [few ? 0 : 1.25, Infinity],
    title: [Math.min(10, Math.sqrt(papers) / 10), Infinity],
  };
}

/** All text for the map: themes, topics largest first, then the titles of some papers. */
export function mapLabels(
  manifest: Pick<Manifest, 'themes' | 'topics' | 'papers'>,
  columns: Pick<MapColumns, 'x' | 'y'>,
  titles: readonly { readonly row: number; readonly title: string }[],
  measure: Measure,
): MapLabel[] {
  const zooms = labelZooms(manifest.topics.length, manifest.papers);
  const name = (level: 'theme' | 'topic', { id, name, x, y }: Theme | Topic): MapLabel => ({
    ...textBox(level, breakLine(name, LONGEST_LINE[level]), measure),
    ...{ id, x, y, from: zooms[level][0], until: zooms[level][1] },
  });
  // Where every theme is one topic, the names of the topics say more.
  const themes = manifest.themes.length < manifest.topics.length ? manifest.themes : [];
  const [from, until] = zooms.title;
  return [
    ...themes.map((theme) => name('theme', theme)),
    ...manifest.topics.map((topic) => name('topic', topic)),
    ...titles.map(({ row, title }) => ({
      ...titleLabel(row, title, columns, measure),
      from,
      until,
    })),
  ];
}

/** The title of a paper below its dot, for every zoom. */
export function titleLabel(
  row: number,
  title: string,
  columns: Pick<MapColumns, 'x' | 'y'>,
  measure: Measure,
): MapLabel {
  const text = textBox('title', breakLine(shorten(title), LONGEST_LINE.title), measure);
  const dy = TITLE_BELOW + text.height / 2;
  const place = { x: columns.x[row]!, y: columns.y[row]!, dy };
  return { ...text, ...place, id: row, from: 0, until: Infinity };
}

function textBox(
  level: LabelLevel,
  lines: readonly string[],
  measure: Measure,
): Pick<MapLabel, 'level' | 'lines' | 'width' | 'height' | 'dy'> {
  return {
    level,
    lines,
    width: Math.max(...lines.map((line) => measure(line, level))) + GAP.across,
    height: lines.length * LINE_HEIGHT[level] + GAP.down,
    dy: 0,
  };
}

/** Breaks a long line in two at the space that leaves the longer half shortest. */
export function breakLine(text: string, longest: number): string[] {
  if (text.length <= longest) return [text];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const cost = (space: number): number => Math.max(space, text.length - space);
  const best = spaces.reduce((a, b) => (cost(b) < cost(a) ? b : a), spaces[0] ?? 0);
  return best === 0 ? [text] : [text.slice(0, best), text.slice(best + 1)];
}

/** A title cut at a word, so that it fits on two lines. */
function shorten(title: string): string {
  const longest = 2 * LONGEST_LINE.title - 8;
  if (title.length <= longest) return title;
  return `${title.slice(0, title.lastIndexOf(' ', longest) + 1).trimEnd() || title.slice(0, longest)}…`;
}
