const HYPHENS = /[‐‑﹣-]/gu;
const WORD = /^[\p{L}\p{N}\p{M}-]+$/u;

/**
 * A word in its compatibility form (NFKC), with plain hyphens. A word that would be none in that
 * form stays as it is, such as "½", which would become "1⁄2".
 */
export function normaliseWord(word: string): string {
  const plain = word.replace(HYPHENS, '-');
  const form = plain.normalize('NFKC');
  return WORD.test(form) ? form : plain;
}
