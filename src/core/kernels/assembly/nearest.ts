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

/** Bytes of a group of 8 centroids: two halves of 4, of each the columns pair by pair. */
const GROUP_BYTES: usize = 1024;

/** What is known of each of four rows: the best score and the second, and whose they are. */
const states = memory.data(64, 16);

/**
 * The two best of `count` centroids for every row, by `dot - bias`; of equals the first. Four rows
 * are compared with eight centroids at a time, so that each number that is read is used often.
 *
 * @param rows a multiple of 4
 * @param count a multiple of 8; centroids that fill it up have the largest bias there is
 * @param centroids in groups of 8. A vector has two columns of four centroids, one after the other:
 *   of a group come the columns 0 and 1 of the first four centroids, those of the other four, then
 *   the columns 2 and 3 in the same way, and so on
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
  for (let row: u32 = 0; row < rows; row += 4) {
    const query = values + <usize>row * ROW_BYTES;
    for (let state: usize = 0; state < 64; state += 16) {
      v128.store(states + state, i32x4(i32.MIN_VALUE, i32.MIN_VALUE, 0, 0));
    }
    let worst0 = i32x4.splat(i32.MIN_VALUE);
    let worst1 = worst0;
    let worst2 = worst0;
    let worst3 = worst0;
    for (let c: u32 = 0; c < count; c += 8) {
      const group = centroids + <usize>(c >> 3) * GROUP_BYTES;
      const bias = biases + ((<usize>c) << 2);
      let low0 = i32x4.neg(v128.load(bias));
      let high0 = i32x4.neg(v128.load(bias, 16));
      let low1 = low0;
      let high1 = high0;
      let low2 = low0;
      let high2 = high0;
      let low3 = low0;
      let high3 = high0;
      let at = group;
      for (let pair: usize = 0; pair < ROW_BYTES; pair += 4) {
        const low = v128.load(at);
        const high = v128.load(at, 16);
        const own = query + pair;
        const own0 = v128.load32_splat(own);
        low0 = i32x4.add(low0, i32x4.dot_i16x8_s(own0, low));
        high0 = i32x4.add(high0, i32x4.dot_i16x8_s(own0, high));
        const own1 = v128.load32_splat(own, 128);
        low1 = i32x4.add(low1, i32x4.dot_i16x8_s(own1, low));
        high1 = i32x4.add(high1, i32x4.dot_i16x8_s(own1, high));
        const own2 = v128.load32_splat(own, 256);
        low2 = i32x4.add(low2, i32x4.dot_i16x8_s(own2, low));
        high2 = i32x4.add(high2, i32x4.dot_i16x8_s(own2, high));
        const own3 = v128.load32_splat(own, 384);
        low3 = i32x4.add(low3, i32x4.dot_i16x8_s(own3, low));
        high3 = i32x4.add(high3, i32x4.dot_i16x8_s(own3, high));
        at += 32;
      }
      worst0 = offerEight(states, low0, high0, worst0, c);
      worst1 = offerEight(states + 16, low1, high1, worst1, c);
      worst2 = offerEight(states + 32, low2, high2, worst2, c);
      worst3 = offerEight(states + 48, low3, high3, worst3, c);
    }
    for (let r: usize = 0; r < 4; r++) {
      const at = (<usize>row + r) << 1;
      store<u16>(best + at, <u16>load<u32>(states + (r << 4), 8));
      store<u16>(second + at, <u16>load<u32>(states + (r << 4), 12));
    }
  }
}

/** Where eight scores are read one by one. */
const eight = memory.data(32, 16);

/** Takes the scores of eight centroids from `first` on into account, and gives the second score. */
function offerEight(state: usize, low: v128, high: v128, worst: v128, first: u32): v128 {
  const good = v128.or(i32x4.gt_s(low, worst), i32x4.gt_s(high, worst));
  return v128.any_true(good) ? takeEight(state, low, high, worst, first) : worst;
}

function takeEight(state: usize, low: v128, high: v128, worst: v128, first: u32): v128 {
  v128.store(eight, low);
  v128.store(eight, high, 16);
  const good =
    i32x4.bitmask(i32x4.gt_s(low, worst)) | (i32x4.bitmask(i32x4.gt_s(high, worst)) << 4);
  for (let left = good; left !== 0; left &= left - 1) {
    const lane = <usize>ctz(left);
    const score = load<i32>(eight + (lane << 2));
    const c = first + <u32>lane;
    if (score > load<i32>(state)) {
      store<i32>(state, load<i32>(state), 4);
      store<u32>(state, load<u32>(state, 8), 12);
      store<i32>(state, score);
      store<u32>(state, c, 8);
    } else if (score > load<i32>(state, 4)) {
      store<i32>(state, score, 4);
      store<u32>(state, c, 12);
    }
  }
  return i32x4.splat(load<i32>(state, 4));
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
