import { seededRandom } from '../../src/core/random.ts';
import type { Paper } from '../../src/core/types.ts';

/** A paper of which only some fields matter. */
export function paper(fields: Partial<Paper>): Paper {
  return {
    id: 'p',
    title: '',
    abstract: '',
    date: null,
    authors: [],
    venue: null,
    categories: [],
    url: null,
    upvotes: null,
    ...fields,
  };
}

/** Papers with the given abstracts and no title. */
export function abstracts(...texts: readonly string[]): Paper[] {
  return texts.map((abstract, i) => paper({ id: `p${i}`, abstract }));
}

/** Words of six subjects that have nothing to do with each other. */
const SUBJECTS = [
  'sourdough bread flour yeast dough crust crumb oven loaf baker fermentation gluten rye kneading',
  'sailing keel mainsail rudder harbour wind tide hull mast regatta anchor leeway rigging skipper',
  'telescope galaxy star orbit nebula planet spectrum comet eclipse photometry redshift dwarf pulsar',
  'tomato compost soil seedling orchard pruning greenhouse pollen harvest irrigation mulch clover',
  'violin sonata rhythm melody orchestra tempo chord cello harmony pianist concerto timbre',
  'glacier avalanche snowfall moraine crevasse permafrost meltwater summit ridge altitude icefall',
].map((words) => words.split(' '));

const SMALL_TALK = 'we study how the of with and under various in over long short'.split(' ');

/** The subject that a made paper is about: papers take turns. */
export const subjectOf = (row: number): number => row % SUBJECTS.length;

export const subjects = SUBJECTS.length;

/**
 * A corpus of made-up papers about six subjects in turn; the same seed gives the same papers.
 * Every seventh has no date, dates are of all precisions and run from 2015 to 2024; some have no
 * authors, no venue or letters beyond ASCII.
 */
export function madeCorpus(papers: number, seed = 1): Paper[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = (words: readonly string[], length: number): string => {
    const chosen = Array.from({ length }, () => pick(random() < 0.6 ? words : SMALL_TALK));
    return `${chosen[0]!.charAt(0).toUpperCase()}${chosen.join(' ').slice(1)}.`;
  };
  return Array.from({ length: papers }, (_, row) => {
    const words = SUBJECTS[subjectOf(row)]!;
    const text = Array.from({ length: 4 }, () => sentence(words, 8 + Math.floor(random() * 6)));
    return {
      id: `made-${row}`,
      title: `${pick(words)} and ${pick(words)}`,
      abstract: text.join(' '),
      date: madeDate(row, random),
      authors: row % 5 === 0 ? [] : ['Zoë Nuñez', '李 明'].slice(0, 1 + (row % 2)),
      venue: row % 3 === 0 ? null : 'Journal of Made Papers',
      categories: row % 2 === 0 ? ['made'] : [],
      url: row % 4 === 0 ? null : `https://example.org/${row}`,
      upvotes: row % 6 === 0 ? row : null,
    };
  });
}

function madeDate(row: number, random: () => number): string | null {
  const two = (number: number): string => String(number).padStart(2, '0');
  const year = 2015 + Math.floor(random() * 10);
  const month = two(1 + Math.floor(random() * 12));
  const day = two(1 + Math.floor(random() * 28));
  if (row % 7 === 0) return null;
  if (row % 31 === 0) return String(year);
  return row % 29 === 0 ? `${year}-${month}` : `${year}-${month}-${day}`;
}
