import type { LabelLevel, Measure } from './mapLabels.ts';

interface Face {
  readonly weight: number;
  /** In pixels. */
  readonly size: number;
  /** Between letters, in em. */
  readonly spacing: number;
}

/** How labels are set; the style sheet of the labels says the same. */
const FACES: Readonly<Record<LabelLevel, Face>> = {
  theme: { weight: 600, size: 15, spacing: 0.16 },
  topic: { weight: 600, size: 13, spacing: 0 },
  title: { weight: 400, size: 12, spacing: 0 },
};
const PHONE_FACES: typeof FACES = {
  theme: { weight: 600, size: 12, spacing: 0.1 },
  topic: { weight: 600, size: 12, spacing: 0 },
  title: FACES.title,
};

/**
 * A measure of text in the fonts that an element inherits. A line is as wide as its letters one by
 * one: pairs of letters may draw closer, but ten thousand titles are measured at once.
 */
export function createMeasure(element: Element, phone: boolean): Measure {
  const family = getComputedStyle(element).fontFamily;
  const context = document.createElement('canvas').getContext('2d')!;
  const faces = phone ? PHONE_FACES : FACES;
  const widths: Readonly<Record<LabelLevel, Map<string, number>>> = {
    theme: new Map(),
    topic: new Map(),
    title: new Map(),
  };
  const widthOf = (letter: string, level: LabelLevel): number => {
    const known = widths[level];
    let width = known.get(letter);
    if (width === undefined) {
      const { weight, size, spacing } = faces[level];
      context.font = `${weight} ${size}px ${family}`;
      width = context.measureText(letter).width + spacing * size;
      known.set(letter, width);
    }
    return width;
  };
  return (line, level) => {
    let width = 0;
    for (const letter of level === 'theme' ? line.toUpperCase() : line) {
      width += widthOf(letter, level);
    }
    return width;
  };
}
