/**
 * Chinese and Japanese are written without spaces. Their words are found with the dictionary of the
 * platform (`Intl.Segmenter`), which does not ask which of the two languages a text is in. Another
 * version of the platform's dictionary may find other words.
 */

/** Characters of texts without spaces between words. */
const UNSPACED =
  /[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]|[\ud840-\ud88d][\udc00-\udfff]/;
const RUNS =
  /(?:[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]|\u3099|\u309a|[\ud840-\ud88d][\udc00-\udfff])+/g;

let segmenter: Intl.Segmenter | undefined;

/** Whether a text has characters of Chinese or Japanese. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/**
 * The words in a run of letters and digits: itself, unless it has Chinese or Japanese in it, which
 * is cut into words and cut off from other letters.
 */
export function segmentWords(run: string): string[] {
  if (!isUnspaced(run)) return [run];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  let end = 0;
  for (const { 0: unspaced, index } of run.matchAll(RUNS)) {
    if (index > end) words.push(run.slice(end, index));
    for (const { segment } of segmenter.segment(unspaced)) words.push(segment);
    end = index + unspaced.length;
  }
  if (end < run.length) words.push(run.slice(end));
  return words;
}
