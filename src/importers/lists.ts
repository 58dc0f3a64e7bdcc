import { cleanText } from './text.ts';

/** Categories such as "cs.LG stat.ML", which arXiv separates by spaces. */
const ARXIV_CATEGORIES = /^[a-z-]+(?:\.[A-Za-z-]+)?(?: [a-z-]+(?:\.[A-Za-z-]+)?)+$/;

/** An initial or two, as "J.", "JR" or "J.-P.". */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u;

/**
 * Entries of a list of categories or keywords: an array (of text, or of objects with a name), or one
 * text separated by `|`, `;` or, when there is neither, commas. Empty and repeated entries go.
 */
export function splitList(value: unknown): string[] {
  return unique(Array.isArray(value) ? value.map(nameOf) : splitText(cleanText(textOf(value))));
}

/**
 * Names of authors: an array (kept as it is), or one text with `;`, `|`, " and " or commas between
 * names. "Family, Given" inside such a text is turned round.
 */
export function splitAuthors(value: unknown): string[] {
  return unique(Array.isArray(value) ? value.map(nameOf) : splitNames(cleanText(textOf(value))));
}

function splitText(text: string): string[] {
  const quoted = quotedEntries(text);
  if (quoted) return quoted;
  if (/[|;]/.test(text)) return text.split(/[|;]/);
  if (ARXIV_CATEGORIES.test(text) && /\.[A-Z]{2}/.test(text)) return text.split(' ');
  return text.split(',');
}

function splitNames(names: string): string[] {
  // Scopus writes the author's number after the name.
  const text = names.replace(/\s*\(\d+\)/g, '');
  const quoted = quotedEntries(text);
  if (quoted) return quoted.map(givenFirst);
  if (/[|;]/.test(text)) return text.split(/[|;]/).map(givenFirst);

  const parts = text.split(/,?\s+(?:and|&)\s+/i);
  // "A. One, B. Two and C. Three" against "One, Anna and Two, Ben".
  if (parts.length > 1 && parts.at(-1)!.includes(',')) return parts.map(givenFirst);
  return parts.flatMap(splitAtCommas);
}

/** "Anna One, Ben Two" is two names; "One, Anna" and "One, A., Two, B." are in pairs. */
function splitAtCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  const oneName = parts.length === 2 && parts.every((part) => /^[^\s.]{2,}$/.test(part));
  const inPairs =
    parts.length % 2 === 0 &&
    parts.every((part, i) =>
      i % 2 === 0 ? part.length > 1 && !INITIALS.test(part) : INITIALS.test(part),
    );
  if (!oneName && !inPairs) return parts;
  return parts.flatMap((part, i) => (i % 2 === 0 ? `${parts[i + 1]} ${part}` : []));
}

function givenFirst(name: string): string {
  const parts = name.split(',');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : parts.join(',');
}

/** Entries of a list as Python or JSON writes it, `['a', "b"]`; null when it is no such list. */
function quotedEntries(text: string): string[] | null {
  if (!/^\[\s*['"].*['"]\s*\]$/s.test(text)) return null;
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}

function nameOf(entry: unknown): string {
  if (typeof entry === 'object' && entry !== null && 'name' in entry) return textOf(entry.name);
  return textOf(entry);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function unique(entries: readonly string[]): string[] {
  const clean = entries.map(cleanText);
  const distinct = new Set(clean);
  distinct.delete('');
  return distinct.size === clean.length ? clean : [...distinct];
}
