import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/dashboard/tokens.css', import.meta.url), 'utf8');

/** The tokens of a rule of the style sheet, by name. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const rule = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, k, v]) => [k, v]));
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const { r, g, b: blue } = rgb(colour);
    const [red, green, bluish] = [r, g, blue].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * bluish!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const light = tokensOf(':root');
const grounds = { light, dark: { ...light, ...tokensOf(":root[data-ground='dark']") } };

describe.each(Object.entries(grounds))('on the %s sheet', (_, tokens) => {
  it.each(['ink', 'ink-soft', 'accent'])('text in --%s can be read on every surface', (ink) => {
    for (const surface of ['ground', 'raised', 'sunken']) {
      expect(contrast(tokens[ink]!, tokens[surface]!)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('marked words can be read', () => {
    expect(contrast(tokens['ink']!, tokens['marker']!)).toBeGreaterThanOrEqual(4.5);
  });

  it('nothing is pure black or white', () => {
    const colours = Object.values(tokens).filter((value) => value.startsWith('#'));
    expect(colours.length).toBeGreaterThan(8);
    expect(colours.filter((colour) => /^#(000|fff|000000|ffffff)$/i.test(colour))).toEqual([]);
  });
});

describe('the type', () => {
  it('has six sizes and nothing between', () => {
    const sizes = Object.entries(light).filter(([name]) => name.startsWith('text-'));
    expect(sizes.map(([, size]) => parseInt(size))).toEqual([12, 13, 15, 18, 24, 32]);
  });
});
