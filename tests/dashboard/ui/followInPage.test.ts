import { describe, expect, it } from 'vitest';
import { followInPage } from '../../../src/dashboard/ui/followInPage.ts';

describe('followInPage', () => {
  it.each([
    [{}, true],
    [{ button: 1 }, false],
    [{ ctrlKey: true }, false],
    [{ metaKey: true }, false],
    [{ shiftKey: true }, false],
    [{ altKey: true }, false],
  ])('a click with %j', (change, expected) => {
    let prevented = false;
    const plain = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const event = { ...plain, ...change, preventDefault: () => (prevented = true) };
    expect(followInPage(event as unknown as MouseEvent)).toBe(expected);
    expect(prevented).toBe(expected);
  });
});
