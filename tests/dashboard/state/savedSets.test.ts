import { describe, expect, it } from 'vitest';
import { SavedSets, type SetStore } from '../../../src/dashboard/state/savedSets.svelte.ts';

function store(kept = new Map<string, string>()): SetStore & { kept: Map<string, string> } {
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('saved sets', () => {
  it('are there on the next visit, by name', () => {
    const shelf = store();
    const sets = new SavedSets(shelf, 'run');
    sets.save('Zebra', Uint32Array.of(1, 2));
    sets.save('Ant', Uint32Array.of(3));
    expect(new SavedSets(shelf, 'run').all).toEqual([
      { name: 'Ant', rows: Uint32Array.of(3) },
      { name: 'Zebra', rows: Uint32Array.of(1, 2) },
    ]);
  });

  it('are of one run', () => {
    const shelf = store();
    new SavedSets(shelf, 'one').save('Ant', Uint32Array.of(3));
    expect(new SavedSets(shelf, 'other').all).toEqual([]);
  });

  it('can be forgotten', () => {
    const shelf = store();
    const sets = new SavedSets(shelf, 'run');
    sets.save('Ant', Uint32Array.of(3));
    sets.remove('Ant');
    expect(sets.has('Ant')).toBe(false);
    expect(new SavedSets(shelf, 'run').all).toEqual([]);
  });

  it.each(['not JSON', 'null', '7', '{"Ant":"bee"}'])('ignore %s', (text) => {
    expect(new SavedSets(store(new Map([['topic-atlas-sets-run', text]])), 'run').all).toEqual([]);
  });

  it('last as long as the page where nothing is kept', () => {
    const full: SetStore = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const shelf of [null, full]) {
      const sets = new SavedSets(shelf, 'run');
      sets.save('Ant', Uint32Array.of(3));
      expect(sets.has('Ant')).toBe(true);
    }
  });
});
