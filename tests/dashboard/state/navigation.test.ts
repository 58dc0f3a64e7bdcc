import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigation } from '../../../src/dashboard/state/navigation.svelte.ts';

/** A browser window whose history is a list. */
function fakeWindow(search = '') {
  const entries = [`/${search}`];
  const location = { pathname: '/', search };
  const go = (address: string) => {
    location.search = address.startsWith('?') ? address : '';
  };
  return {
    entries,
    location,
    history: {
      pushState: (_data: unknown, _unused: string, address?: string | URL | null) => {
        entries.push(String(address));
        go(String(address));
      },
      replaceState: (_data: unknown, _unused: string, address?: string | URL | null) => {
        entries[entries.length - 1] = String(address);
        go(String(address));
      },
    },
  };
}

describe('Navigation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts where the address says', () => {
    const navigation = new Navigation(fakeWindow('?view=papers&q=ice&map=0.1,0.2,3'));
    expect(navigation.place).toMatchObject({
      tab: 'papers',
      focus: null,
      paper: null,
      query: 'ice',
    });
    expect(navigation.camera).toEqual({ x: 0.1, y: 0.2, k: 3 });
  });

  it('steps through the history when it visits', () => {
    const bar = fakeWindow();
    const navigation = new Navigation(bar);
    navigation.visit({ tab: 'trends' });
    navigation.visit({ focus: { kind: 'topic', id: 3 } });
    navigation.visit({ focus: { kind: 'topic', id: 3 } });
    expect(bar.entries).toEqual(['/', '?view=trends', '?view=trends&topic=3']);
  });

  it('waits for the camera to settle, without a step', () => {
    const bar = fakeWindow();
    const navigation = new Navigation(bar);
    for (const x of [0.1, 0.2, 0.3]) navigation.adjust({ camera: { x, y: 0, k: 2 } });
    expect(bar.entries).toEqual(['/']);
    vi.runAllTimers();
    expect(bar.entries).toEqual(['?map=0.3,0,2']);
  });

  it('leaves the camera behind in the entry that it visits from', () => {
    const bar = fakeWindow();
    const navigation = new Navigation(bar);
    navigation.adjust({ camera: { x: 0, y: 0, k: 4 } });
    navigation.visit({ paper: 'a' });
    vi.runAllTimers();
    expect(bar.entries).toEqual(['?map=0,0,4', '?paper=a&map=0,0,4']);
  });

  it('follows the address after Back, and forgets what had not settled', () => {
    const bar = fakeWindow('?topic=1');
    const navigation = new Navigation(bar);
    navigation.adjust({ query: 'unsettled' });
    bar.location.search = '?topic=2';
    navigation.read();
    vi.runAllTimers();
    expect(navigation.place.focus).toEqual({ kind: 'topic', id: 2 });
    expect(bar.entries).toEqual(['/?topic=1']);
  });

  it('links without the camera, and keeps where the atlas lies', () => {
    const navigation = new Navigation(fakeWindow('?data=elsewhere&map=0,0,5&topic=2'));
    expect(navigation.link({ paper: 'x y' })).toBe('?data=elsewhere&topic=2&paper=x+y');
  });

  it('links to the start by the path of the page', () => {
    const navigation = new Navigation(fakeWindow('?view=trends'));
    expect(navigation.link({ tab: 'map' })).toBe('/');
  });
});
