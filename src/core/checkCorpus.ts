import type { Corpus } from './text/corpus.ts';
import { UserError, type BuildOptions, type Vocabulary } from './types.ts';

/** Two papers can be told apart in one way only, so that they have no topics. */
const MIN_PAPERS = 3;

/** Refuses a corpus that is too small, or says the same throughout, before any work is done. */
export function checkCorpus(
  { papers, sameAbstracts }: Pick<Corpus, 'papers' | 'sameAbstracts'>,
  options: BuildOptions,
): void {
  if (papers < MIN_PAPERS) {
    throw new UserError(
      `an atlas needs at least ${MIN_PAPERS} papers, and the corpus has ${papers}; add more papers`,
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
