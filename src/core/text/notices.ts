/** Letters of an abstract that a notice at its end may have at most. */
const LONGEST_END = 600;
/** Letters from the beginning within which a notice there must begin. */
const START_WITHIN = 40;

const YEAR = '(?:19|20)\\d\\d';
const HOLDER =
  '(?:Elsevier|Springer|Wiley|IEEE|ACM|Taylor|SAGE|Oxford|Cambridge|Blackwell|Nature|Wolters|' +
  'Academic Press|American|Royal|Association|The Author)';

/** How notices begin; what stands behind one, up to the end of the abstract, belongs to it. */
const NOTICE = new RegExp(
  [
    `(?:\\(?\\b[Cc]opyright\\s*,?\\s*)?(?:©|\\([cC]\\)\\s*,?\\s*(?=${YEAR}|[Cc]opyright))`,
    `\\b(?:Crown\\s+)?[Cc]opyright\\s*(?:\\([cC]\\))?[\\s,:]*(?:by\\s+)?(?:${YEAR}|(?:the\\s+)?${HOLDER})`,
    '\\bCopyright of\\s[^.]{3,200}\\bis the property of\\b',
    `(?:\\b${YEAR}\\s[^.]{0,60}(?:\\b(?:Ltd|Inc|B\\.?V|GmbH|Co|LLC)\\b)?[.,]?\\s*)?\\b[Aa]ll rights reserved`,
    '(?<=^|[.!?)\\]]\\s*)Published by\\s+(?:the\\s+)?\\p{Lu}',
    `(?<=^|[.!?)\\]]\\s*)${YEAR},?\\s+(?:Published by\\s+)?(?:Elsevier|Springer|(?:John )?Wiley)\\b[^.]{0,60}`,
    '\\(?PsycINFO Database Record',
    '(?<=^|[.!?)\\]]\\s*)This (?:is an|article|work|paper|is an open access article|journal)\\b[^.]{0,120}' +
      '\\b(?:Creative Commons|CC[ -]BY|[Ll]icen[cs]ed? (?:under|to)|under the terms|open[- ]access (?:article|license))',
    '(?<=^|[.!?)\\]]\\s*)(?:Licensee\\s+\\p{Lu}|(?:Licensed|Distributed|Open access)\\b[^.]{0,80}\\b(?:Creative Commons|CC[ -]BY|[Ll]icen[cs]e))',
  ].join('|'),
  'gu',
);

/** What a notice at the beginning ends with: "All rights reserved", or else its sentence. */
const RIGHTS = /^.{0,240}?\brights reserved\b\.?\)?/su;
const SENTENCE = /^.{0,160}?(?:(?<!\b(?:Ltd|Inc|Co|St|\p{Lu}))\.|\bIEEE\b\.?)(?=\s*\p{Lu})/su;

/**
 * Where an abstract itself begins and ends, without a notice of copyright or licence before or
 * behind it: "© 2019 Elsevier Ltd. All rights reserved.", "Published by Springer", "This is an open
 * access article under the CC BY license". A notice begins within the last 600 letters and goes on
 * to the end, or within the first 40 and ends with "rights reserved" or with its sentence. Words
 * about copyright as a subject are none.
 */
export function noticeIn(abstract: string): { from: number; to: number } {
  const from = endOfFirst(abstract);
  const last = abstract.length - LONGEST_END;
  for (const { index } of abstract.matchAll(NOTICE)) {
    if (index < from || index < last) continue;
    return { from, to: Math.max(from, index) };
  }
  return { from, to: abstract.length };
}

/** Where the notice at the beginning of an abstract ends; 0 when there is none. */
function endOfFirst(abstract: string): number {
  const first = abstract.slice(0, START_WITHIN * 6).search(NOTICE);
  if (first < 0 || first > START_WITHIN) return 0;
  // Words before a notice, unless it is the whole text, are no part of it.
  if (first > 0 && /\p{L}/u.test(abstract.slice(0, first))) return 0;
  const rest = abstract.slice(first);
  const end = RIGHTS.exec(rest) ?? SENTENCE.exec(rest);
  return end ? first + end[0].length : 0;
}
