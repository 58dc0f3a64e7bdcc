import type { Corpus } from './text/corpus.ts';
import { UserError, type BuildOptions, type Vocabulary } from './types.ts';

/**
 * With fewer papers than this there is hardly a word that some of them share and others lack, and
 * every paper would be its own topic.
 */
const MIN_PAPERS = 12;

/** Refuses a corpus that is too small, or says the same throughout, before any work is done. */
export function checkCorpus(
  { papers, sameAbstracts }: Pick<Corpus, 'papers' | 'sameAbstracts'>,
  options: BuildOptions,
): void {
  if (papers < MIN_PAPERS) {
    const count =
      papers === 0 ? 'no papers' : papers === 1 ? 'only 1 paper' : `only ${papers} papers`;
    throw new UserError(
      `the corpus has ${count}, too few to tell topics apart or to draw a map; ` +
        `add more, at least ${MIN_PAPERS} in all`,
    );
  }
  if (sameAbstracts) {
    throw new UserError(
      `the ${papers} papers all have the same abstract, so there is nothing to tell apart; ` +
        'check that the abstracts were read from the right column',
    );
  }
  if (options.topics !== 'auto' && options.topics > papers) {
    throw new UserError(
      `${options.topics} topics were asked for, but the corpus has only ${papers} papers; ` +
        `choose --topics ${Math.max(1, Math.floor(Math.sqrt(papers)))} or auto`,
    );
  }
}

/** Refuses papers that share no words. */
export function checkTerms(vocabulary: Vocabulary, papers: number): void {
  if (vocabulary.keys.length > 0) return;
  throw new UserError(
    `the ${papers} papers have no words in common that tell some of them from the others; ` +
      'check that the titles and abstracts are text in one language, and not all the same',
  );
}
