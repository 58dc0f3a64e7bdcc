import type { BlockPool } from './blocks.ts';
import { rowBlocks } from './blocks.ts';
import { dots } from './dots.ts';
import type { DenseRows, RelatedPapers } from './types.ts';

export const relateDefaults = { related: 15, papersPerBlock: 512 } as const;

/** What every block is compared with. */
export interface RelateContext {
  /** All papers, rows of unit length or zero. */
  readonly rows: DenseRows;
  readonly k: number;
}

export interface RelateBlock {
  readonly start: number;
  readonly end: number;
}

/** `k` neighbours for each row of the block, nearest first, row-major. */
export interface RelatedBlock {
  readonly indices: Uint32Array;
  readonly similarity: Float32Array;
}

/**
 * The related papers of every paper: the `k` with the highest cosine similarity, above zero, itself left
 * out, exactly; of equals the one that comes first in the corpus.
 */
export async function relate(
  rows: DenseRows,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
  related: number = relateDefaults.related,
): Promise<RelatedPapers> {
  const k = Math.max(0, Math.min(related, rows.rows - 1));
  const blocks = rowBlocks(rows.rows, relateDefaults.papersPerBlock);
  const found = await pool.map('relate', { rows, k }, blocks, (done) =>
    onFraction(done / blocks.length),
  );
  const indptr = new Uint32Array(rows.rows + 1);
  const indices: number[] = [];
  const similarity: number[] = [];
  found.forEach((block, b) => {
    const { start, end } = blocks[b]!;
    for (let row = start; row < end; row++) {
      for (let e = (row - start) * k; e < (row - start + 1) * k; e++) {
        // Papers that have nothing in common are not related, however few there are.
        if (block.similarity[e]! <= 0) break;
        indices.push(block.indices[e]!);
        similarity.push(block.similarity[e]!);
      }
      indptr[row + 1] = indices.length;
    }
  });
  return {
    indptr,
    indices: Uint32Array.from(indices),
    similarity: Float32Array.from(similarity),
  };
}

/** Rows that are compared at a time: few enough to stay in the fastest memory. */
const TILE = 256;

/** The part of `relate` that one block of rows needs. */
export function relateBlock({ rows, k }: RelateContext, { start, end }: RelateBlock): RelatedBlock {
  const { columns, values } = rows;
  const indices = new Uint32Array((end - start) * k);
  const similarity = new Float32Array((end - start) * k).fill(-2);
  const products = new Float64Array(TILE);
  for (let first = 0; first < rows.rows; first += TILE) {
    const count = Math.min(TILE, rows.rows - first);
    for (let row = start; row < end; row++) {
      dots(values, row * columns, values, first, count, columns, products);
      const at = (row - start) * k;
      for (let i = 0; i < count; i++) {
        const value = Math.fround(products[i]!);
        if (value > similarity[at + k - 1]! && first + i !== row) {
          insert(similarity, indices, at, k, value, first + i);
        }
      }
    }
  }
  for (let e = 0; e < similarity.length; e++) {
    similarity[e] = Math.min(1, Math.max(-1, similarity[e]!));
  }
  return { indices, similarity };
}

/** Puts a paper into a descending list of `k`, behind its equals; the last one falls out. */
function insert(
  similarity: Float32Array,
  indices: Uint32Array,
  at: number,
  k: number,
  value: number,
  row: number,
): void {
  let slot = at + k - 1;
  while (slot > at && similarity[slot - 1]! < value) {
    similarity[slot] = similarity[slot - 1]!;
    indices[slot] = indices[slot - 1]!;
    slot--;
  }
  similarity[slot] = value;
  indices[slot] = row;
}
