import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { candidatesOf, listCandidates } from '../../../src/core/terms/candidates.ts';
import { countTerms, type TextBlock } from '../../../src/core/terms/countTerms.ts';
import { keepTerms } from '../../../src/core/terms/keepTerms.ts';
import { findPhrases } from '../../../src/core/terms/phrases.ts';
import { codeTexts } from '../../support/codedTexts.ts';
import { writtenOut } from '../../support/coreMatrices.ts';

interface Texts {
  readonly title: string;
  readonly abstract: string;
}

const words = fc
  .array(fc.constantFrom('rye', 'bread', 'sun', 'of', 'the', '|'), { maxLength: 12 })
  .map((chosen) => chosen.join(' '));
const papersOf = fc.array(fc.record({ title: words, abstract: words }), { maxLength: 5 });

/** The papers as one block, and what may become a term. */
async function prepare(papers: readonly Texts[]) {
  const { texts, codes } = codeTexts(
    papers.flatMap(({ title, abstract }) => [title, abstract]),
    1,
  );
  const all = Uint32Array.from(texts.flatMap((text) => [...text]));
  let end = 0;
  const ends = texts.map((text) => (end += text.length));
  const block: TextBlock = {
    rows: papers.length,
    words: all,
    joins: new Uint8Array(all.length),
    indptr: Uint32Array.of(0, ...ends.filter((_, text) => text % 2 === 1)),
    titleEnds: Uint32Array.from(ends.filter((_, text) => text % 2 === 0)),
  };
  const phrases = await findPhrases([[all]], codes, { minCount: 1, minNpmi: -1 }, inThread);
  const candidates = listCandidates(codes, phrases);
  const { keys, ofSurface } = candidates;
  const found = phrases.parts[0]!;
  return {
    part: { blocks: [block], places: found.places, ...candidatesOf(candidates, found) },
    keys,
    context: { ofSurface, candidates: keys.length, titleWeight: 2 },
  };
}

const occurrences = (text: string, key: string): number => {
  const [all, phrase] = [text.split(' '), key.split(' ')];
  return all.filter((_, at) => phrase.every((word, i) => all[at + i] === word)).length;
};

test('counts words and phrases as they occur in the texts, those of the title twice', async () => {
  await fc.assert(
    fc.asyncProperty(papersOf, async (papers) => {
      const { part, keys, context } = await prepare(papers);
      const counted = countTerms(context, part);
      const kept = keepTerms([counted], keys.length, () => true);
      expect(writtenOut(kept.counts)).toEqual(
        papers.map(({ title, abstract }) =>
          keys.map((key) => 2 * occurrences(title, key) + occurrences(abstract, key)),
        ),
      );
      keys.forEach((key, candidate) => {
        const using = papers.filter(({ title, abstract }) =>
          [title, abstract].some((text) => occurrences(text, key) > 0),
        );
        expect(kept.documentFrequency[candidate]).toBe(using.length);
      });
    }),
  );
});

test('keeps some of the terms, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(papersOf, fc.nat(3), async (papers, remainder) => {
      const { part, keys, context } = await prepare(papers);
      const counted = countTerms(context, part);
      const isKept = (candidate: number): boolean => candidate % 4 !== remainder;
      const all = writtenOut(keepTerms([counted], keys.length, () => true).counts);
      const { counts, termOf } = keepTerms([counted, counted], keys.length, isKept);
      const expected = all.map((row) => row.filter((_, candidate) => isKept(candidate)));
      expect(writtenOut(counts)).toEqual([...expected, ...expected]);
      const kept = [...termOf].filter((term) => term >= 0);
      expect(kept).toEqual(kept.map((_, term) => term));
    }),
  );
});
