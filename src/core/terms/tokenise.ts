import { rowBlocks, type BlockPool } from '../blocks.ts';
import { candidatesOf, listCandidates } from './candidates.ts';
import type { Corpus, WordBlock } from '../text/corpus.ts';
import { keepTerms } from './keepTerms.ts';
import { labelTerms } from './labelTerms.ts';
import { findPhrases } from './phrases.ts';
import type { TermCountRows, Vocabulary } from '../types.ts';
import { codeWords } from './wordCodes.ts';
import { WORDS_A_BLOCK } from './wordKeys.ts';
import { sumOf } from './wordUses.ts';

export interface TermCounts {
  /** How often a paper uses a term; words of the title count `titleWeight` times. */
  readonly counts: TermCountRows;
  readonly vocabulary: Vocabulary;
}

export const tokeniseDefaults = {
  /** Papers that must use a term; 2 below `smallCorpus` papers. */
  minPapers: 3,
  smallCorpus: 500,
  /** One paper of so many must use a word at least, and a phrase. */
  papersAWord: 100_000,
  papersAPhrase: 20_000,
  /** Share of the papers that may use a term, at most. */
  maxShare: 0.4,
  /** How often a word of the title counts. */
  titleWeight: 2,
  /** Normalised pointwise mutual information that makes words a phrase. */
  minNpmi: 0.25,
} as const;

/** Parts in which the corpus is worked on: what is counted in each must be added up. */
const PARTS = 8;

/**
 * Words and phrases of every paper, counted. Words are compared by their Porter stem; phrases of up
 * to three words are found by association (see `findPhrases`). Function words and bare numbers are
 * no terms, nor is what too few papers use, or too many.
 */
export async function tokenise(
  corpus: Corpus,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<TermCounts> {
  const { minNpmi, titleWeight } = tokeniseDefaults;
  const { surfaces } = corpus;
  const limits = limitsFor(corpus.papers);
  const blocks = partsOf(corpus.blocks);
  const texts = blocks.map((part) => part.map((block) => block.words));
  const uses = sumOf(await pool.map('countUses', { surfaces: surfaces.length }, texts));
  const wordBlocks = rowBlocks(surfaces.length, WORDS_A_BLOCK).map(({ start, end }) =>
    surfaces.slice(start, end),
  );
  const keysOfWords = (await pool.map('keyWords', null, wordBlocks)).flat();
  const words = codeWords(keysOfWords, uses, limits.minPapers, limits.minPhrasePapers);
  onFraction(0.2);

  const options = { minCount: limits.minPhrasePapers, minNpmi };
  const phrases = await findPhrases(texts, words, options, pool);
  onFraction(0.5);

  const candidates = listCandidates(words, phrases);
  const { keys, ofSurface } = candidates;
  const counted = await pool.map(
    'countTerms',
    { candidates: keys.length, ofSurface, titleWeight },
    phrases.parts.map((part, at) => ({
      blocks: blocks[at]!,
      places: part.places,
      ...candidatesOf(candidates, part),
    })),
    (done) => onFraction(0.5 + (0.4 * done) / blocks.length),
  );
  const { counts, termOf, documentFrequency } = keepTerms(
    counted,
    keys.length,
    (candidate, papers) =>
      papers <= limits.maxPapers &&
      papers >= (keys[candidate]!.includes(' ') ? limits.minPhrasePapers : limits.minPapers),
  );
  const forms = counted.map((part) => part.forms);
  const labels = labelTerms(candidates, termOf, counts.columns, words.codes, uses, surfaces, forms);
  onFraction(1);
  return {
    counts,
    vocabulary: {
      keys: keys.filter((_, candidate) => termOf[candidate]! >= 0),
      labels,
      documentFrequency,
    },
  };
}

/** How many papers may use a term. */
function limitsFor(papers: number): {
  minPapers: number;
  minPhrasePapers: number;
  maxPapers: number;
} {
  const options = tokeniseDefaults;
  const least = papers < options.smallCorpus ? Math.min(2, papers) : options.minPapers;
  const minPapers = Math.max(least, Math.ceil(papers / options.papersAWord));
  return {
    minPapers,
    minPhrasePapers: Math.max(minPapers, Math.ceil(papers / options.papersAPhrase)),
    maxPapers: Math.max(minPapers, Math.floor(options.maxShare * papers)),
  };
}

/** The blocks in parts of as many, whatever the number of threads. */
function partsOf(blocks: readonly WordBlock[]): readonly WordBlock[][] {
  const size = Math.ceil(blocks.length / PARTS);
  return rowBlocks(blocks.length, size).map(({ start, end }) => blocks.slice(start, end));
}
