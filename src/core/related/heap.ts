/** A number and what it is worth: the heap gives the one with the least cost first. */
export interface CostHeap {
  readonly size: number;
  push(number: number, cost: number): void;
  /** Takes out the number with the least cost; of equals the smallest number. */
  pop(): { readonly number: number; readonly cost: number };
}

/** A binary heap (Williams 1964). */
export function costHeap(): CostHeap {
  const numbers: number[] = [];
  const costs: number[] = [];
  const isBefore = (a: number, b: number): boolean =>
    costs[a]! < costs[b]! || (costs[a] === costs[b] && numbers[a]! < numbers[b]!);
  const swap = (a: number, b: number): void => {
    [numbers[a], numbers[b]] = [numbers[b]!, numbers[a]!];
    [costs[a], costs[b]] = [costs[b]!, costs[a]!];
  };
  return {
    get size() {
      return numbers.length;
    },
    push(number, cost) {
      let at = numbers.push(number) - 1;
      costs.push(cost);
      for (; at > 0; at = (at - 1) >> 1) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
      }
    },
    pop() {
      const first = { number: numbers[0]!, cost: costs[0]! };
      swap(0, numbers.length - 1);
      numbers.pop();
      costs.pop();
      for (let at = 0, child = 1; child < numbers.length; child = 2 * at + 1) {
        if (child + 1 < numbers.length && isBefore(child + 1, child)) child++;
        if (!isBefore(child, at)) break;
        swap(child, at);
        at = child;
      }
      return first;
    },
  };
}
