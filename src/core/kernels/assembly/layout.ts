/**
 * One epoch of the layout: links whose turn it is pull their ends together, and each end is pushed
 * away from two random points.
 *
 * @param repulsion strength of a push beside that of a pull
 * @param random place of four states of random numbers, one after the other
 */
export function layoutEpoch(
  points: u32,
  xy: usize,
  links: u32,
  from: usize,
  to: usize,
  weights: usize,
  due: usize,
  step: f32,
  repulsion: f32,
  random: usize,
): void {
  const counts = i32x4.splat(points);
  const strength = f32x4.splat(2 * repulsion);
  let state = v128.load(random);
  for (let at: usize = 0; at < (<usize>links) << 2; at += 4) {
    const turn = load<f32>(due + at) + load<f32>(weights + at);
    if (turn < 1) {
      store<f32>(due + at, turn);
      continue;
    }
    store<f32>(due + at, turn - <f32>1);
    const a = xy + ((<usize>load<u32>(from + at)) << 3);
    const b = xy + ((<usize>load<u32>(to + at)) << 3);

    // Pull: -2 d / (1 + d²), the gradient of the Student-t kernel.
    let ax = load<f32>(a);
    let ay = load<f32>(a, 4);
    let bx = load<f32>(b);
    let by = load<f32>(b, 4);
    const dx = ax - bx;
    const dy = ay - by;
    const pull: f32 = <f32>-2 / (<f32>1 + dx * dx + dy * dy);
    const moveX = clip(pull * dx) * step;
    const moveY = clip(pull * dy) * step;
    ax += moveX;
    ay += moveY;
    bx -= moveX;
    by -= moveY;
    // Written at once: a random point may be one of these two.
    store<f32>(a, ax);
    store<f32>(a, ay, 4);
    store<f32>(b, bx);
    store<f32>(b, by, 4);

    // Push: both ends away from two points each, four pushes at once.
    state = next(state);
    // Four whole numbers below the number of points: the high halves of products of 64 bits.
    const low = i64x2.shr_u(i64x2.extmul_low_i32x4_u(state, counts), 32);
    const high = i64x2.shr_u(i64x2.extmul_high_i32x4_u(state, counts), 32);
    const p0 = xy + ((<usize>i64x2.extract_lane(low, 0)) << 3);
    const p1 = xy + ((<usize>i64x2.extract_lane(low, 1)) << 3);
    const p2 = xy + ((<usize>i64x2.extract_lane(high, 0)) << 3);
    const p3 = xy + ((<usize>i64x2.extract_lane(high, 1)) << 3);
    const pair01 = v128.load64_lane(p1, v128.load64_zero(p0), 1);
    const pair23 = v128.load64_lane(p3, v128.load64_zero(p2), 1);
    const ownX = f32x4(ax, ax, bx, bx);
    const ownY = f32x4(ay, ay, by, by);
    const awayX = f32x4.sub(ownX, v128.shuffle<f32>(pair01, pair23, 0, 2, 4, 6));
    const awayY = f32x4.sub(ownY, v128.shuffle<f32>(pair01, pair23, 1, 3, 5, 7));
    const squared = f32x4.add(f32x4.mul(awayX, awayX), f32x4.mul(awayY, awayY));
    const push = f32x4.div(
      strength,
      f32x4.mul(f32x4.add(f32x4.splat(0.001), squared), f32x4.add(f32x4.splat(1), squared)),
    );
    const pushX = clipFour(f32x4.mul(push, awayX), step);
    const pushY = clipFour(f32x4.mul(push, awayY), step);
    store<f32>(a, ax + (f32x4.extract_lane(pushX, 0) + f32x4.extract_lane(pushX, 1)));
    store<f32>(a, ay + (f32x4.extract_lane(pushY, 0) + f32x4.extract_lane(pushY, 1)), 4);
    store<f32>(b, bx + (f32x4.extract_lane(pushX, 2) + f32x4.extract_lane(pushX, 3)));
    store<f32>(b, by + (f32x4.extract_lane(pushY, 2) + f32x4.extract_lane(pushY, 3)), 4);
  }
  v128.store(random, state);
}

/** UMAP's bound of a step along one axis. */
function clip(value: f32): f32 {
  return max<f32>(-4, min<f32>(4, value));
}

function clipFour(values: v128, step: f32): v128 {
  const clipped = f32x4.max(f32x4.splat(-4), f32x4.min(f32x4.splat(4), values));
  return f32x4.mul(clipped, f32x4.splat(step));
}

/** The next of four random numbers each (xorshift32; Marsaglia 2003, Xorshift RNGs). */
function next(state: v128): v128 {
  state = v128.xor(state, i32x4.shl(state, 13));
  state = v128.xor(state, i32x4.shr_u(state, 17));
  return v128.xor(state, i32x4.shl(state, 5));
}
