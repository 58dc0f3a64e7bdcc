import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable, numbers } from '../../src/atlas/arrow.ts';
import { paths } from '../../src/atlas/paths.ts';
import { adjustedRandIndex, normalisedMutualInformation } from './agreement.ts';
import { coherence } from './coherence.ts';

/** How good topics are, by measures from outside; null where there is none. */
export interface TopicQuality {
  /** Agreement with the first categories of the papers. */
  readonly nmi: number | null;
  readonly ari: number | null;
  /** How well the top terms of topics go together, -1 to 1. */
  readonly coherence: number;
  /** Of the map, as the atlas says it; null for a peer, which makes no map here. */
  readonly trustworthiness: number | null;
}

/** The quality of an atlas, and its topics, to be compared with those of another. */
export interface JudgedAtlas {
  readonly quality: TopicQuality;
  /** Topic of each paper. */
  readonly labels: ArrayLike<number>;
  /** Number of topics. */
  readonly topics: number;
}

/** Top terms of a topic that are looked at. */
const TOP_TERMS = 10;

/** What is read of a manifest. Any version of the format has it. */
interface ReadManifest {
  readonly topics: readonly { readonly terms: readonly { readonly label: string }[] }[];
  readonly quality: { readonly trustworthiness: number };
}

/**
 * Judges the atlas in a folder. The files are read without the checks of `readAtlas`, so that
 * atlases of older formats can be compared with.
 */
export function judgeAtlas(folder: string): JudgedAtlas {
  const open = (path: string, columns: readonly string[]) =>
    decodeTable(readFileSync(join(folder, path)), path, columns, null);
  const manifest = JSON.parse(readFileSync(join(folder, paths.manifest), 'utf8')) as ReadManifest;
  const labels = numbers(open(paths.map, ['topic']), 'topic', Uint16Array);
  const categories: string[] = [];
  const texts: string[] = [];
  for (let shard = 0; existsSync(join(folder, paths.papers(shard))); shard++) {
    const table = open(paths.papers(shard), ['title', 'abstract', 'categories']);
    for (let row = 0; row < table.numRows; row++) {
      const { title, abstract, categories: of } = table.get(row) as Record<string, unknown>;
      texts.push(`${title}. ${abstract}`);
      categories.push([...(of as Iterable<string>)][0] ?? '');
    }
  }
  const terms = manifest.topics.map(({ terms }) => terms.map(({ label }) => label));
  const { trustworthiness } = manifest.quality;
  const quality = { ...judgeTopics(labels, categories, terms, texts), trustworthiness };
  return { quality, labels, topics: manifest.topics.length };
}

/**
 * @param labels topic of each paper
 * @param categories first category of each paper
 * @param terms terms of each topic, best first
 * @param texts title and abstract of each paper
 */
export function judgeTopics(
  labels: ArrayLike<number>,
  categories: readonly string[],
  terms: readonly (readonly string[])[],
  texts: Iterable<string>,
): Omit<TopicQuality, 'trustworthiness'> {
  const groups = numbered(categories);
  const topTerms = terms.map((all) => all.slice(0, TOP_TERMS));
  return {
    nmi: normalisedMutualInformation(labels, groups),
    ari: adjustedRandIndex(labels, groups),
    coherence: coherence(topTerms, texts),
  };
}

/** Names as numbers, the same for the same name. */
export function numbered(names: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
