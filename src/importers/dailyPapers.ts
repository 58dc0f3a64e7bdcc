import { packRecords } from './packRecords.ts';
import { sourceRecord } from './sourceRecord.ts';
import type { Importer, SourceRecord } from './sourceRecord.ts';
import { wholeText } from './sourceText.ts';

/** A paragraph of this many words or more is an abstract; titles and furniture are shorter. */
const ABSTRACT_WORDS = 40;

/** Paragraphs a paper, furniture included, on a page that does not say what it is. */
const MOST_LINES = 20;

/** Short paragraphs that can stand between a title and its abstract, or look like a title before one. */
const FURNITURE =
  /^(?:[\d.,kK\s·•+-]+|(?:·\s*)?\d+ (?:authors?|comments?|upvotes?)|upvotes?|submitted by.*|(?:·\s*)?published on.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:, \d{4})?|github\b.*|arxiv page|view (?:all|paper|arxiv page)|daily papers|subscribe|new)$/i;

/**
 * The text of a saved Hugging Face Daily Papers page: furniture, then title and abstract paragraphs
 * in turn. An abstract is a paragraph of 40 words or more; its title is the last short paragraph
 * before it that is no known furniture (counts, "Submitted by", dates). A long paragraph that directly
 * follows a long one continues the abstract. The page gives neither ids nor years, so papers are
 * numbered and have no date.
 */
export const dailyPapers: Importer = {
  name: 'Daily Papers page',
  extensions: [],
  idPrefix: 'daily',
  recognises(head) {
    const paragraphs = splitParagraphs(head);
    const pairs = pairUp(paragraphs);
    const titled = pairs.filter(({ title }) => title !== '').length;
    const isNamed = paragraphs.slice(0, 50).some((paragraph) => /^daily papers$/i.test(paragraph));
    if (isNamed) return titled > 0;
    // Any other text counts when nearly every long paragraph is prose with a title of its own, and there
    // are not dozens of lines for each, as in the tagged text of databases.
    const prose = pairs.filter(({ title, abstract }) => title !== '' && /[.!?)]$/.test(abstract));
    const long = paragraphs.filter(isAbstract).length;
    return (
      prose.length >= 2 && prose.length >= 0.9 * long && paragraphs.length <= MOST_LINES * long
    );
  },
  async *read(text) {
    const pairs = pairUp(splitParagraphs(await wholeText(text)));
    yield packRecords(
      pairs.map(({ title, abstract }, i): SourceRecord => {
        const place = `paper ${i + 1}`;
        if (title === '') return { place, reason: 'an abstract without a title before it' };
        return sourceRecord({ title, abstract }, place);
      }),
    );
  },
};

/** Paragraphs stand between blank lines; where lines are not wrapped, each line is one of its own. */
function splitParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .flatMap((block) => {
      const lines = block.split('\n');
      return lines.some(isAbstract) ? lines : [lines.join(' ')];
    })
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function pairUp(paragraphs: readonly string[]): { title: string; abstract: string }[] {
  const pairs: { title: string; abstract: string }[] = [];
  let title = '';
  paragraphs.forEach((paragraph, i) => {
    if (!isAbstract(paragraph)) {
      if (!FURNITURE.test(paragraph)) title = paragraph;
    } else if (i > 0 && isAbstract(paragraphs[i - 1]!)) {
      pairs.at(-1)!.abstract += ` ${paragraph}`;
    } else {
      pairs.push({ title, abstract: paragraph });
      title = '';
    }
  });
  return pairs;
}

function isAbstract(paragraph: string): boolean {
  return paragraph.trim().split(/\s+/).length >= ABSTRACT_WORDS;
}
