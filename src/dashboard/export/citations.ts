import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Paper } from '../../core/types.ts';
import { cslEntry, type CslName } from './cslEntry.ts';

/** Papers as a bibliography: BibTeX or RIS. */
export function writeCitations(papers: readonly Paper[], format: 'bib' | 'ris'): string {
  const keys = citationKeys(papers.map(({ id }) => id));
  const entries = papers.map((paper, i) => {
    const entry = cslEntry(paper);
    const author = format === 'ris' ? entry.author.map(wholeFamilyName) : entry.author;
    return { ...entry, author, 'citation-key': keys[i]! };
  });
  return `${plugins.output.format(format === 'bib' ? 'bibtex' : 'ris', entries).trim()}\n`;
}

/** RIS has no place for particles, and its writer leaves them out. */
function wholeFamilyName(name: CslName): CslName {
  if ('literal' in name) return name;
  const { family, given, 'non-dropping-particle': particle } = name;
  return { family: particle ? `${particle} ${family}` : family, given };
}

/**
 * Keys of BibTeX from the ids of papers, which lead back to them: letters, digits and underscores,
 * each key once.
 */
function citationKeys(ids: readonly string[]): string[] {
  const used = new Map<string, number>();
  return ids.map((id) => {
    const plain = id.replace(/[^A-Za-z0-9]+/g, '_');
    const times = (used.get(plain) ?? 0) + 1;
    used.set(plain, times);
    return times === 1 ? plain : `${plain}_${times}`;
  });
}
