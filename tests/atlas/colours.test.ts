import { lab } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themeColour, topicColour } from '../../src/atlas/colours.ts';

const HEX = /^#[0-9a-f]{6}$/;

test('every colour is #rrggbb, dark on the light ground and light on the dark one', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(30), fc.nat(30), (theme, position, more) => {
      const colours = [themeColour(theme), topicColour(theme, position, position + 1 + more)];
      for (const { light, dark } of colours) {
        expect(light).toMatch(HEX);
        expect(dark).toMatch(HEX);
        expect(lab(light).l).toBeLessThan(62);
        expect(lab(dark).l).toBeGreaterThan(54);
      }
    }),
  );
});

test('topics of a theme have colours of their own', () => {
  const colours = Array.from({ length: 6 }, (_, position) => topicColour(2, position, 6));
  expect(new Set(colours.map(({ light }) => light)).size).toBe(6);
  expect(new Set(colours.map(({ dark }) => dark)).size).toBe(6);
});

test('nine themes have colours of their own, and then they begin again', () => {
  const colours = Array.from({ length: 9 }, (_, theme) => themeColour(theme).light);
  expect(new Set(colours).size).toBe(9);
  expect(themeColour(9)).toEqual(themeColour(0));
});

test('the single topic of a theme stands in the middle', () => {
  expect(topicColour(1, 0, 1)).toEqual(topicColour(1, 1, 3));
});
