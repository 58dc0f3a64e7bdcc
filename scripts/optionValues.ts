import type { WeightScheme } from '../src/core/types.ts';
import { UsageError } from './usageError.ts';

/**
 * A parser for an option that takes a whole number from `least` to `most`.
 * @throws UsageError for anything else
 */
export function wholeNumber(option: string, least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(
      `${option} takes a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`,
    );
  };
}

/**
 * Parses the value of `--topics`: a whole number from 1 to 65,535, or `auto`.
 * @throws UsageError for anything else
 */
export function topicCount(text: string): number | 'auto' {
  if (text === 'auto') return 'auto';
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 65_535) return value;
  throw new UsageError(
    `--topics takes auto or a whole number from 1 to 65535, not ${JSON.stringify(text)}`,
  );
}

/**
 * Parses the value of `--unsure`: a percentage from 0% to 50%, given as a share.
 * @throws UsageError for anything else
 */
export function unsureShare(text: string): number {
  const [, digits] = /^(\d+(?:\.\d+)?)\s?%$/.exec(text) ?? [];
  const share = Number(digits) / 100;
  if (share <= 0.5) return share;
  throw new UsageError(
    `--unsure takes a percentage from 0% to 50%, such as 10%, not ${JSON.stringify(text)}`,
  );
}

const weightSchemes: readonly WeightScheme[] = ['logEntropy', 'bm25', 'tfidf'];

/**
 * Parses the value of `--weighting`, in any case.
 * @throws UsageError for anything that is no scheme
 */
export function weightScheme(text: string): WeightScheme {
  const found = weightSchemes.find((scheme) => scheme.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`--weighting takes logEntropy, bm25 or tfidf, not ${JSON.stringify(text)}`);
}

/**
 * A parser for an option that names a file or a folder: an empty name would mean the folder one
 * happens to be in.
 * @throws UsageError for an empty name
 */
export function pathName(option: string) {
  return (text: string): string => {
    if (text.trim() !== '') return text;
    throw new UsageError(`${option} takes a name, not an empty one`);
  };
}
