import { rowBlocks, type BlockPool } from '../blocks.ts';
import { isShownAs, listAcronyms } from './acronyms.ts';
import { candidatesOf, listCandidates, rankWords } from './candidates.ts';
import { englishLanguage } from './english.ts';
import type { Corpus, WordBlock } from '../text/corpus.ts';
import { keepTerms } from './keepTerms.ts';
import { labelTerms } from './labelTerms.ts';
import { detectLanguages, mainLanguage } from './languages/detectLanguages.ts';
import type { Language } from './languages/language.ts';
import { loadLanguage } from './languages/loadLanguage.ts';
import { chooseLongForms } from './longForms.ts';
import { findPhrases } from './phrases.ts';
import { foldSpellings, listSpellings } from './spellings.ts';
import type { BuildOptions, LanguageCount, TermCountRows, Vocabulary } from '../types.ts';
import { codeWords, type UsedWords } from './wordCodes.ts';
import { keyWords, WORDS_A_BLOCK } from './wordKeys.ts';
import { applyLists, namingWords, readLists, type WordLists } from './wordLists.ts';
import { sumOf } from './wordUses.ts';

export interface TermCounts {
  /** How often a paper uses a term; words of the title count `titleWeight` times. */
  readonly counts: TermCountRows;
  readonly vocabulary: Vocabulary;
  /** Languages that the papers are written in, most papers first. */
  readonly languages: readonly LanguageCount[];
}

/** What can be chosen about terms. */
export type TermOptions = Pick<BuildOptions, 'titleWeight' | 'stopWords' | 'keepWords'>;

export const tokeniseDefaults = {
  /** Papers that must use a term; 2 below `smallCorpus` papers. */
  minPapers: 3,
  smallCorpus: 500,
  /** One paper of so many must use a word at least, and a phrase. */
  papersAWord: 100_000,
  papersAPhrase: 10_000,
  /** Share of the papers that may use a term, at most. */
  maxShare: 0.4,
  /** How often a word of the title counts. */
  titleWeight: 2,
  /** Normalised pointwise mutual information that makes words a phrase. */
  minNpmi: 0.1,
} as const;

/**
 * Parts in which a thread works on the corpus. What is counted in each must be added up, and takes
 * memory; the sums do not tell how many parts there were.
 */
const PARTS_A_THREAD = 2;

/**
 * Words and phrases of every paper, counted. Words are compared by their stem in the language of most
 * papers; phrases of up to three words are found by association (see `findPhrases`). A word that is
 * written with and without a hyphen or space is one term. Function words and bare numbers are no
 * terms, nor is what too few papers use, or too many.
 *
 * @throws UserError when a word is to be kept and not
 */
export async function tokenise(
  corpus: Corpus,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
  options: TermOptions = {},
): Promise<TermCounts> {
  const { minNpmi } = tokeniseDefaults;
  const { titleWeight = tokeniseDefaults.titleWeight } = options;
  const { surfaces } = corpus;
  const languages = detectLanguages(corpus);
  const code = mainLanguage(languages);
  const language = await loadLanguage(code);
  const lists = readLists(options, language);
  const naming = namingWords(language, lists);
  const limits = limitsFor(corpus.papers);
  const blocks = partsOf(corpus.blocks, PARTS_A_THREAD * pool.threads);
  const texts = blocks.map((part) => part.map((block) => block.words));
  const uses = sumOf(await pool.map('countUses', { surfaces: surfaces.length }, texts));
  const used = await keysOf(surfaces, uses, code === 'en' ? null : language, lists, pool);
  const words = codeWords(used, uses, limits.minPapers, limits.minPhrasePapers);
  onFraction(0.2);

  const finding = findPhrases(texts, words, { minCount: limits.minPhrasePapers, minNpmi }, pool);
  // Done while the threads look for phrases.
  const ranks = rankWords(words);
  const spellings = listSpellings(words, surfaces, naming.filler);
  const phrases = await finding;
  onFraction(0.5);

  const candidates = foldSpellings(
    listCandidates(words, phrases, ranks),
    phrases,
    spellings,
    words,
  );
  const { keys, isPhrase, ofSurface } = candidates;
  const acronyms = listAcronyms(used, surfaces, ofSurface);
  const { acronymOf, letters, initials } = acronyms;
  const defining = pool.map('findDefinitions', { acronymOf, letters, initials }, blocks);
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
      !lists.stopKeys.has(keys[candidate]!) &&
      papers <= limits.maxPapers &&
      papers >= (isPhrase[candidate] ? limits.minPhrasePapers : limits.minPapers),
  );
  const forms = counted.map((part) => part.forms);
  const labels = labelTerms(candidates, termOf, counts.columns, words.codes, uses, surfaces, forms);
  const longForms = chooseLongForms(
    (await defining).flat(),
    acronyms.candidates.map((candidate, at) => {
      const term = termOf[candidate]!;
      return term >= 0 && isShownAs(labels[term]!, letters[at]!) ? term : -1;
    }),
    words.codes,
    surfaces,
    counts.columns,
    limits.minPapers,
  );
  onFraction(1);
  return {
    counts,
    vocabulary: {
      keys: keys.filter((_, candidate) => termOf[candidate]! >= 0),
      labels,
      documentFrequency,
      longForms,
      naming,
    },
    languages,
  };
}

/**
 * The words that are not in names only, and their keys.
 *
 * @param language null for English, which all threads know
 */
async function keysOf(
  surfaces: readonly string[],
  uses: Uint32Array,
  language: Language | null,
  lists: WordLists,
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
  const keys = language
    ? keyWords(words, language)
    : (await pool.map('keyWords', null, blocks)).flat();
  return {
    surfaces: Uint32Array.from(used),
    keys: applyLists(words, keys, lists, language ?? englishLanguage),
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

/** The blocks in so many parts, or fewer, of about as many blocks. */
function partsOf(blocks: readonly WordBlock[], parts: number): readonly WordBlock[][] {
  const count = Math.min(parts, blocks.length);
  const start = (part: number): number => Math.round((part * blocks.length) / count);
  return Array.from({ length: count }, (_, part) => blocks.slice(start(part), start(part + 1)));
}
