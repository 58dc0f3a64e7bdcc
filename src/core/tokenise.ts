import { rowBlocks, type BlockPool } from './blocks.ts';
import { listCandidates } from './candidates.ts';
import { BREAK, type Corpus, type WordBlock } from './corpus.ts';
import { keepTerms } from './keepTerms.ts';
import { labelTerms } from './labelTerms.ts';
import { findPhrases } from './phrases.ts';
import type { TermCountRows, Vocabulary } from './types.ts';
import { codeWords } from './wordCodes.ts';

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
const PARTS = 4;
const PARTS_OF_LARGE = 8;
/** Blocks of papers that make a corpus a large one. */
const LARGE = 250;

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
  const uses = countUses(corpus);
  const words = codeWords(surfaces, uses, limits.minPapers, limits.minPhrasePapers);
  onFraction(0.2);

  const texts = blocks.map((part) => part.map((block) => block.words));
  const options = { minCount: limits.minPhrasePapers, minNpmi };
  const phrases = await findPhrases(texts, words, options, pool);
  onFraction(0.5);

  const candidates = listCandidates(words, phrases);
  const { codes, parts } = words;
  const { keys, ofSurface, pairs, triples } = candidates;
  const counted = await pool.map(
    'countTerms',
    { codes, parts, candidates: keys.length, ofSurface, pairs, triples, titleWeight },
    blocks,
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
  const labels = labelTerms(candidates, termOf, counts.columns, codes, uses, surfaces, forms);
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
  const size = Math.ceil(blocks.length / (blocks.length < LARGE ? PARTS : PARTS_OF_LARGE));
  return rowBlocks(blocks.length, size).map(({ start, end }) => blocks.slice(start, end));
}

/** How often each distinct word occurs in titles and abstracts. */
function countUses({ surfaces, blocks }: Corpus): Uint32Array {
  const uses = new Uint32Array(surfaces.length);
  for (const { words } of blocks) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word !== BREAK) uses[word]!++;
    }
  }
  return uses;
}
