import { packInLists } from './packRecords.ts';
import type { Importer } from './sourceRecord.ts';
import { wholeText } from './sourceText.ts';

/** RIS, as reference managers and databases write it. */
export const ris: Importer = {
  name: 'RIS',
  extensions: ['ris'],
  idPrefix: 'record',
  recognises: (head) => /^[^\S\n]*TY {1,2}-/m.test(head),
  async *read(text) {
    // The library for RIS is large; other files do not wait for it.
    const { readRis } = await import('./risRecords.ts');
    yield* packInLists(readRis(await wholeText(text)));
  },
};
