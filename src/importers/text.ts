import { entityCharacter } from './entities.ts';
import { decodeTexAccents } from './texAccents.ts';

/** Tags that stand between words; the others are inside them, as in `H<sub>2</sub>O`. */
const BLOCKS =
  /^(?:abstracttext|p|br|div|title|sec|section|li|list|list-item|h[1-6]|hr|tr|td|th|table|dd|dt|pre|blockquote|disp-formula)$/i;

/** Known names only, so that "x <y and z> w" is not taken for a tag. */
const TAG =
  /<\/?((?:jats|mml|ns\d):)?([a-z][a-z0-9-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/gi;
const TAG_NAMES = new Set(
  (
    'a abbr b big blockquote bold br center cite code dd disp-formula div dl dt em ext-link font h1 h2 h3 h4 h5 h6 ' +
    'hr i inf inline-formula italic li list list-item math mark mfrac mi mn mo monospace mrow mspace mstyle ' +
    'msub msubsup msup mtext named-content nobr ol p pre q roman s sc sec section small span strike strong ' +
    'styled-content sub sup table tbody td tex-math th title tr tt u ul underline xref'
  ).split(' '),
);

const ABSTRACT_HEADING = /^\s*<(?:jats:)?title>\s*abstract\s*<\/(?:jats:)?title>/i;

/** White space that is not one plain space. Matching the plain ones too would be ten times slower. */
const UNTIDY_SPACE = /(?:[^\S ]|\u200B| (?=[\s\u200B]))[\s\u200B]*/g;

/** Kinds of characters, as bits. A space is untidy at an end and next to another one. */
const LETTER = 0;
const SPACE = 1;
const UNTIDY = 2;

const ODD_SPACES = [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** The kind of each ASCII character. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === ' ') return SPACE;
  return /[&<\\\s]/.test(character) ? UNTIDY : LETTER;
});

const NO_ABSTRACT =
  /^\W*(?:no abstract(?: is)?(?: available)?|abstract (?:is )?not available|n\/?a|null|nan|none)\W*$/i;

/**
 * Text for people: HTML, JATS and MathML tags go, entities become characters, runs of white space
 * become one space. Accents that TeX writes become letters; other LaTeX stays as it is.
 */
export function cleanText(text: string): string {
  if (isTidy(text)) return text;
  let clean = text;
  // Twice, because exports that escape what was escaped already are common.
  for (let pass = 0; pass < 2 && clean.includes('&'); pass++) clean = decodeEntities(clean);
  if (clean.includes('\\')) clean = decodeTexAccents(clean);
  if (clean.includes('<')) clean = stripTags(clean.replace(ABSTRACT_HEADING, ''));
  return clean.replace(UNTIDY_SPACE, ' ').trim();
}

/** As `cleanText`; what sources write in place of a missing abstract becomes empty. */
export function cleanAbstract(text: string): string {
  const clean = cleanText(text);
  return NO_ABSTRACT.test(clean) ? '' : clean;
}

/** Whether there is nothing to clean, which holds for most texts. */
function isTidy(text: string): boolean {
  let before = SPACE;
  let untidy = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? KINDS[code]! : isOddSpace(code) ? UNTIDY : LETTER;
    // Without a branch, as spaces come too irregularly to be foreseen.
    untidy |= kind & (before | UNTIDY);
    before = kind;
  }
  return untidy === 0 && (before === LETTER || text === '');
}

/** White space beyond ASCII, and the space without width. */
function isOddSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return ODD_SPACES.includes(code);
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{1,12});/g, (entity, name: string) => entityCharacter(name) ?? entity);
}

function stripTags(text: string): string {
  return text.replace(TAG, (tag, prefix: string | undefined, name: string) => {
    if (BLOCKS.test(name)) return ' ';
    return prefix || TAG_NAMES.has(name.toLowerCase()) ? '' : tag;
  });
}
