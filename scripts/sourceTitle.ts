/**
 * What a corpus is called when nobody says it: the file name without its endings, with spaces for
 * `-` and `_` and a capital at the start. `deep_learning-2024.jsonl.gz` gives "Deep learning 2024".
 */
export function sourceTitle(fileName: string): string {
  const bare = fileName.replace(/\.gz$/i, '').replace(/(?<=.)\.[a-z0-9]+$/i, '');
  const words = bare.replace(/[-_\s]+/g, ' ').trim() || fileName;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
