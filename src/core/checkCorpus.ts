import {
  UserError,
  type BuildOptions,
  type DenseRows,
  type Paper,
  type Vocabulary,
} from './types.ts';

/** Refuses a corpus that is too small, before any work is done. */
export function checkCorpus(papers: readonly Paper[], options: BuildOptions): void {
  if (papers.length < 2) {
    throw new UserError(
      `an atlas needs at least 2 papers, and the corpus has ${papers.length}; add more papers`,
    );
  }
  if (options.topics !== 'auto' && options.topics > papers.length) {
    throw new UserError(
      `${options.topics} topics were asked for, but the corpus has only ${papers.length} papers; ` +
        `choose --topics ${Math.max(1, Math.floor(Math.sqrt(papers.length)))} or auto`,
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

/** Refuses papers whose texts are all alike. */
export function checkRows(rows: DenseRows): void {
  const { columns, values } = rows;
  for (let row = 1; row < rows.rows; row++) {
    for (let c = 0; c < columns; c++) {
      if (Math.abs(values[row * columns + c]! - values[c]!) > 1e-4) return;
    }
  }
  throw new UserError(
    `the ${rows.rows} papers all have the same text, so there is nothing to tell apart; ` +
      'check that the abstracts were read from the right column',
  );
}
