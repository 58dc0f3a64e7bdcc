/** Accents that TeX puts on the letter behind them, as combining marks. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/** Letters that TeX has commands for. */
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
};

/** A formula, in which the same commands mean other things; a longer one is none. */
const FORMULA = /\$(?=[^\s$])[^$]{0,300}(?<=\S)\$(?!\d)/;

/** What follows an apostrophe that was only escaped, as in "model\'s". */
const CONTRACTION = /(?:s|t|d|m|re|ve|ll)(?![a-zA-Z])/;

/** An accent: a sign before its letter, or a letter that a brace, a space or a dotless i parts from it. */
const ACCENT = String.raw`\\(?:(["^~=.${'`'}]|'(?!${CONTRACTION.source}))|([uvHcdkr])(?:\s+|(?=\{|\\[ij])))`;

/** The letter below: an i or j may be without its dot. */
const BASE = String.raw`(?:\{\s*\\?([a-zA-Z])\s*\}|\\([ij])(?![a-zA-Z])(?:\{\}|\s+)?|([a-zA-Z]))`;

/** A letter with a name of its own, which touches another letter or stands in braces. */
const NAMED = String.raw`\\(ss|ae|AE|oe|OE|aa|AA|[oOlL])(?![a-zA-Z])(?:\{\}|\s+(?=[a-zA-Z]))?`;

const COMMANDS = new RegExp(
  `${FORMULA.source}|((?<!\\\\[a-zA-Z]+)\\{)?(?:${ACCENT}${BASE}|(?:(?<=[a-zA-Z{])${NAMED}|${NAMED}(?=[a-zA-Z])))(\\})?`,
  'g',
);

/** Signs that quote when they are escaped: one of them then stands before no letter. */
const QUOTES = ['"', "'", '`'] as const;

/**
 * Letters for the commands that TeX writes them by: "Schr\"odinger" and "Schr{\"{o}}dinger" become
 * "Schrödinger", "Erd\H{o}s" "Erdős", "J{\o}rgensen" "Jørgensen". Formulas stay, as do commands that
 * give no single letter, and quotation marks and apostrophes behind a backslash.
 */
export function decodeTexAccents(text: string): string {
  const quoting = new Set<string>(QUOTES.filter((sign) => quotes(text, sign)));
  return text.replace(
    COMMANDS,
    (whole, open, sign, name, braced, dotless, plain, inWord, before, close) => {
      const named = (inWord ?? before) as string | undefined;
      const accent = (sign ?? name) as string | undefined;
      if (named === undefined && (accent === undefined || quoting.has(accent))) return whole;
      const base = (braced ?? dotless ?? plain) as string;
      const letter = named ? LETTERS[named]! : `${base}${MARKS[accent!]!}`.normalize('NFC');
      if (letter.length > 1) return whole;
      // A pair of braces around the command goes; one alone belongs to something else.
      return open && close ? letter : `${open ?? ''}${letter}${close ?? ''}`;
    },
  );
}

/** Whether an escaped sign stands before no letter, as a closing quotation mark does. */
function quotes(text: string, sign: string): boolean {
  const escaped = `\\${sign}`;
  for (let at = text.indexOf(escaped); at >= 0; at = text.indexOf(escaped, at + 2)) {
    if (!/[a-zA-Z{\\]/.test(text.charAt(at + 2))) return true;
  }
  return false;
}
