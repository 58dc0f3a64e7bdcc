import { UserError } from '../../src/core/types.ts';
import { measureAtlas, measureDaily } from './rows/atlas.ts';
import { measureGrowth } from './rows/growth.ts';
import { measureLabels } from './rows/labels.ts';
import { measureLayout } from './rows/layout.ts';
import { measureMillion } from './rows/million.ts';
import { measureRelated } from './rows/related.ts';
import type { CorpusRole, Setup } from './setup.ts';

/** What can be measured. */
interface Row {
  readonly name: string;
  readonly what: string;
  readonly corpus: CorpusRole;
  readonly measure: (setup: Setup, file: string) => Promise<string>;
}

export const rows: readonly Row[] = [
  {
    name: 'labels',
    what: 'from a file to a topic for each paper, whole process',
    corpus: 'large',
    measure: measureLabels,
  },
  { name: 'atlas', what: 'the whole atlas', corpus: 'large', measure: measureAtlas },
  {
    name: 'daily',
    what: 'the whole atlas of a corpus of everyday size',
    corpus: 'daily',
    measure: measureDaily,
  },
  {
    name: 'growth',
    what: 'the whole atlas of an eighth, a quarter, a half and all of a corpus',
    corpus: 'large',
    measure: measureGrowth,
  },
  { name: 'layout', what: 'a map from given neighbours', corpus: 'medium', measure: measureLayout },
  {
    name: 'related',
    what: 'the 15 related papers of every paper from given dense rows',
    corpus: 'large',
    measure: measureRelated,
  },
  {
    name: 'million',
    what: 'the whole atlas of a million papers, made of the sentences of a corpus',
    corpus: 'large',
    measure: measureMillion,
  },
];

/** What came out of a row. */
export interface Section {
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/**
 * Measures the rows that are asked for, or all whose corpus is given except the million.
 * @throws UserError for a row that there is not, or whose corpus is missing
 */
export async function measureSpeed(
  setup: Setup,
  only: readonly string[] | undefined,
): Promise<Section[]> {
  const sections: Section[] = [];
  for (const { name, what, corpus, measure } of chosenRows(setup, only)) {
    const file = setup.corpora[corpus];
    if (file === undefined) {
      throw new UserError(`the row ${name} needs a corpus; give --${corpus} <file>`);
    }
    setup.say(`${name}: ${what}`);
    sections.push({ name, text: await measure(setup, file) });
  }
  return sections;
}

function chosenRows({ corpora }: Setup, only: readonly string[] | undefined): readonly Row[] {
  if (only === undefined) {
    return rows.filter(({ name, corpus }) => name !== 'million' && corpora[corpus] !== undefined);
  }
  return only.map((name) => {
    const row = rows.find((row) => row.name === name);
    if (row) return row;
    const known = rows.map(({ name }) => name).join(', ');
    throw new UserError(`--only ${name} is no row; give some of ${known}`);
  });
}
