/** "A. Author", "A. Author and B. Author", "A. Author, B. Author and 3 more". */
export function authorsLine(authors: readonly string[]): string {
  const [first, second, ...others] = authors;
  if (!first || !second) return first ?? '';
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${others.length} more`;
}
