import { rgb } from 'd3';

/** A token of the style sheet as it stands on an element, such as `--accent`. */
export function inkOf(element: Element, token: string): string {
  return getComputedStyle(element).getPropertyValue(token);
}

/** Colours as bytes: red, green and blue of each in turn. */
export function bytesOf(colours: readonly string[]): Uint8Array {
  return Uint8Array.from(
    colours.flatMap((colour) => {
      const { r, g, b } = rgb(colour);
      return [r, g, b];
    }),
  );
}
