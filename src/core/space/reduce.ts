import { rowBlocks, type BlockPool } from '../blocks.ts';
import type { Slices } from '../kernels/dense.ts';
import { SLICE } from '../kernels/sparse.ts';
import { sampleRows, seededRandom } from '../random.ts';
import { sharedInt16 } from '../sharedArrays.ts';
import { takeRows } from './takeRows.ts';
import type { SparseRows } from '../types.ts';
import { symmetricEigen } from './eigen.ts';
import { gram, inverseCholesky } from './orthonormal.ts';
import { QUANTISED_COLUMNS } from './quantise.ts';

export const reduceDefaults = {
  /** Columns of the result, at most. */
  dimensions: 64,
  /** A small corpus gets one column for so many papers: with more, noise is kept as well. */
  papersADimension: 4,
  /** Extra random directions, at least, dropped at the end. */
  oversampling: 10,
  /** How often the matrix and its transpose sharpen the subspace. */
  powerIterations: 4,
  /** Papers that all of these but the last look at when there are more than `large`. */
  sample: 8192,
  large: 32_768,
} as const;

export interface Reduced {
  /** A row a paper, quantised, on shared memory. */
  readonly points: Int16Array;
  /** At most `dimensions`, fewer for a small corpus; the other columns are zero. */
  readonly columns: number;
  /** Share of the matrix' squared length that the columns keep. */
  readonly varianceKept: number;
}

/** Rows of the result that a block has. */
const ROWS_A_BLOCK = 8192;

/**
 * Latent semantic analysis: the rows of a sparse matrix in the space of its largest singular
 * vectors, scaled to unit length (a row of zeros stays zero) and quantised. Randomised SVD with power
 * iterations after Halko, Martinsson and Tropp 2011, Finding structure with randomness.
 *
 * The iterations run in the space of the papers, which as a rule has fewer rows than that of the
 * terms. Of a large corpus all but the last take a sample. The basis is cut into slices of columns
 * that know nothing of each other, so that they are multiplied in parallel without sums that would
 * depend on the number of threads.
 *
 * @param matrix on shared memory
 */
export async function reduce(
  matrix: SparseRows,
  seed: number,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
  dimensions: number = reduceDefaults.dimensions,
): Promise<Reduced> {
  const { oversampling, powerIterations, papersADimension } = reduceDefaults;
  const wanted = Math.min(dimensions, Math.max(2, Math.round(matrix.rows / papersADimension)));
  const width = Math.min(wanted + oversampling, matrix.rows, matrix.columns);
  // What fills up the last slice sharpens the subspace as well, as far as the matrix has a rank.
  const slices = Array.from({ length: Math.ceil(width / SLICE) }, (_, slice) => slice);
  const random = seededRandom(seed);
  const sample = sampleOf(matrix, random);
  const all = sample === matrix ? null : matrix;
  // The first step and the last make one iteration together; the last pass over all is another.
  const passes = powerIterations - (all ? 2 : 1);
  let steps = 0;
  const turnOf = async (basis: Slices): Promise<Float64Array> => {
    const turn = inverseCholesky(await gram(basis, pool), slices.length * SLICE);
    onFraction(++steps / (passes + 3));
    return turn;
  };

  const seeds = slices.map(() => random() * 2 ** 32);
  let basis = await pool.map('begin', sample, seeds);
  let turn = await turnOf(basis);
  for (let pass = 0; pass < passes; pass++) {
    basis = await pool.map('sharpen', { matrix: sample, basis, turn }, slices);
    turn = await turnOf(basis);
  }
  basis = await pool.map('spread', { matrix: sample, all, basis, turn }, slices);
  turn = await turnOf(basis);
  const image = await pool.map('project', { matrix, basis, turn }, slices);

  // Within the basis the singular vectors are those of a small matrix.
  const { values, vectors } = symmetricEigen(await gram(image, pool), slices.length * SLICE);
  const columns = Math.min(wanted, width);
  const blocks = rowBlocks(matrix.rows, ROWS_A_BLOCK);
  const parts = await pool.map('unitRows', { image, vectors, columns }, blocks);
  const points = sharedInt16(matrix.rows * QUANTISED_COLUMNS);
  parts.forEach((part, b) => points.set(part, blocks[b]!.start * QUANTISED_COLUMNS));
  onFraction(1);
  return {
    points,
    columns,
    varianceKept: shareOf(values.subarray(0, columns), matrix.values),
  };
}

/** Some rows of a large matrix, all of a small one. */
function sampleOf(matrix: SparseRows, random: () => number): SparseRows {
  const { sample, large } = reduceDefaults;
  if (matrix.rows <= large) return matrix;
  return takeRows(matrix, sampleRows(matrix.rows, sample, random));
}

/** Sum of the largest eigenvalues beside the squared length of all entries. */
function shareOf(largest: Float64Array, entries: Float32Array): number {
  let total = 0;
  for (let e = 0; e < entries.length; e++) total += entries[e]! * entries[e]!;
  const kept = largest.reduce((sum, value) => sum + value, 0);
  return total > 0 ? Math.min(1, kept / total) : 0;
}
