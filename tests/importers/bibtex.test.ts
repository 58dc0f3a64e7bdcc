import { describe, expect, it } from 'vitest';
import { importAll } from '../support/imported.ts';

const papersOf = async (text: string) => (await importAll(text, 'library.bib')).papers;
const titleOf = async (title: string) => (await papersOf(`@misc{a, title = {${title}}}`))[0]!.title;

describe('BibTeX', () => {
  it('reads every field', async () => {
    const text = String.raw`
Exported by hand.

@article{one2019,
  title = {{A {Title} of G{\"o}del}},
  author = {G{\"o}del, Kurt and Anna van der One and {The Group} and others},
  abstract = {An abstract.},
  journal = {A Journal},
  year = 2019,
  month = mar,
  doi = {10.1000/ABC},
  keywords = {maps, graphs}
}`;
    expect(await importAll(text, 'library.bib')).toEqual({
      papers: [
        {
          id: 'one2019',
          title: 'A Title of Gödel',
          abstract: 'An abstract.',
          date: '2019-03',
          authors: ['Kurt Gödel', 'Anna van der One', 'The Group'],
          venue: 'A Journal',
          categories: ['maps', 'graphs'],
          url: 'https://doi.org/10.1000/abc',
          upvotes: null,
        },
      ],
      audit: { format: 'BibTeX', read: 1, kept: 1, dropped: [], merged: [] },
    });
  });

  it('reads BibLaTeX', async () => {
    const [paper] = await papersOf(
      '@inproceedings{a, title = {One}, subtitle = {Two}, booktitle = {Proceedings}, date = {2019-03-12}}',
    );
    expect(paper).toMatchObject({ title: 'One: Two', venue: 'Proceedings', date: '2019-03-12' });
  });

  it('resolves strings and takes the date from the volume, but not its address', async () => {
    const papers = await papersOf(`
@string{jmap = "Journal of " # "Maps"}
@article{a, title = {One}, journal = jmap}
@inproceedings{b, title = {Two}, crossref = {v}}
@proceedings{v, title = {The Volume}, year = {2018}, doi = {10.1000/volume}, url = {https://example.org}}`);
    expect(papers).toMatchObject([
      { id: 'a', venue: 'Journal of Maps' },
      { id: 'b', venue: 'The Volume', date: '2018', url: null },
      { id: 'v', title: 'The Volume' },
    ]);
  });

  it('knows arXiv entries', async () => {
    const [one, two] = await papersOf(`
@misc{a, title = {One}, eprint = {2405.14906}, archivePrefix = {arXiv}, primaryClass = {cs.LG}}
@article{b, title = {Two}, journal = {arXiv preprint arXiv:1706.03762}}`);
    expect(one).toMatchObject({ url: 'https://arxiv.org/abs/2405.14906', categories: ['cs.LG'] });
    expect(two).toMatchObject({ url: 'https://arxiv.org/abs/1706.03762' });
  });

  it.each([
    [String.raw`\'{e}\`a\^o{\~n}{\"u}\c{c}\v{s}\H{o}{\o}{\l}{\ss}{\aa}{\AA}`, 'éàôñüçšőøłßåÅ'],
    [String.raw`Garc{\'\i}a, Mart\'{\i}n`, 'García, Martín'],
    [String.raw`2{\%} {\&} \_ \#`, '2% & _ #'],
    [String.raw`{\~{}}50 and x{\^{}}2`, '~50 and x^2'],
    [String.raw`\textit{one} {\em two} \underline{three} \mbox{four}`, 'one two three four'],
    ["a--b---c ``d'' e~f", 'a–b—c “d” e f'],
    [String.raw`CO$_2$ at 20 $^{\circ}$C, $k$-means, $\delta$13C`, 'CO₂ at 20 °C, k-means, δ13C'],
  ])('decodes %s', async (tex, expected) => {
    expect(await titleOf(tex)).toBe(expected);
  });

  it.each([
    [String.raw`bound $O(\sqrt{n} \log_2 n)$ holds`],
    [String.raw`with $\frac{1}{2}$ and $$x^{n+1}$$`],
  ])('keeps formulas: %s', async (tex) => {
    expect(await titleOf(tex)).toBe(tex);
  });

  it('takes dollars of money for money', async () => {
    expect(await titleOf('costs $5 and {{\\"U}ber} $6')).toBe('costs $5 and Über $6');
    expect(await titleOf('one $ alone')).toBe('one $ alone');
  });

  it('gives a field that cannot be decoded without its TeX', async () => {
    expect(await titleOf(String.raw`\textit one \begin{a}two\end{b} {G}{\"o}del`)).toContain('two');
  });

  it('takes the address out of its TeX', async () => {
    expect(
      (
        await papersOf(
          String.raw`@misc{a, title = {One}, url = {https://example.org/a\_b?c=1\&d=2}}`,
        )
      )[0]!.url,
    ).toBe('https://example.org/a_b?c=1&d=2');
    expect(
      (
        await papersOf(
          String.raw`@misc{a, title = {One}, howpublished = {\url{https://example.org}}}`,
        )
      )[0]!.url,
    ).toBe('https://example.org');
  });

  it('loses no paper to a malformed field', async () => {
    const text = `@article{one,
  title = {One},
  funding_text 1 = {Money},
  year = {2019}
}
@article{two,
  colrev.key = {x},
  title = {Two
}
@article{three words,
  title = "Three",
  year = {2018}
}
@article{,
  title = {Four}
}`;
    const { papers, audit } = await importAll(text, 'library.bib');
    expect(papers.map(({ id, title, date }) => [id, title, date])).toEqual([
      ['one', 'One', '2019'],
      ['two', 'Two', null],
      ['three words', 'Three', '2018'],
      ['entry-4', 'Four', null],
    ]);
    expect(audit).toMatchObject({ read: 4, kept: 4 });
  });

  it('drops an entry that cannot be read, and says which', async () => {
    const text = `@string{jmap = {Maps}}

@article{one,
  title = {One},
  journal = jmap
}
@article{two, this is no entry }
@article{three,
  year = {2019}
}
@article{four,
  author = {Anna One},
  title = {A title that was cut o`;
    const { papers, audit } = await importAll(text, 'library.bib');
    expect(papers).toMatchObject([{ title: 'One', venue: 'Maps' }]);
    expect(audit).toMatchObject({
      read: 4,
      dropped: [
        {
          reason: 'the entry is cut off or cannot be read',
          count: 2,
          examples: ['entry 2 (two), line 7', 'entry 4 (four), line 11'],
        },
        { reason: 'neither title nor abstract', count: 1, examples: ['entry 3 (three), line 8'] },
      ],
    });
  });

  it('keeps the part of an abstract that is there', async () => {
    const text = '@article{a,\n  title = {One},\n  abstract = {The beginning of';
    expect(await papersOf(text)).toMatchObject([{ title: 'One', abstract: 'The beginning of' }]);
  });

  it('sees an entry that the one before swallows for want of a brace', async () => {
    const text =
      '@article{a,\n  title = {One,\n  year = {2019}\n}\n@article{b,\n  title = {Two}},\n  note = {x}\n}';
    expect((await importAll(text, 'library.bib')).papers.map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ]);
  });

  it('reads a file without papers as such', async () => {
    await expect(importAll('@string{a = "b"}', 'library.bib')).rejects.toThrow(
      'library.bib holds no BibTeX record',
    );
  });
});
