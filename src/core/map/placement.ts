import { inThread, rowBlocks, type BlockPool, type RowBlock } from '../blocks.ts';
import type { RelatedPapers } from '../types.ts';
import { mapGrid, nearestSquared, type MapGrid } from './mapGrid.ts';

export const placementDefaults = {
  /** Nearest papers, in the text and on the map, that are compared. */
  neighbours: 15,
  /** What is not further away than this is near on the map, too: a twentieth of its width. */
  reach: 0.1,
  /** A paper with a smaller share of its nearest papers near it is in the wrong place. */
  misplacedBelow: 0.25,
} as const;

/** Papers a block. */
const PAPERS_AT_A_TIME = 4096;

/** Related papers without their similarities. */
type RelatedLists = Pick<RelatedPapers, 'indptr' | 'indices'>;

/** A map, and what it should keep together. */
export interface PlacementContext {
  readonly grid: MapGrid;
  readonly related: RelatedLists;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How many papers are near. */
  readonly near: number;
}

/** How well papers are placed, by position or by row; NaN for one without related papers. */
export interface PlacementShares {
  /** Share of a paper's nearest papers in the text that are near it on the map, 0 to 1. */
  readonly placement: Float32Array;
  /** Share of them that are among as many nearest on the map. */
  readonly preserved: Float32Array;
}

/**
 * How far the map keeps the neighbourhoods of the text. `preserved` is the neighbourhood
 * preservation at 15 neighbours, a strict measure that falls as papers become more and there is no
 * room for all of them side by side. `placement` asks what an eye does: whether the nearest papers
 * lie near it, which is among the 15 nearest or within a twentieth of the width of the map.
 *
 * @param related nearest first; lists may be shorter than 15, and longer ones are cut
 * @param x, y places of all papers, within -1 to 1
 */
export async function placements(
  { indptr, indices }: RelatedLists,
  x: Float32Array,
  y: Float32Array,
  pool: BlockPool,
): Promise<PlacementShares> {
  const n = x.length;
  // As for trustworthiness: of few papers, fewer count as near, or all would.
  const near = Math.min(placementDefaults.neighbours, Math.floor((n - 1) / 2));
  const all = {
    placement: new Float32Array(n).fill(NaN),
    preserved: new Float32Array(n).fill(NaN),
  };
  if (near < 1) return all;
  const context = { grid: mapGrid(x, y), related: { indptr, indices }, x, y, near };
  const blocks = rowBlocks(n, PAPERS_AT_A_TIME);
  const parts = await (blocks.length > 1 ? pool : inThread).map('placements', context, blocks);
  parts.forEach(({ placement, preserved }, b) => {
    for (let i = 0; i < placement.length; i++) {
      const row = context.grid.papers[blocks[b]!.start + i]!;
      all.placement[row] = placement[i]!;
      all.preserved[row] = preserved[i]!;
    }
  });
  return all;
}

/** The shares of the papers at some positions of the grid. */
export function placementBlock(
  { grid, related: { indptr, indices }, x, y, near }: PlacementContext,
  { start, end }: RowBlock,
): PlacementShares {
  const found = new Float64Array(near);
  const placement = new Float32Array(end - start);
  const preserved = new Float32Array(end - start);
  for (let at = start; at < end; at++) {
    const paper = grid.papers[at]!;
    const first = indptr[paper]!;
    const last = Math.min(indptr[paper + 1]!, first + near);
    nearestSquared(grid, at, found);
    const nearest = found[near - 1]!;
    const reach = Math.max(nearest, placementDefaults.reach * placementDefaults.reach);
    let inReach = 0;
    let kept = 0;
    for (let e = first; e < last; e++) {
      const dx = x[indices[e]!]! - x[paper]!;
      const dy = y[indices[e]!]! - y[paper]!;
      const squared = dx * dx + dy * dy;
      if (squared <= reach) inReach++;
      if (squared <= nearest) kept++;
    }
    placement[at - start] = last > first ? inReach / (last - first) : NaN;
    preserved[at - start] = last > first ? kept / (last - first) : NaN;
  }
  return { placement, preserved };
}
