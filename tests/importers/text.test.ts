import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanAbstract, cleanText } from '../../src/importers/text.ts';

describe('cleanText', () => {
  it('collapses white space of every kind', () => {
    expect(cleanText('  a\n\tb \u00a0 c\u200b d ')).toBe('a b c d');
  });

  it('strips HTML, JATS and MathML tags', () => {
    expect(cleanText('<p>One.</p><p>Two <i>three</i></p>')).toBe('One. Two three');
    expect(cleanText('H<sub>2</sub>O')).toBe('H2O');
    expect(
      cleanText(
        '<jats:title>Abstract</jats:title><jats:p>We <jats:italic>do</jats:italic>.</jats:p>',
      ),
    ).toBe('We do.');
    expect(cleanText('<mml:math><mml:mi>x</mml:mi></mml:math>-ray')).toBe('x-ray');
    expect(cleanText('<span class="a" id=\'b\'>c</span>')).toBe('c');
    expect(
      cleanText('<AbstractText Label="AIMS">One.</AbstractText><AbstractText>Two.</AbstractText>'),
    ).toBe('One. Two.');
  });

  it('leaves comparisons alone', () => {
    for (const text of ['p <0.05 and q> 3', 'if a <b and c> d', 'x<y>z', '1<p≤2']) {
      expect(cleanText(text)).toBe(text);
    }
  });

  it('decodes entities, also those that were escaped twice', () => {
    expect(cleanText('a &amp; b &lt; c &quot;d&quot; &#8211; &#x2014;')).toBe('a & b < c "d" – —');
    expect(cleanText('M&uuml;ller, Bront&euml;, Ho&scaron;ek')).toBe('Müller, Brontë, Hošek');
    expect(cleanText('&alpha;-&Omega; &sigma;')).toBe('α-Ω σ');
    expect(cleanText('R&amp;amp;D, &amp;lt;p&amp;gt;x')).toBe('R&D, x');
  });

  it('leaves what is no entity', () => {
    for (const text of ['AT&T; a', '&unknown;', '&#0;', '&#x110000;', 'Q&A']) {
      expect(cleanText(text)).toBe(text);
    }
  });

  it('keeps LaTeX', () => {
    const tex = String.raw`$O(n\log n)$ and \emph{this} {\alpha_{1}}`;
    expect(cleanText(tex)).toBe(tex);
  });
});

describe('cleanText of text without tags and entities', () => {
  const tidied = (text: string) => text.replace(/[\s\u200B]+/g, ' ').trim();

  test('makes runs of white space one space, whatever the characters', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (character === '&' || character === '<') continue;
      const texts = [character, `a${character}b`, `a${character}`, `${character} b`];
      wrong.push(...texts.filter((text) => cleanText(text) !== tidied(text)));
    }
    expect(wrong).toEqual([]);
  });

  test('makes runs of white space one space, wherever they are', () => {
    const parts = fc.array(
      fc.constantFrom('a', 'é', '漢', ' ', ' ', '\n', '\u00a0', '\u200b', '.'),
    );
    fc.assert(
      fc.property(parts, (characters) => {
        const text = characters.join('');
        expect(cleanText(text)).toBe(tidied(text));
      }),
    );
  });
});

describe('cleanAbstract', () => {
  it.each([
    '[No abstract available]',
    'No abstract available.',
    'N/A',
    'nan',
    'Abstract not available',
  ])('takes "%s" for no abstract', (text) => {
    expect(cleanAbstract(text)).toBe('');
  });

  it('keeps an abstract that only starts like that', () => {
    expect(cleanAbstract('None of the methods works.')).toBe('None of the methods works.');
  });
});
