import { describe, expect, it } from 'vitest';
import {
  checkFacts,
  checkOpenings,
  checkPapers,
  checkRepetition,
  checkSource,
  type ReferenceFacts,
} from '../../scripts/corpusRules.ts';
import type { Paper } from '../../src/core/types.ts';

const words = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');

function paper(changes: Partial<Paper> = {}): Paper {
  return {
    id: '1706.03762',
    title: 'Attention Is All You Need',
    abstract: words(80),
    date: '2017-06-12',
    authors: ['Ashish Vaswani', 'Noam Shazeer'],
    venue: null,
    categories: ['cs.CL'],
    url: null,
    upvotes: null,
    ...changes,
  };
}

function facts(changes: Partial<ReferenceFacts> = {}): ReferenceFacts {
  const { id, title, authors, date } = paper();
  return { id, title, authors, date, abstract: null, ...changes };
}

describe('checkPapers', () => {
  it('has nothing to say of a paper that keeps the rules', () => {
    expect(checkPapers([paper()])).toEqual([]);
  });

  it('names summaries that are too short or too long', () => {
    const short = paper({ id: 'a', title: 'A', abstract: words(59) });
    const long = paper({ id: 'b', title: 'B', abstract: words(121) });
    expect(checkPapers([short, long])).toEqual([
      'a: the summary has 59 words; it should have 60 to 120',
      'b: the summary has 121 words; it should have 60 to 120',
    ]);
  });

  it('names ids and titles that occur twice', () => {
    expect(checkPapers([paper(), paper({ title: 'attention is ALL you need!' })])).toEqual([
      '1706.03762: the id occurs twice',
      '1706.03762: the title occurs twice',
    ]);
  });

  it.each([
    ['2011-12-31', 'the date 2011-12-31 is not within 2012-01-01 and 2026-12-31'],
    ['2017-13', 'the date 2017-13 is not within 2012-01-01 and 2026-12-31'],
    ['2017-07-09', 'the date 2017-07-09 is not in the month of the arXiv id'],
    ['2017-08', 'the date 2017-08 is not in the month of the arXiv id'],
  ])('names the date %s', (date, complaint) => {
    expect(checkPapers([paper({ date })])).toEqual([`1706.03762: ${complaint}`]);
  });

  it('lets a paper be announced a few days after its submission, in the next month', () => {
    expect(checkPapers([paper({ date: '2017-05-30' })])).toEqual([]);
  });

  it('takes a date without a day or month as it is', () => {
    expect(checkPapers([paper({ date: '2017-06' })])).toEqual([]);
    expect(checkPapers([paper({ date: '2017' })])).toEqual([]);
    expect(checkPapers([paper({ date: null })])).toEqual([]);
  });
});

describe('checkOpenings', () => {
  it('allows three of a hundred the same first three words, and not four', () => {
    const others = Array.from({ length: 96 }, (_, i) =>
      paper({ id: `o${i}`, abstract: words(80, `w${i}x`) }),
    );
    const alike = (n: number): Paper[] =>
      Array.from({ length: n }, (_, i) =>
        paper({ id: `s${i}`, abstract: `The same words ${words(70, `v${i}x`)}` }),
      );
    expect(checkOpenings([...others, ...alike(3), paper({ id: 'p' })])).toEqual([]);
    expect(checkOpenings([...others, ...alike(4)])).toEqual([
      '4 summaries open with "the same words": s0, s1, s2, s3',
    ]);
  });
});

describe('runs of eight words', () => {
  const run = 'one two three four five six seven eight';

  it('may not be shared by two summaries', () => {
    const a = paper({ id: 'a', abstract: `${words(60, 'a')} ${run}` });
    const b = paper({ id: 'b', abstract: `${run.toUpperCase()} ${words(60, 'b')}` });
    expect(checkRepetition([a, b])).toEqual([`b: shares "${run}" with the summary of a`]);
  });

  it('may not come from the abstract of the paper, whatever the punctuation', () => {
    const source = `Before. One two, three-four five six (seven) eight; after.`;
    const copied = paper({ abstract: `${words(60)} ${run}` });
    expect(checkSource(copied, source)).toEqual([
      `1706.03762: "${run}" stands in the paper's abstract`,
    ]);
    const changed = paper({ abstract: `${words(60)} ${run.replace('five', 'cinq')}` });
    expect(checkSource(changed, source)).toEqual([]);
  });
});

describe('checkFacts', () => {
  it('has nothing to say when the records agree', () => {
    expect(
      checkFacts(paper(), facts({ date: '2017-06', title: 'Attention is all you need' })),
    ).toEqual([]);
  });

  it('names title, month and authors that differ', () => {
    const other = facts({ title: 'Another', date: '2018-01', authors: ['Noam Shazeer'] });
    expect(checkFacts(paper(), other)).toEqual([
      '1706.03762: the title is "Another" in the metadata',
      '1706.03762: the date is 2018-01 in the metadata',
      '1706.03762: the metadata has no author Ashish Vaswani',
      '1706.03762: the metadata has 1 authors',
    ]);
  });

  it('compares the names before "et al." only', () => {
    const cut = facts({ authors: ['Ashish Vaswani', 'et al.'] });
    expect(checkFacts(paper(), cut)).toEqual([]);
  });
});
