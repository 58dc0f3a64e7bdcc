import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { LooseFields } from './sourceRecord.ts';

const { commands, mathCommands, formattingCommands } = plugins.config.get('@bibtex').constants;

// TeX that is common in bibliographies and unknown to citation-js.
Object.assign(commands, {
  aa: 'å',
  AA: 'Å',
  ldots: '…',
  dots: '…',
  cdot: '·',
  circ: '°',
  times: '×',
  pm: '±',
  sim: '~',
  approx: '≈',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  rightarrow: '→',
  to: '→',
  infty: '∞',
  ',': ' ',
  '-': '',
  '/': '',
  '\\': ' ',
  '': ' ',
});
Object.assign(formattingCommands, { mbox: undefined, text: undefined, underline: undefined });

/** A name of CSL-JSON. */
interface CslName {
  readonly literal?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly family?: string;
  readonly suffix?: string;
}

/** The fields of a CSL-JSON entry that make a paper; parsers leave some as arrays. */
export interface CslEntry {
  readonly title?: unknown;
  readonly abstract?: unknown;
  readonly issued?: unknown;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: unknown;
  readonly event?: unknown;
  readonly 'event-title'?: unknown;
  readonly keyword?: unknown;
  readonly URL?: unknown;
  readonly DOI?: unknown;
}

/**
 * Parses with citation-js by an explicit input format. Its detection of formats is not used, because
 * that takes addresses and DOIs for something to fetch.
 */
export function parseCitations(
  input: unknown,
  format: '@bibtex/text' | '@biblatex/entries+list' | '@ris/file' | '@ris/record',
): unknown {
  return plugins.input.data(input, format);
}

/** Whether a TeX command stands for a character. */
export function isTexSymbol(command: string): boolean {
  return Object.hasOwn(commands, command) || Object.hasOwn(mathCommands, command);
}

/** Fields of a paper from a CSL-JSON entry. */
export function cslFields(entry: CslEntry): LooseFields {
  const venue = entry['container-title'] ?? entry['event-title'] ?? entry.event;
  return {
    title: entry.title,
    abstract: entry.abstract,
    date: entry.issued,
    authors: (entry.author ?? []).map(fullName),
    venue,
    categories: entry.keyword,
    url: entry.URL,
    doi: entry.DOI,
    arxiv: venue,
  };
}

/** BibTeX's "and others" is nobody's name. */
function fullName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  if (name.family === 'others' && name.given === undefined) return '';
  const words = [name.given, name['non-dropping-particle'], name.family, name.suffix];
  return words.filter((word) => word !== undefined).join(' ');
}
