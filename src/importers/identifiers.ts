const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?![\d.]*\d)`;
const ARXIV_ALONE = new RegExp(`^(?:arxiv:\\s*)?${ARXIV_ID}$`, 'i');
const ARXIV_INSIDE = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html)/|huggingface\\.co/papers/|arxiv[.:]\\s*)${ARXIV_ID}`,
  'i',
);
const DOI_ALONE = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const DOI_INSIDE =
  /(?:doi\.org\/|\bdoi:\s*|\/doi\/(?:(?:abs|full|pdf|epdf)\/)?)(10\.\d{4,9}\/[^\s?#]+)/i;

/**
 * The arXiv id that a text is ("arXiv:2405.14906v2") or names (an arXiv or Hugging Face address,
 * "arXiv preprint arXiv:1706.03762", a DOI of arXiv), without prefix, version and subject class;
 * null when there is none.
 */
export function arxivIdIn(text: string): string | null {
  const match = ARXIV_ALONE.exec(text.trim()) ?? ARXIV_INSIDE.exec(text);
  return match ? match[1]!.toLowerCase().replace(/\.[a-z]{2}\//, '/') : null;
}

/** The DOI that a text is or links to, in lower case without `https://doi.org/`; null when there is none. */
export function doiIn(text: string): string | null {
  if (!text.includes('10.')) return null;
  const match = DOI_ALONE.exec(text.trim()) ?? DOI_INSIDE.exec(text);
  return match ? match[1]!.toLowerCase().replace(/[.,;]+$/, '') : null;
}

/** Where a paper can be read, from its identifiers; null when it has none. */
export function linkOf(doi: string | null, arxivId: string | null): string | null {
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return doi === null ? null : `https://doi.org/${doi}`;
}
