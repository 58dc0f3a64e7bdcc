import type { Manifest } from '../../atlas/manifest.ts';
import { NO_DAY, type MapColumns } from '../../atlas/readAtlas.ts';
import type { Query } from '../../atlas/parseQuery.ts';
import { queryWords } from '../../core/search/searchWords.ts';
import { maskWhere, type Mask } from './masks.ts';
import { dayOf } from './period.ts';

/**
 * The papers that the years and topics of a query leave; null when it names neither. A topic is meant
 * when each asked word begins a word of its name or of its theme's.
 */
export function queryLimits(
  { years, topics }: Pick<Query, 'years' | 'topics'>,
  { day, topic }: Pick<MapColumns, 'day' | 'topic'>,
  manifest: Pick<Manifest, 'topics' | 'themes'>,
): Mask {
  if (years.length === 0 && topics.length === 0) return null;
  const spans = years.map(([from, to]) => [dayOf(`${pad(from)}-01-01`), dayOf(`${pad(to)}-12-31`)]);
  const inYears = (row: number): boolean =>
    spans.length === 0 ||
    (day[row] !== NO_DAY && spans.some(([from, to]) => day[row]! >= from! && day[row]! <= to!));

  const named = manifest.topics.map(({ name, theme }) => {
    const words = queryWords(`${name} ${manifest.themes[theme]!.name}`);
    return topics.some((asked) =>
      asked.every((word) => words.some((other) => begins(other, word))),
    );
  });
  const inTopics = (row: number): boolean => topics.length === 0 || named[topic[row]!]!;
  return maskWhere(day.length, (row) => inYears(row) && inTopics(row));
}

/** Whether a word begins as asked; "agents" is also asked for one "agent". */
function begins(word: string, asked: string): boolean {
  return word.startsWith(asked) || (asked.endsWith('s') && word === asked.slice(0, -1));
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
