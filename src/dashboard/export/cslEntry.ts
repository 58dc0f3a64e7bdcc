import type { Paper } from '../../core/types.ts';

/** A paper as an entry of CSL-JSON, the form in which citation tools pass papers on. */
export interface CslEntry {
  readonly id: string;
  readonly type: 'article-journal' | 'article';
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

export type CslName =
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
/** Small words before a family name, which belong to it: "van der Berg". */
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el)$/i;

/** A paper as CSL-JSON. Without a venue it is an article that no journal has printed. */
export function cslEntry(paper: Paper): CslEntry {
  const doi = DOI.exec(paper.id)?.[1] ?? DOI.exec(paper.url ?? '')?.[1];
  return {
    id: paper.id,
    type: paper.venue ? 'article-journal' : 'article',
    title: paper.title || 'Untitled',
    author: paper.authors.map(cslName),
    ...(paper.date && { issued: { 'date-parts': [paper.date.split('-').map(Number)] } }),
    ...(paper.venue && { 'container-title': paper.venue }),
    ...(paper.abstract && { abstract: paper.abstract }),
    ...(paper.categories.length > 0 && { keyword: paper.categories.join(', ') }),
    ...(doi && { DOI: doi }),
    ...(paper.url && { URL: paper.url }),
  };
}

/** "Ada de Vries" has the family name "Vries" with the particle "de"; one word alone is a name as it is. */
function cslName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  const family = words.pop()!;
  if (words.length === 0) return { literal: family };
  let particles = 0;
  while (particles < words.length - 1 && PARTICLE.test(words.at(-1 - particles)!)) particles++;
  const given = words.slice(0, words.length - particles).join(' ');
  const particle = words.slice(words.length - particles).join(' ');
  return { family, given, ...(particle && { 'non-dropping-particle': particle }) };
}
