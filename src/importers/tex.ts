import { isTexSymbol } from './cslPaper.ts';

/** A formula of one symbol, raised or lowered perhaps: `$k$`, `$\delta$`, `$_{2}$`. */
const SYMBOL = /\$[_^]?\{?(?:\\([a-zA-Z]+)\s*|[\w<>=+*/-]{1,3})\}?\$/;

/**
 * Formulas, by the rule that a dollar opens one when no space follows it, and closes one when no space is
 * before it and no digit follows: "$5 and $6" holds none. Then dollars on their own.
 */
const DOLLARS = new RegExp(
  String.raw`(?<!\\)(?:\$\$[^$]+\$\$|${SYMBOL.source}|\$(?=[^\s$])[^$]*(?<=[^\s\\])\$(?!\d)|\$)`,
  'g',
);

const ONLY_SYMBOL = new RegExp(`^${SYMBOL.source}$`);

/** A formula's stand-in: its number between two characters for private use. */
const STAND_IN = /\uE000(\d+)\uE001/g;

/**
 * A BibTeX value that citation-js reads as people mean it. Formulas are taken out and added to `formulas`,
 * because it would turn `$\frac{1}{2}$` into `\frac12`; those of one symbol stay and become that symbol.
 * A dollar without a partner is made a plain one.
 */
export function protectFormulas(value: string, formulas: string[]): string {
  return value.replace(DOLLARS, (match) => {
    if (match === '$') return '\\$';
    const symbol = ONLY_SYMBOL.exec(match);
    if (symbol && (symbol[1] === undefined || isTexSymbol(symbol[1]))) return match;
    return `\uE000${formulas.push(match) - 1}\uE001`;
  });
}

/** Puts the formulas back; anything but text is given back as it is. */
export function restoreFormulas(value: unknown, formulas: readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(STAND_IN, (_, number: string) => formulas[Number(number)] ?? '');
}

/** Accents over a dotless i or j, and over nothing (`\~{}` is how a tilde is written), for citation-js. */
export function plainAccents(value: string): string {
  return value
    .replace(/(\\["'`^~=.]\s*\{?)\\([ij])(?![a-zA-Z])\s*/g, '$1$2')
    .replace(/\\~\s*\{\s*\}/g, '\\textasciitilde{}')
    .replace(/\\\^\s*\{\s*\}/g, '\\textasciicircum{}')
    .replace(/\\["'`=.]\s*\{\s*\}/g, '');
}

/** A value without its TeX, for where that cannot be read. */
export function withoutTex(value: string): string {
  return value.replace(/\\[a-zA-Z]+\s*|\\.?|[{}$]/g, '');
}
