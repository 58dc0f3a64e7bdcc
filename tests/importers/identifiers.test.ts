import { describe, expect, it } from 'vitest';
import { arxivIdIn, doiIn, linkOf } from '../../src/importers/identifiers.ts';

describe('arxivIdIn', () => {
  it.each([
    ['2405.14906', '2405.14906'],
    ['2405.14906v3', '2405.14906'],
    ['arXiv:2405.14906v2', '2405.14906'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v1', 'math/0309136'],
    ['https://arxiv.org/abs/2405.14906v1', '2405.14906'],
    ['https://arxiv.org/pdf/2405.14906.pdf', '2405.14906'],
    ['https://huggingface.co/papers/2405.14906', '2405.14906'],
    ['arXiv preprint arXiv:1706.03762', '1706.03762'],
    ['10.48550/arXiv.2405.14906', '2405.14906'],
  ])('finds %s', (text, id) => {
    expect(arxivIdIn(text)).toBe(id);
  });

  it.each(['', '12345', '2405.149061', 'Nature', 'smith2020', '10.1000/2405.14906'])(
    'finds none in "%s"',
    (text) => {
      expect(arxivIdIn(text)).toBeNull();
    },
  );
});

describe('doiIn', () => {
  it.each([
    ['10.1000/ABC.1', '10.1000/abc.1'],
    ['doi:10.1000/abc.1', '10.1000/abc.1'],
    ['https://doi.org/10.1000/abc(1)2.', '10.1000/abc(1)2'],
    ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
    ['https://journals.example.org/doi/abs/10.1000/abc?x=1', '10.1000/abc'],
  ])('finds %s', (text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });

  it.each(['', '10.3', '10.1/2', 'https://example.org/10.1000/abc'])(
    'finds none in "%s"',
    (text) => {
      expect(doiIn(text)).toBeNull();
    },
  );
});

describe('linkOf', () => {
  it('prefers arXiv, where the paper is open', () => {
    expect(linkOf('10.1000/abc', '2405.14906')).toBe('https://arxiv.org/abs/2405.14906');
    expect(linkOf('10.1000/abc', null)).toBe('https://doi.org/10.1000/abc');
    expect(linkOf(null, null)).toBeNull();
  });
});
