/** Marks that follow a letter in an entity's name: `&eacute;` is e and U+0301, composed to é. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  prime: '′',
  bull: '•',
  middot: '·',
  deg: '°',
  plusmn: '±',
  times: '×',
  minus: '−',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  infin: '∞',
  rarr: '→',
  micro: 'µ',
  copy: '©',
  reg: '®',
  trade: '™',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  eth: 'ð',
  thorn: 'þ',
};

/** U+03B1 onwards, as they follow one another in Unicode; capitals are 32 before. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/**
 * Character that an HTML entity stands for, given what is between `&` and `;`.
 * Numbers, the symbols and the letters that exports of bibliographies hold are known;
 * null for anything else, which is then left as it is.
 */
export function entityCharacter(name: string): string | null {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (number) {
    const code = number[1] ? parseInt(number[1], 16) : Number(number[2]);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  if (Object.hasOwn(SYMBOLS, name)) return SYMBOLS[name]!;
  const mark = MARKS[name.slice(1)];
  if (mark !== undefined) return (name[0]! + mark).normalize('NFC');
  const greek = GREEK.indexOf(name.toLowerCase());
  if (greek < 0) return null;
  const capital = name[0] !== name[0]!.toLowerCase();
  return String.fromCodePoint(0x03b1 + greek - (capital ? 32 : 0));
}
