import { isPaper, splitEntries } from './bibtexEntries.ts';
import { packInLists } from './packRecords.ts';
import type { Importer } from './sourceRecord.ts';
import { wholeText } from './sourceText.ts';

/** BibTeX and BibLaTeX. TeX accents become Unicode, braces go, formulas stay as they are. */
export const bibtex: Importer = {
  name: 'BibTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  idPrefix: 'entry',
  recognises: (head) => splitEntries(head).some(isPaper),
  async *read(text) {
    // The library for BibTeX is large; other files do not wait for it.
    const { readBibtex } = await import('./bibtexRecords.ts');
    yield* packInLists(readBibtex(await wholeText(text)));
  },
};
