import type { Manifest } from '../../atlas/manifest.ts';
import type { OpenAtlas } from '../../atlas/readAtlas.ts';
import { englishLanguage } from '../../core/terms/english.ts';
import { mainLanguage } from '../../core/terms/languages/detectLanguages.ts';
import { loadLanguage } from '../../core/terms/languages/loadLanguage.ts';

/** How the words of an atlas are told apart, and what its acronyms stand for. */
export class TermWords {
  #stem = $state.raw(englishLanguage.stem);
  #longForms = $state.raw<ReadonlyMap<string, string> | null>(null);
  readonly #atlas: Pick<OpenAtlas, 'longForms'>;
  readonly #code: string;

  constructor(atlas: Pick<OpenAtlas, 'longForms'>, manifest: Pick<Manifest, 'languages'>) {
    this.#atlas = atlas;
    this.#code = mainLanguage(manifest.languages ?? []);
  }

  /** A word as the terms of the atlas know it: by its stem in the language of most papers. */
  readonly stem = (word: string): string => this.#stem(word.normalize('NFKC').toLowerCase());

  /** What an acronym stands for; null for other terms, and until `load` is done. */
  longForm(label: string): string | null {
    return this.#longForms?.get(label) ?? null;
  }

  /** Loads what the language and the acronyms need; where there is nothing to load it is quick. */
  async load(): Promise<void> {
    const [language, longForms] = await Promise.all([
      loadLanguage(this.#code),
      this.#atlas.longForms(),
    ]);
    this.#stem = language.stem;
    this.#longForms = longForms;
  }
}
