/**
 * Nearest rows by dot product, for rows of 64 whole numbers of 16 bits. Rows are unit vectors
 * times 32,767 or shorter, so that by Cauchy and Schwarz no sum leaves 31 bits.
 */

const ROW_BYTES: usize = 128;

/** Four dot products at once: the sums of `query` with the four rows from `rows` on. */
function fourDots(query: usize, rows: usize): v128 {
  let sum0 = i32x4.splat(0);
  let sum1 = i32x4.splat(0);
  let sum2 = i32x4.splat(0);
  let sum3 = i32x4.splat(0);
  for (let part: usize = 0; part < ROW_BYTES; part += 16) {
    const own = v128.load(query + part);
    const at = rows + part;
    sum0 = i32x4.add(sum0, i32x4.dot_i16x8_s(own, v128.load(at)));
    sum1 = i32x4.add(sum1, i32x4.dot_i16x8_s(own, v128.load(at, 128)));
    sum2 = i32x4.add(sum2, i32x4.dot_i16x8_s(own, v128.load(at, 256)));
    sum3 = i32x4.add(sum3, i32x4.dot_i16x8_s(own, v128.load(at, 384)));
  }
  // The four vectors of partial sums, turned by 90 degrees and added.
  const low01 = v128.shuffle<i32>(sum0, sum1, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(sum0, sum1, 2, 6, 3, 7);
  const low23 = v128.shuffle<i32>(sum2, sum3, 0, 4, 1, 5);
  const high23 = v128.shuffle<i32>(sum2, sum3, 2, 6, 3, 7);
  const pairs01 = i32x4.add(low01, high01);
  const pairs23 = i32x4.add(low23, high23);
  return i32x4.add(
    v128.shuffle<i32>(pairs01, pairs23, 0, 1, 4, 5),
    v128.shuffle<i32>(pairs01, pairs23, 2, 3, 6, 7),
  );
}

/**
 * The two best of `count` centroids for every row, by `dot - bias`; of equals the first. `count` is
 * a multiple of 4; centroids that fill it up have the largest bias there is.
 */
export function nearestTwo(
  rows: u32,
  values: usize,
  count: u32,
  centroids: usize,
  biases: usize,
  best: usize,
  second: usize,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    const query = values + <usize>row * ROW_BYTES;
    let bestScore = i32.MIN_VALUE;
    let secondScore = i32.MIN_VALUE;
    let bestIndex: u32 = 0;
    let secondIndex: u32 = 0;
    for (let c: u32 = 0; c < count; c += 4) {
      const scores = i32x4.sub(
        fourDots(query, centroids + <usize>c * ROW_BYTES),
        v128.load(biases + ((<usize>c) << 2)),
      );
      if (!v128.any_true(i32x4.gt_s(scores, i32x4.splat(secondScore)))) continue;
      for (let lane: u32 = 0; lane < 4; lane++) {
        const score = laneOf(scores, lane);
        if (score > bestScore) {
          secondScore = bestScore;
          secondIndex = bestIndex;
          bestScore = score;
          bestIndex = c + lane;
        } else if (score > secondScore) {
          secondScore = score;
          secondIndex = c + lane;
        }
      }
    }
    store<u16>(best + ((<usize>row) << 1), <u16>bestIndex);
    store<u16>(second + ((<usize>row) << 1), <u16>secondIndex);
  }
}

function laneOf(vector: v128, lane: u32): i32 {
  if (lane < 2) return lane === 0 ? i32x4.extract_lane(vector, 0) : i32x4.extract_lane(vector, 1);
  return lane === 2 ? i32x4.extract_lane(vector, 2) : i32x4.extract_lane(vector, 3);
}

/** Candidates that are compared at a time: few enough to stay in the fastest memory. */
const TILE: u32 = 192;

/** Where the four scores of a step are read one by one. */
const lanes = memory.data(16, 16);

/**
 * Adds candidates to the lists of the `k` best of every query: by dot product, and of equals the
 * one with the smaller number. An entry of a list is a whole number of 64 bits, best first: the
 * score in the upper half, the number's complement in the lower one, so that they compare as one.
 * A candidate with the number of the query itself is left out. `count` is a multiple of 4;
 * candidates that fill it up have the number `0xffffffff`, which is never taken.
 */
export function addNearest(
  queries: u32,
  queryRows: usize,
  queryNumbers: usize,
  count: u32,
  rows: usize,
  numbers: usize,
  k: u32,
  lists: usize,
): void {
  const listBytes = (<usize>k) << 3;
  for (let first: u32 = 0; first < count; first += TILE) {
    const end = min(first + TILE, count);
    for (let q: u32 = 0; q < queries; q++) {
      const query = queryRows + <usize>q * ROW_BYTES;
      const own = load<u32>(queryNumbers + ((<usize>q) << 2));
      const list = lists + <usize>q * listBytes;
      const last = list + listBytes - 8;
      let worst = i32x4.splat(load<i32>(last, 4));
      for (let c = first; c < end; c += 4) {
        const dots = fourDots(query, rows + <usize>c * ROW_BYTES);
        const good = i32x4.ge_s(dots, worst);
        if (!v128.any_true(good)) continue;
        v128.store(lanes, dots);
        for (let left = i32x4.bitmask(good); left !== 0; left &= left - 1) {
          const lane = <usize>ctz(left);
          const number = load<u32>(numbers + ((<usize>c + lane) << 2));
          if (number === own || number === u32.MAX_VALUE) continue;
          const score = load<i32>(lanes + (lane << 2));
          insert(list, last, ((<i64>score) << 32) | (<i64>~number));
        }
        worst = i32x4.splat(load<i32>(last, 4));
      }
    }
  }
}

/** Puts an entry into its place of a list, if it has one; the last of the list falls out. */
function insert(list: usize, last: usize, entry: i64): void {
  if (entry < load<i64>(last)) return;
  let at = last;
  for (; at > list; at -= 8) {
    const before = load<i64>(at - 8);
    if (before > entry) break;
    store<i64>(at, before);
  }
  store<i64>(at, entry);
}
