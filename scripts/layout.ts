import pc from 'picocolors';

/** Nothing is printed wider. */
export const pageWidth = 100;
const labelWidth = 14;

/** A line with a number and a name that starts a part. */
export function heading(number: number, name: string, what: string): string {
  return `\n${pc.bold(`${number}  ${name}`)}  ${pc.dim(what)}`;
}

/** A dim label with text beside it, wrapped under itself. Nothing at all when the text is empty. */
export function field(label: string, text: string): string[] {
  if (text === '') return [];
  return wrap(text, pageWidth - labelWidth - 3).map((line, index) => {
    const shown = index === 0 ? label : '';
    return `   ${pc.dim(shown.padEnd(labelWidth))}${line}`;
  });
}

/** Text in the width of the page, indented like the parts. */
export function paragraph(text: string): string[] {
  return wrap(text, pageWidth - 3).map((line) => `   ${line}`);
}

/** Breaks text at spaces into lines of at most `width` characters; longer words are cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  return word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}
