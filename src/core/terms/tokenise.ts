import { rowBlocks, type BlockPool } from '../blocks.ts';
import { candidatesOf, listCandidates, rankWords } from './candidates.ts';
import type { Corpus, WordBlock } from '../text/corpus.ts';
import { keepTerms } from './keepTerms.ts';
import { labelTerms } from './labelTerms.ts';
import { findPhrases } from './phrases.ts';
import type { TermCountRows, Vocabulary } from '../types.ts';
import { codeWords, type UsedWords } from './wordCodes.ts';
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

/**
 * Parts in which a thread works on the corpus. What is counted in each must be added up, and takes
 * memory; the sums do not tell how many parts there were.
 */
const PARTS_A_THREAD = 2;

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
  const blocks = partsOf(corpus.blocks, PARTS_A_THREAD * pool.threads);
  const texts = blocks.map((part) => part.map((block) => block.words));
  const uses = sumOf(await pool.map('countUses', { surfaces: surfaces.length }, texts));
  const used = await keysOf(surfaces, uses, pool);
  const words = codeWords(used, uses, limits.minPapers, limits.minPhrasePapers);
  onFraction(0.2);

  const options = { minCount: limits.minPhrasePapers, minNpmi };
  const finding = findPhrases(texts, words, options, pool);
  // Sorted while the threads look for phrases.
  const ranks = rankWords(words);
  const phrases = await finding;
  onFraction(0.5);

  const candidates = listCandidates(words, phrases, ranks);
  const { keys, isPhrase, ofSurface } = candidates;
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
      papers >= (isPhrase[candidate] ? limits.minPhrasePapers : limits.minPapers),
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

/** The words that are not in names only, and their keys. */
async function keysOf(
  surfaces: readonly string[],
  uses: Uint32Array,
  pool: BlockPool,
): Promise<UsedWords> {
  const used: number[] = [];
  for (let surface = 0; surface < surfaces.length; surface++) {
    if (uses[surface]! > 0) used.push(surface);
  }
  const words = used.map((surface) => surfaces[surface]!);
  const blocks = rowBlocks(used.length, WORDS_A_BLOCK).map(({ start, end }) =>
    words.slice(start, end),
  );
  const keys = (await pool.map('keyWords', null, blocks)).flat();
  return { surfaces: Uint32Array.from(used), keys };
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

/** The blocks in so many parts, or fewer, of about as many blocks. */
function partsOf(blocks: readonly WordBlock[], parts: number): readonly WordBlock[][] {
  const count = Math.min(parts, blocks.length);
  const start = (part: number): number => Math.round((part * blocks.length) / count);
  return Array.from({ length: count }, (_, part) => blocks.slice(start(part), start(part + 1)));
}
