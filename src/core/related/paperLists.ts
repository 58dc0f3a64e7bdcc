import { rowBlocks, type BlockPool } from '../blocks.ts';
import { findCentroids } from './centroids.ts';
import { startSearch, type NumberedRows } from '../kernels/nearest.ts';
import { QUANTISED_COLUMNS, quantisedRows, takeQuantised } from '../space/quantise.ts';
import { relatedBlock, type RelatedBlock } from './relatedBlock.ts';
import { sharedUint16, sharedUint32 } from '../sharedArrays.ts';

/**
 * Papers in lists, one for each centroid, where the paper is nearest to it: an inverted file index
 * (Jégou, Douze and Schmid 2011) whose queries are its own papers. All on shared memory.
 */
export interface PaperLists {
  /** The papers list by list; in a list as in the corpus. Papers without terms are in none. */
  readonly papers: Uint32Array;
  /** Quantised rows in the order of `papers`. */
  readonly rows: Int16Array;
  /** List `l` is `starts[l] .. starts[l + 1])` of `papers`. */
  readonly starts: Uint32Array;
  /** The lists to search for each paper in the order of `papers`, its own first; row-major. */
  readonly probes: Uint16Array;
  /** Lists to search for a paper. */
  readonly probesAPaper: number;
}

/** What every block of a search in lists needs. */
export interface ListContext {
  readonly lists: PaperLists;
  /** Related papers, 1 or more. */
  readonly k: number;
}

/** A range of `PaperLists.papers` within one list. */
export interface ListBlock {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts papers into lists, and says which lists to search for each.
 *
 * @param filled papers whose row is not zero
 */
export async function makeLists(
  quantised: Int16Array,
  filled: Uint32Array,
  centroids: Int16Array,
  probesAPaper: number,
  pool: BlockPool,
): Promise<PaperLists> {
  const nearest = await findCentroids({ rows: quantised, centroids, count: probesAPaper }, pool);
  const starts = sharedUint32(centroids.length / QUANTISED_COLUMNS + 1);
  for (const paper of filled) starts[nearest[paper * probesAPaper]! + 1]!++;
  for (let list = 1; list < starts.length; list++) starts[list]! += starts[list - 1]!;
  const papers = sharedUint32(filled.length);
  const probes = sharedUint16(filled.length * probesAPaper);
  const next = starts.slice();
  for (const paper of filled) {
    const own = nearest.subarray(paper * probesAPaper, (paper + 1) * probesAPaper);
    const place = next[own[0]!]!++;
    papers[place] = paper;
    probes.set(own, place * probesAPaper);
  }
  return { papers, rows: takeQuantised(quantised, papers), starts, probes, probesAPaper };
}

/** Ranges of at most `size` papers, each within one list. */
export function listBlocks({ starts }: PaperLists, size: number): ListBlock[] {
  return Array.from(starts.subarray(1), (end, list) =>
    rowBlocks(end - starts[list]!, size).map((block) => ({
      start: starts[list]! + block.start,
      end: starts[list]! + block.end,
    })),
  ).flat();
}

/** The related papers of a block, from the lists that are searched for each paper. */
export function searchLists({ lists, k }: ListContext, { start, end }: ListBlock): RelatedBlock {
  const { starts, probes, probesAPaper } = lists;
  const visits = visitsOf(probes.subarray(start * probesAPaper, end * probesAPaper), lists);
  let most = 0;
  for (const { list } of visits) most = Math.max(most, starts[list + 1]! - starts[list]!);
  const search = startSearch(numbered(lists, start, end), k, most);
  for (const { list, places } of visits) {
    search.add(numbered(lists, starts[list]!, starts[list + 1]!), places);
  }
  return relatedBlock(search.lists(), k);
}

/** A list, and the places in a block of the papers for which it is searched. */
interface Visit {
  readonly list: number;
  readonly places: Uint32Array;
}

/**
 * The lists to search for a block of papers of one list. That one comes first: the sooner near
 * papers are found, the fewer others are taken into a list of the nearest for a while.
 */
function visitsOf(probes: Uint16Array, { starts, probesAPaper }: PaperLists): Visit[] {
  const ends = new Uint32Array(starts.length);
  for (const list of probes) ends[list + 1]!++;
  for (let list = 1; list < ends.length; list++) ends[list]! += ends[list - 1]!;
  const places = new Uint32Array(probes.length);
  const next = ends.slice();
  probes.forEach((list, at) => (places[next[list]!++] = Math.floor(at / probesAPaper)));
  const count = starts.length - 1;
  return Array.from({ length: count }, (_, i) => (probes[0]! + i) % count)
    .map((list) => ({ list, places: places.subarray(ends[list], ends[list + 1]) }))
    .filter((visit) => visit.places.length > 0);
}

function numbered({ rows, papers }: PaperLists, start: number, end: number): NumberedRows {
  return { rows: quantisedRows(rows, start, end), numbers: papers.subarray(start, end) };
}
