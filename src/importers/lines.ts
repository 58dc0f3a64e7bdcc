import { UserError } from '../core/types.ts';
import { LONGEST_STRING } from './sourceText.ts';
import type { SourceText } from './sourceText.ts';

/**
 * The lines of a text without their line feeds, in lists as the pieces come; a list can be empty. What follows the
 * last line feed is the last line.
 * @throws UserError when a line is too long for a string
 */
export async function* linesOf({ fileName, pieces }: SourceText): AsyncGenerator<string[]> {
  let open = '';
  for await (const piece of pieces) {
    if (open.length + piece.length > LONGEST_STRING) throw new UserError(tooLong(fileName));
    const lines: string[] = [];
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      lines.push(open + piece.slice(from, end));
      open = '';
      from = end + 1;
    }
    open += piece.slice(from);
    yield lines;
  }
  yield [open];
}

function tooLong(fileName: string): string {
  return `${fileName} has a line of more than ${Math.floor(LONGEST_STRING / 1e6)} MB: write one paper a line (JSON Lines).`;
}
