import { describe, expect, it } from 'vitest';
import { PaperLibrary } from '../../../src/dashboard/state/paperLibrary.svelte.ts';
import { paper } from '../../support/coreCorpus.ts';

/** An atlas of papers with the ids `p0`, `p1`, … that remembers what it was asked for. */
function fakeAtlas(failures = 0) {
  const asked: number[] = [];
  let left = failures;
  return {
    asked,
    async papers(rows: readonly number[]) {
      asked.push(rows[0]!);
      if (left-- > 0) throw new Error('the line is cut');
      return rows.map((row) => paper({ id: `p${row}` }));
    },
  };
}

describe('PaperLibrary', () => {
  it('loads whole shards, each once', async () => {
    const atlas = fakeAtlas();
    const library = new PaperLibrary(atlas, 2500);
    expect(library.at(1200)).toBeUndefined();
    await Promise.all([library.load([1200, 1999]), library.load([1000, 2499])]);
    expect(library.at(1200)?.id).toBe('p1200');
    expect(library.at(2499)?.id).toBe('p2499');
    expect(library.at(0)).toBeUndefined();
    expect(atlas.asked).toEqual([1000, 2000]);
  });

  it('finds papers by id', async () => {
    const library = new PaperLibrary(fakeAtlas(), 2500);
    expect(await library.find('p2001')).toBe(2001);
    expect(await library.find('nobody')).toBeNull();
  });

  it('reads ahead when the page is idle, until all is there', async () => {
    const atlas = fakeAtlas();
    const library = new PaperLibrary(atlas, 2500);
    let idle = 0;
    expect(library.settled).toBe(false);
    await library.readAhead(async () => void idle++);
    expect(library.settled).toBe(true);
    expect(idle).toBe(3);
    expect(atlas.asked).toEqual([0, 1000, 2000]);
  });

  it('tries again after a failure', async () => {
    const library = new PaperLibrary(fakeAtlas(1), 10);
    await expect(library.load([3])).rejects.toThrow('the line is cut');
    await library.load([3]);
    expect(library.at(3)?.id).toBe('p3');
  });
});
