import { expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { queryWords } from '../../../src/core/search/searchWords.ts';
import { segmentWords } from '../../../src/core/text/segment.ts';
import { splitBlock } from '../../../src/core/text/words.ts';
import { paper } from '../../support/coreCorpus.ts';
import { readWords, surfacesOf } from '../../support/splitWords.ts';

function split(abstract: string): string {
  const block = splitBlock(encodePapers(0, [paper({ abstract })]));
  return readWords(block, surfacesOf(block), block.titleEnds[0]!, block.words.length);
}

test.each([
  ['机器学习方法', ['机器', '学习', '方法']],
  ['小麦の発酵', ['小麦', 'の', '発酵']],
  ['BERT模型', ['BERT', '模型']],
  ['rye', ['rye']],
  ['한국어', ['한국어']],
])('%s is cut into its words', (run, words) => {
  expect(segmentWords(run)).toEqual(words);
});

test('stand side by side without a break, but where other letters or spaces are', () => {
  expect(split('面包在烤箱。用BERT模型')).toMatch(/面包 在 烤箱 \| 用 \| BERT \| 模型 \|$/);
  expect(split('面包 烤箱')).toMatch(/面包 \| 烤箱 \|$/);
});

test('are looked for as they were split', () => {
  expect(queryWords('烤箱面包')).toEqual(['烤箱', '面包']);
});
