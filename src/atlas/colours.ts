import { hcl, rgb } from 'd3';
import type { GroundColours } from './manifest.ts';

/**
 * Hues of the themes: Paul Tol's muted scheme, made for all kinds of colour vision
 * (personal.sron.nl/~pault, "Qualitative colour schemes"), largest theme first.
 */
const THEME_COLOURS = [
  '#332288',
  '#117733',
  '#CC6677',
  '#44AA99',
  '#AA4499',
  '#999933',
  '#88CCEE',
  '#882255',
  '#DDCC77',
] as const;

/** Lightness (CIE L*) of the darkest and the lightest topic of a theme on each ground. */
const LIGHTNESS = {
  light: { theme: 40, from: 34, to: 56 },
  dark: { theme: 72, from: 60, to: 82 },
} as const;

/** Colour of a theme: its hue, at a lightness that can be read on either ground. */
export function themeColour(theme: number): GroundColours {
  return {
    light: shade(theme, LIGHTNESS.light.theme),
    dark: shade(theme, LIGHTNESS.dark.theme),
  };
}

/**
 * Colour of a topic: the hue of its theme, its own lightness.
 *
 * @param position of the topic in its theme, below `of`
 */
export function topicColour(theme: number, position: number, of: number): GroundColours {
  const part = of > 1 ? position / (of - 1) : 0.5;
  const at = ({ from, to }: { from: number; to: number }): number => from + part * (to - from);
  return { light: shade(theme, at(LIGHTNESS.light)), dark: shade(theme, at(LIGHTNESS.dark)) };
}

function shade(theme: number, lightness: number): string {
  const { h, c } = hcl(THEME_COLOURS[theme % THEME_COLOURS.length]!);
  return rgb(hcl(h, Math.min(c, 52), lightness))
    .clamp()
    .formatHex();
}
