import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { computeRunId } from '../../src/atlas/runId.ts';

const source = (name: string, sha256: string) => ({ name, sha256 });
const options = { topics: 'auto', seed: 1 } as const;
const sources = [source('a.bib', 'aa'), source('b.ris', 'bb')];

test('is the beginning of the SHA-256 of what went in', async () => {
  const text = '["0.1.0","Bread","auto",1,[["a.bib","aa"],["b.ris","bb"]]]';
  const expected = createHash('sha256').update(text).digest('hex').slice(0, 12);
  expect(await computeRunId(sources, options, '0.1.0', 'Bread')).toBe(expected);
});

test('changes with everything that changes the atlas', async () => {
  const ids = await Promise.all([
    computeRunId(sources, options, '0.1.0', 'Bread'),
    computeRunId([...sources].reverse(), options, '0.1.0', 'Bread'),
    computeRunId([source('a.bib', 'ab'), sources[1]!], options, '0.1.0', 'Bread'),
    computeRunId([source('c.bib', 'aa'), sources[1]!], options, '0.1.0', 'Bread'),
    computeRunId(sources, { topics: 3, seed: 1 }, '0.1.0', 'Bread'),
    computeRunId(sources, { topics: 'auto', seed: 2 }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, weighting: 'bm25' }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, weighting: 'tfidf' }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, titleWeight: 3 }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, stopWords: ['rye'] }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, keepWords: ['rye'] }, '0.1.0', 'Bread'),
    computeRunId(sources, options, '0.1.1', 'Bread'),
    computeRunId(sources, options, '0.1.0', 'Cake'),
    computeRunId(sources, { ...options, unsure: 0.1 }, '0.1.0', 'Bread'),
    computeRunId(sources, { ...options, unsure: 0 }, '0.1.0', 'Bread'),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{12}$/.test(id))).toBe(true);
});
