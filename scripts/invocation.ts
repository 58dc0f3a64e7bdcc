/** How a person calls the command; in examples, hints and usage lines. */
export const invocation = 'npm run atlas --';

/** A name as one would type it in a shell: quoted when it has to be. */
export function shellWord(name: string): string {
  return /^[\w./:@%+,-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}
