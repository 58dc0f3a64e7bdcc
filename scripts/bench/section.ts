/**
 * A text with a section of it replaced: what stands between `<!-- bench:name -->` and
 * `<!-- /bench:name -->`. A text without these markers gets them at its end.
 */
export function replaceSection(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const section = `${open}\n\n${content.trim()}\n\n${close}`;
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) return `${text.trimEnd()}\n\n${section}\n`.trimStart();
  return text.slice(0, start) + section + text.slice(end + close.length);
}
