import { float32At, kernels, reserve, uint32At, write } from './engine.ts';

/** Pairs of points that pull each other together, each pair once. */
export interface Links {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 0 to 1: how often an epoch follows the link. */
  readonly weight: Float32Array;
}

/** Where a layout is between two epochs. */
export interface LayoutState {
  /** `[x0, y0, x1, y1, …]` */
  readonly xy: Float32Array;
  /** For every link the part of its next turn that has gathered, 0 to 1. */
  readonly due: Float32Array;
  /** States of four random numbers: whole numbers of 32 bits, never 0. */
  readonly random: Uint32Array;
}

/**
 * Some epochs of the layout: in each, links whose turn it is pull their ends together, and either
 * end is pushed away from two random points.
 *
 * @param steps length of the longest step in each epoch
 * @param repulsion strength of a push beside that of a pull
 */
export function layoutEpochs(
  { xy, due, random }: LayoutState,
  { from, to, weight }: Links,
  steps: readonly number[],
  repulsion: number,
): LayoutState {
  const [xyAt, dueAt, fromAt, toAt, weightAt, randomAt] = reserve(
    xy.byteLength,
    due.byteLength,
    from.byteLength,
    to.byteLength,
    weight.byteLength,
    random.byteLength,
  ) as [number, number, number, number, number, number];
  write(xyAt, xy);
  write(dueAt, due);
  write(fromAt, from);
  write(toAt, to);
  write(weightAt, weight);
  write(randomAt, random);
  const points = xy.length / 2;
  const links = due.length;
  const { layoutEpoch } = kernels();
  for (const step of steps) {
    layoutEpoch(points, xyAt, links, fromAt, toAt, weightAt, dueAt, step, repulsion, randomAt);
  }
  return {
    xy: float32At(xyAt, xy.length).slice(),
    due: float32At(dueAt, links).slice(),
    random: uint32At(randomAt, random.length).slice(),
  };
}
