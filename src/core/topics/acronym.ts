/**
 * Whether a term abbreviates another one: the letters of its first word are the first letters of
 * the other's words, or begin or end with them, as "MoE" of "mixture-of-experts", "RAG systems" of
 * "retrieval-augmented generation", "T2I" of "text-to-image", "3DGS" of "3D Gaussian splatting",
 * "LVLMs" of "vision-language models". Of two acronyms the longer one ends with the shorter, as
 * "MLLM" with "LLM".
 */
export function isAcronymOf(short: string, long: string): boolean {
  const acronym = short.split(/[\s-]/)[0]!.replace(/s$/, '');
  if (!ACRONYM.test(acronym) || acronym.length > 6) return false;
  const letters = acronym.toLowerCase().replace('2', 't');
  const words = long.split(/[\s-]+/);
  const other = words[0]!.replace(/s$/, '');
  if (words.length === 1 && ACRONYM.test(other)) return letters.endsWith(other.toLowerCase());
  const withoutSmallWords = words.filter((word) => word.length > 3 || /^\p{N}/u.test(word));
  return [words, withoutSmallWords].some((chosen) => {
    // A word that is an abbreviation already, such as "3D", stands in whole.
    const initials = chosen
      .map((word) => (/^\p{N}/u.test(word) ? word : word.charAt(0)))
      .join('')
      .toLowerCase();
    return initials.length > 1 && (letters.startsWith(initials) || letters.endsWith(initials));
  });
}

/** A word that starts and ends with a capital. */
const ACRONYM = /^[\p{Lu}\p{N}][\p{L}\p{N}]*\p{Lu}$/u;
