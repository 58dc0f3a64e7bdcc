import { median } from './statistics.ts';

/** The first row is the header. */
export type Table = readonly (readonly string[])[];

/** A Markdown table, its columns as wide as their widest cell. */
export function markdownTable(table: Table): string {
  const [header, ...rows] = table;
  const widths = header!.map((_, c) => Math.max(3, ...table.map((row) => row[c]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, c) => cell.padEnd(widths[c]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(header!), rule, ...rows.map(line)].join('\n');
}

/** `3.71 s`, `45.2 s`, `634 s`: three digits. */
export function inSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : seconds < 100 ? 1 : 0)} s`;
}

/** `482 MB`, in millions of bytes. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`;
}

/** The median and, of several values, the least and the most: `3.71 s (3.65 s to 3.90 s)`. */
export function medianAndRange(values: readonly number[], show: (value: number) => string): string {
  const middle = show(median(values));
  if (values.length < 2) return middle;
  return `${middle} (${show(Math.min(...values))} to ${show(Math.max(...values))})`;
}

/** How many times as long the first takes: `4.0 ×`. */
export function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(one / other < 9.95 ? 1 : 0)} ×`;
}
