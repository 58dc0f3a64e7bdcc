import { seededRandom } from '../../src/core/random.ts';
import type { Paper } from '../../src/core/types.ts';

/** Four made-up fields; papers of a field share its words, so that there are topics to find. */
const fields = [
  'glacier ice melt snow moraine runoff albedo crevasse basin thaw firn valley',
  'enzyme protein folding binding ligand residue peptide kinase assay domain helix substrate',
  'telescope galaxy redshift quasar halo spectrum nebula supernova photometry dust cluster survey',
  'auction bidder price market equilibrium welfare contract tariff trade demand supply incentive',
].map((words) => words.split(' '));

const glue = 'we show that the of and with for measured under new results in a large study'.split(
  ' ',
);

/**
 * Papers whose abstracts are drawn from word lists by a seeded generator: the same number gives the
 * same papers everywhere. Their dates are spread over three years.
 */
export function smallCorpus(papers = 40): Paper[] {
  const random = seededRandom(7);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
  const text = (words: readonly string[], length: number) =>
    Array.from({ length }, () => (random() < 0.6 ? pick(words) : pick(glue))).join(' ');
  return Array.from({ length: papers }, (_, row) => {
    const words = fields[row % fields.length]!;
    const date = `${2021 + (row % 3)}-${String(1 + (row % 12)).padStart(2, '0')}-15`;
    return {
      id: `paper-${row}`,
      title: `Study ${row}, on ${pick(words)} and “${pick(words)}”`,
      abstract: `${text(words, 40)}.`,
      date,
      authors: [`Ada Author${row}`, 'Ben Writer'],
      venue: 'Journal of Examples',
      categories: ['made up'],
      url: `https://example.org/${row}`,
      upvotes: null,
    };
  });
}

/** Papers as JSON Lines. */
export function asJsonLines(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
}
