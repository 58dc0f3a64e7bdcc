/**
 * Text on the map. It stays as large on the screen as it is while the map is zoomed: at zoom `z`,
 * with `fit` pixels a map unit at zoom 1, it covers the box of `width × height` pixels around
 * `(z·fit·x, z·fit·y + dy)`.
 */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels from its place on the map down to its middle. */
  readonly dy: number;
  /** Zooms that its level is for. */
  readonly from: number;
  readonly until: number;
}

/** Zooms at which a label is shown: `min <= z < max`; never when `min >= max`. */
export interface ZoomRange {
  readonly min: number;
  readonly max: number;
}

/**
 * When each label is shown, so that no two overlap at any zoom. Labels come in the order of their
 * importance, and an earlier one never gives way. While one zooms in, a label that has appeared
 * stays to the end of its level.
 *
 * The zooms at which two boxes overlap are one interval, because both distances grow with the
 * zoom; so a label appears above the last zoom at which an earlier one is in its way.
 *
 * @param fit pixels a map unit at zoom 1
 */
export function labelRanges(labels: readonly LabelBox[], fit: number): ZoomRange[] {
  const ranges: ZoomRange[] = [];
  const coarse: number[] = [];
  const finest = labels.reduce((most, { from }) => Math.max(most, from), 0);
  const grid = finest > 0 ? new CellGrid(reachOf(labels) / (finest * fit)) : null;
  labels.forEach((label, index) => {
    // Labels of the finest level are looked up by place: there may be thousands of them.
    const fine = label.from === finest ? grid : null;
    let min = label.from;
    const giveWay = (other: number): void => {
      min = Math.max(min, lastConflict(label, labels[other]!, ranges[other]!, fit));
    };
    coarse.forEach(giveWay);
    fine?.forEachNear(label, giveWay);
    ranges.push({ min, max: label.until });
    if (min >= label.until) return;
    if (fine) fine.add(label, index);
    else coarse.push(index);
  });
  return ranges;
}

/** Labels by place, in square cells so large that labels meet only those in cells next to theirs. */
class CellGrid {
  readonly #size: number;
  readonly #rows = new Map<number, Map<number, number[]>>();

  constructor(size: number) {
    this.#size = size;
  }

  add({ x, y }: LabelBox, index: number): void {
    const [column, line] = [Math.floor(x / this.#size), Math.floor(y / this.#size)];
    const row = this.#rows.get(line) ?? new Map<number, number[]>();
    this.#rows.set(line, row);
    const cell = row.get(column);
    if (cell) cell.push(index);
    else row.set(column, [index]);
  }

  forEachNear({ x, y }: LabelBox, visit: (index: number) => void): void {
    const [column, line] = [Math.floor(x / this.#size), Math.floor(y / this.#size)];
    for (let l = line - 1; l <= line + 1; l++) {
      const row = this.#rows.get(l);
      for (let c = column - 1; row && c <= column + 1; c++) row.get(c)?.forEach(visit);
    }
  }
}

/** Pixels between the places of two labels beyond which they cannot meet. */
function reachOf(labels: readonly LabelBox[]): number {
  return labels.reduce(
    (most, { width, height, dy }) => Math.max(most, width, height + 2 * Math.abs(dy)),
    1,
  );
}

/**
 * The zoom above which a label is free of an earlier one; 0 when they never meet. They meet at the
 * zooms `z` with `|z·across| < reachX` and `|z·down + offset| < reachY`: in one open interval.
 */
function lastConflict(label: LabelBox, other: LabelBox, shown: ZoomRange, fit: number): number {
  const across = Math.abs(fit * (label.x - other.x));
  // The sign is turned so that the distance down is positive.
  const apart = fit * (label.y - other.y);
  const down = Math.abs(apart);
  const offset = apart < 0 ? other.dy - label.dy : label.dy - other.dy;
  const reachX = (label.width + other.width) / 2;
  const reachY = (label.height + other.height) / 2;
  if (down === 0 && Math.abs(offset) >= reachY) return 0;
  const start = Math.max(shown.min, label.from, down === 0 ? 0 : (-reachY - offset) / down);
  const end = Math.min(
    shown.max,
    across === 0 ? Infinity : reachX / across,
    down === 0 ? Infinity : (reachY - offset) / down,
  );
  return start < end ? end : 0;
}
