import { describe, expect, it } from 'vitest';
import { Filters, type PaperFilter } from '../../../src/dashboard/state/filters.svelte.ts';
import { maskOfRows } from '../../../src/dashboard/state/masks.ts';

const PAPERS = 6;
const filter = (id: string, rows: readonly number[]): PaperFilter => ({
  id,
  text: id,
  hint: '',
  mask: maskOfRows(PAPERS, rows),
  remove: () => {},
});

describe('filters', () => {
  it('leave all papers when there are none', () => {
    const filters = new Filters(PAPERS);
    filters.add(() => null);
    expect(filters.active).toEqual([]);
    expect(filters.lit).toBeNull();
    expect([...filters.rows]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('leave what each of them leaves', () => {
    const filters = new Filters(PAPERS);
    filters.add(() => filter('a', [1, 2, 3]));
    filters.add(() => filter('b', [3, 1, 5]));
    expect([...filters.rows]).toEqual([1, 3]);
    expect([...filters.litWithout('a')!]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(filters.litWithout('a', 'b')).toBeNull();
  });

  it('are gone when their source is taken out', () => {
    const filters = new Filters(PAPERS);
    filters.add(() => filter('a', [1, 2]));
    const takeOut = filters.add(() => filter('b', [2]));
    expect([...filters.rows]).toEqual([2]);
    takeOut();
    expect([...filters.rows]).toEqual([1, 2]);
  });
});
