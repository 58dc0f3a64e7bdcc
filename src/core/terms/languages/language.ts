/** What telling words from each other needs to know of a language. */
export interface Language {
  /** What a word in lower case is compared by; never empty. */
  readonly stem: (word: string) => string;
  /** Whether a word in lower case is a function word. */
  readonly isStopWord: (word: string) => boolean;
  /** Stems of academic writing that have no place in a name. */
  readonly filler: ReadonlySet<string>;
  /** Stems that may stand in a name only beside a telling word. */
  readonly support: ReadonlySet<string>;
}

/** Words of a list that is written as text. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s+/);
