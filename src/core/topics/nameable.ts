import { isFillerStem, isSupportStem } from '../terms/english.ts';

/** What names are not made of, as stems. */
export interface NamingWords {
  /** Words of academic writing, which have no place in a name. */
  readonly filler: ReadonlySet<string>;
  /** Words that may stand in a name only beside a telling one. */
  readonly support: ReadonlySet<string>;
  /** Keys of terms that may be names all the same. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Whether a term may stand in a name: `never` when one of its words is academic filler or it is a
 * single supporting word ("model"); `concentrated`, only where it sets a group apart, when it is a
 * phrase of supporting words ("time series"); else `always`. Stems of function words end in a point
 * and tell nothing.
 *
 * @param key stems joined by spaces, as in `Vocabulary.keys`
 * @param naming English words by default
 */
export function nameability(
  key: string,
  naming?: NamingWords,
): 'always' | 'concentrated' | 'never' {
  if (naming?.kept.has(key)) return 'always';
  const isFiller = (stem: string) => (naming ? naming.filler.has(stem) : isFillerStem(stem));
  const isSupport = (stem: string) => (naming ? naming.support.has(stem) : isSupportStem(stem));
  const all = key.split(' ');
  const stems = all.filter((stem) => !stem.endsWith('.'));
  if (stems.some(isFiller)) return 'never';
  if (!stems.every(isSupport)) return 'always';
  return stems.length > 1 && stems.length === all.length ? 'concentrated' : 'never';
}
