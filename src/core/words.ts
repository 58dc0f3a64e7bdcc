/** What the pipeline reads of a paper. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** Marks the end of a sentence or another place that no phrase crosses. */
export const BREAK = 0xffffffff;

/** How a word is joined to the one before it. */
export const JOINED_BY_SPACE = 0;
export const JOINED_BY_HYPHEN = 1;

/**
 * The words of a block of papers, as numbers. Paper `p` of the block has the words
 * `words[indptr[p] .. indptr[p + 1])`, its title in those before `titleEnds[p]`; a word is an index
 * into `surfaces` or `BREAK`, and `joins` says how each is joined to the one before it.
 */
export interface WordBlock {
  /** Distinct words as written, in the order of their first appearance. */
  readonly surfaces: readonly string[];
  readonly words: Uint32Array;
  readonly joins: Uint8Array;
  readonly indptr: Uint32Array;
  readonly titleEnds: Uint32Array;
}

/** Addresses, TeX mathematics, TeX commands and HTML tags: no words for a reader. */
const MARKUP = /https?:\/\/\S+|www\.\S+|\$[^$]{1,300}\$|\\[a-zA-Z]+|<\/?[a-zA-Z][^>]{0,80}>/g;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
/** One letter and a hyphen belong to the word that follows: k-means, Q-learning, t-SNE. */
const WORD = /\p{L}[-‐‑]\p{L}{2,}|[\p{L}\p{N}]+/gu;
const SPACES_ONLY = /^\s+$/;
const HYPHEN_ONLY = /^[-‐‑]$/;

/** Splits titles and abstracts into words. Pure; the same block gives the same numbers. */
export function splitBlock(papers: readonly PaperText[]): WordBlock {
  const idOfSurface = new Map<string, number>();
  const surfaces: string[] = [];
  const words: number[] = [];
  const joins: number[] = [];
  const indptr = new Uint32Array(papers.length + 1);
  const titleEnds = new Uint32Array(papers.length);

  const addText = (text: string): void => {
    const clean = text.normalize('NFKC').replace(MARKUP, ' . ').replace(POSSESSIVE, '');
    let end = 0;
    for (const match of clean.matchAll(WORD)) {
      const between = clean.slice(end, match.index);
      const hyphen = end > 0 && HYPHEN_ONLY.test(between);
      if (end > 0 && !hyphen && !SPACES_ONLY.test(between)) {
        words.push(BREAK);
        joins.push(JOINED_BY_SPACE);
      }
      const surface = match[0];
      let id = idOfSurface.get(surface);
      if (id === undefined) {
        id = surfaces.length;
        idOfSurface.set(surface, id);
        surfaces.push(surface);
      }
      words.push(id);
      joins.push(hyphen ? JOINED_BY_HYPHEN : JOINED_BY_SPACE);
      end = match.index + surface.length;
    }
    words.push(BREAK);
    joins.push(JOINED_BY_SPACE);
  };

  papers.forEach((paper, p) => {
    addText(paper.title);
    titleEnds[p] = words.length;
    addText(paper.abstract);
    indptr[p + 1] = words.length;
  });
  return {
    surfaces,
    words: Uint32Array.from(words),
    joins: Uint8Array.from(joins),
    indptr,
    titleEnds,
  };
}

/** Puts the word blocks of a corpus together, in order, with one list of surfaces. */
export function joinWordBlocks(blocks: readonly WordBlock[]): WordBlock {
  const idOfSurface = new Map<string, number>();
  const surfaces: string[] = [];
  const total = blocks.reduce((sum, block) => sum + block.words.length, 0);
  const papers = blocks.reduce((sum, block) => sum + block.titleEnds.length, 0);
  const words = new Uint32Array(total);
  const joins = new Uint8Array(total);
  const indptr = new Uint32Array(papers + 1);
  const titleEnds = new Uint32Array(papers);
  let wordOffset = 0;
  let paperOffset = 0;
  for (const block of blocks) {
    const globalId = Uint32Array.from(block.surfaces, (surface) => {
      let id = idOfSurface.get(surface);
      if (id === undefined) {
        id = surfaces.length;
        idOfSurface.set(surface, id);
        surfaces.push(surface);
      }
      return id;
    });
    for (let w = 0; w < block.words.length; w++) {
      const word = block.words[w]!;
      words[wordOffset + w] = word === BREAK ? BREAK : globalId[word]!;
    }
    joins.set(block.joins, wordOffset);
    for (let p = 0; p < block.titleEnds.length; p++) {
      titleEnds[paperOffset + p] = wordOffset + block.titleEnds[p]!;
      indptr[paperOffset + p + 1] = wordOffset + block.indptr[p + 1]!;
    }
    wordOffset += block.words.length;
    paperOffset += block.titleEnds.length;
  }
  return { surfaces, words, joins, indptr, titleEnds };
}
