import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePapers, fieldsAt, startFields } from '../../src/columns/paperBlock.ts';
import type { Paper } from '../../src/core/types.ts';

const text = fc.constantFrom('', 'rye', 'Müller', '漢字 😀', '\uFEFFa mark', 'x'.repeat(50));
const papers: fc.Arbitrary<Omit<Paper, 'id'>[]> = fc.array(
  fc.record({
    title: text,
    abstract: text,
    date: fc.constantFrom(null, '2019', '2020-01-31'),
    authors: fc.array(text, { maxLength: 3 }),
    venue: fc.option(text),
    categories: fc.array(text, { maxLength: 2 }),
    url: fc.option(text),
    upvotes: fc.constantFrom(null, 0, 3, 0.1),
  }),
  { maxLength: 20 },
);

test('papers come back as they were', () => {
  fc.assert(
    fc.property(papers, (some) => {
      const fields = startFields();
      for (const paper of some) fields.add(paper);
      const packed = fields.take();
      expect(packed.rows).toBe(some.length);
      expect(some.map((_, row) => fieldsAt(packed, row))).toEqual(some);
    }),
  );
});

test('packed papers are taken as if they came one by one, whatever was taken before', () => {
  fc.assert(
    fc.property(papers, papers, fc.nat(), fc.nat(), (first, second, a, b) => {
      const [start, end] = [a % (second.length + 1), b % (second.length + 1)].sort((x, y) => x - y);
      const source = startFields();
      for (const paper of second) source.add(paper);
      const packed = source.take();

      const [whole, single] = [startFields(), startFields()];
      for (const writer of [whole, single]) for (const paper of first) writer.add(paper);
      whole.addPacked(packed, start!, end!);
      for (const paper of second.slice(start, end)) single.add(paper);
      expect(whole.rows).toBe(single.rows);
      expect(whole.take()).toEqual(single.take());
      expect(whole.take().rows).toBe(0);
    }),
  );
});

test('a block has the ids and the number that it was given', () => {
  const paper = { title: 'One', abstract: '', date: null, authors: [] };
  const rest = { venue: null, categories: [], url: null, upvotes: null };
  const block = encodePapers(7, [{ id: 'a', ...paper, ...rest }]);
  expect(block.number).toBe(7);
  expect(new TextDecoder().decode(block.id.bytes)).toBe('a');
});
