import type { Texts } from './blocks.ts';

/** Terms (words and phrases) of a corpus; term `t` is column `t` of the counts. */
export interface Vocabulary {
  /** What is compared: stems joined by a space. Unique, ascending. */
  readonly keys: readonly string[];
  /** What is shown: the surface form that is commonest in the corpus. */
  readonly labels: readonly string[];
  /** Number of papers that use the term. */
  readonly documentFrequency: Uint32Array;
  /** Of an acronym what it stands for, as the corpus writes it; else null. A term each. */
  readonly longForms?: readonly (string | null)[];
  /** Which stems may be in names; English ones when it is absent. */
  readonly naming?: NamingWords;
}

/** What names are not made of. */
export interface NamingWords {
  /** Stems of academic writing, which have no place in a name. */
  readonly filler: ReadonlySet<string>;
  /** Stems that may stand in a name only beside a telling word. */
  readonly support: ReadonlySet<string>;
  /** Keys of terms that may be names all the same. */
  readonly kept: ReadonlySet<string>;
}

/** How many papers are written in a language. */
export interface LanguageCount {
  /** Of ISO 639-1; `und` where it could not be told. */
  readonly code: string;
  readonly papers: number;
}

/**
 * Which papers use which words, in any field. The papers of word `w` are in
 * `postings[offsets[w] .. offsets[w + 1])`; `postings.ts` says how they are packed.
 */
export interface WordIndex {
  /** Lower case, without accents; unique, in the order of their UTF-16 units. */
  readonly words: Texts;
  /** Papers that use each word. */
  readonly papers: Uint32Array;
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}
