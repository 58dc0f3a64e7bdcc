import { sharedFloat32, sharedUint32 } from '../sharedArrays.ts';

/** Papers that a cell has on average, empty cells included. */
const PAPERS_A_CELL = 3;

/** The papers of a map, sorted into square cells: those of cell `c` are `starts[c] .. starts[c + 1])`. */
export interface MapGrid {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** Edge of a cell, in map units. */
  readonly cell: number;
  readonly starts: Uint32Array;
  /** Paper at each position; cells row by row, papers of a cell in the order of the corpus. */
  readonly papers: Uint32Array;
  /** Places by position. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Sorts the papers of a map into cells; the arrays are on shared memory. */
export function mapGrid(x: Float32Array, y: Float32Array): MapGrid {
  const n = x.length;
  const [left, right] = range(x);
  const [top, bottom] = range(y);
  const across = right - left;
  const down = bottom - top;
  const side = Math.sqrt((Math.max(across * down, 1e-12) * PAPERS_A_CELL) / Math.max(n, 1));
  // A map that is nearly a line would get more cells than papers.
  const cell = Math.max(side, Math.max(across, down, 1e-6) / (n + 1));
  const columns = Math.floor(across / cell) + 1;
  const rows = Math.floor(down / cell) + 1;
  const starts = sharedUint32(columns * rows + 1);
  const cellOf = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const column = Math.min(columns - 1, Math.floor((x[i]! - left) / cell));
    const row = Math.min(rows - 1, Math.floor((y[i]! - top) / cell));
    cellOf[i] = row * columns + column;
    starts[cellOf[i]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const grid = { columns, rows, left, top, cell, starts };
  const sorted = { papers: sharedUint32(n), x: sharedFloat32(n), y: sharedFloat32(n) };
  for (let i = 0; i < n; i++) {
    const at = next[cellOf[i]!]!++;
    sorted.papers[at] = i;
    sorted.x[at] = x[i]!;
    sorted.y[at] = y[i]!;
  }
  return { ...grid, ...sorted };
}

/**
 * Writes the least squared distances from the paper at a position to the others, ascending.
 *
 * @param found has at most as many entries as there are other papers
 */
export function nearestSquared(grid: MapGrid, position: number, found: Float64Array): void {
  const { columns, rows, left, top, cell, starts, x, y } = grid;
  const atX = x[position]!;
  const atY = y[position]!;
  const column = Math.min(columns - 1, Math.floor((atX - left) / cell));
  const row = Math.min(rows - 1, Math.floor((atY - top) / cell));
  const last = found.length - 1;
  found.fill(Infinity);
  for (let ring = 0; ; ring++) {
    // What lies in this ring or beyond is at least so far away.
    const least = (ring - 1) * cell;
    if (ring > 1 && found[last]! <= least * least) return;
    if (ring > columns && ring > rows) return;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const isEdge = r === row - ring || r === row + ring;
      const step = isEdge ? 1 : Math.max(1, 2 * ring);
      for (let c = column - ring; c <= column + ring; c += step) {
        if (c < 0 || c >= columns) continue;
        const end = starts[r * columns + c + 1]!;
        for (let other = starts[r * columns + c]!; other < end; other++) {
          const dx = x[other]! - atX;
          const dy = y[other]! - atY;
          const squared = dx * dx + dy * dy;
          if (squared >= found[last]! || other === position) continue;
          let slot = last;
          for (; slot > 0 && found[slot - 1]! > squared; slot--) found[slot] = found[slot - 1]!;
          found[slot] = squared;
        }
      }
    }
  }
}

function range(values: Float32Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.length > 0 ? [low, high] : [0, 0];
}
