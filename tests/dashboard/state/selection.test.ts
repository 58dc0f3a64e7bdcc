import { describe, expect, it } from 'vitest';
import { Navigation } from '../../../src/dashboard/state/navigation.svelte.ts';
import { SavedSets } from '../../../src/dashboard/state/savedSets.svelte.ts';
import { AREA_NAME, Selection } from '../../../src/dashboard/state/selection.svelte.ts';

const map = { x: Float32Array.of(0, 1, 2, 3), y: Float32Array.of(0, 0, 0, 0) };

function page(search = '', visit = new SavedSets(null, 'run')) {
  const location = { pathname: '/', search };
  const entries = [search];
  const navigation = new Navigation({
    location,
    history: {
      pushState: (_data: unknown, _unused: string, address?: string | URL | null) => {
        entries.push(String(address));
        location.search = String(address).replace(/^\//, '');
      },
      replaceState: () => {},
    },
  });
  return { navigation, location, entries, selection: new Selection(map, navigation, visit) };
}

describe('the selection', () => {
  it('is a named set of rows, ascending and each once', () => {
    const { selection, location } = page();
    expect(selection.current).toBeNull();
    selection.set('Rising in 2024', [3, 1, 3]);
    expect(selection.current).toEqual({ name: 'Rising in 2024', rows: Uint32Array.of(1, 3) });
    expect(location.search).toBe('?set=Rising+in+2024');
    selection.clear();
    expect(selection.current).toBeNull();
    expect(location.search).toBe('');
  });

  it('is found again by Back', () => {
    const { selection, location, navigation } = page();
    selection.set('First', [0]);
    selection.set('Second', [1]);
    location.search = '?set=First';
    navigation.read();
    expect(selection.current?.rows).toEqual(Uint32Array.of(0));
  });

  it('of an area has the papers in it, and is in the address', () => {
    const { selection, location } = page();
    selection.set('Some', [0]);
    selection.setArea([
      [0.5, -1],
      [2.50001, -1],
      [2.5, 1],
      [0.5, 1],
    ]);
    expect(location.search).toBe('?area=0.5,-1,2.5,-1,2.5,1,0.5,1');
    expect(selection.current).toEqual({ name: AREA_NAME, rows: Uint32Array.of(1, 2) });
    expect(page(location.search).selection.current?.rows).toEqual(Uint32Array.of(1, 2));
  });

  it('that nobody knows is none, until it is remembered', () => {
    const { selection } = page('?set=Reading');
    expect(selection.current).toBeNull();
    expect(selection.unknown).toBe('Reading');
    selection.remember('Reading', [2]);
    expect(selection.unknown).toBeNull();
    expect(selection.current?.rows).toEqual(Uint32Array.of(2));
  });

  it('outlasts a reload of the page', () => {
    const visit = new SavedSets(null, 'run');
    const before = page('', visit);
    before.selection.set('Mine', [2, 0]);
    const after = page(before.location.search, visit);
    expect(after.selection.current?.rows).toEqual(Uint32Array.of(0, 2));
  });
});
