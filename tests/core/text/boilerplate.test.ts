import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutBoilerplate } from '../../../src/core/text/boilerplate.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';

function kept(abstract: string): string {
  const bytes = encodeUtf8(abstract);
  const { start, end } = withoutBoilerplate(bytes, 0, bytes.length);
  return decodeUtf8(bytes, start, end).trim();
}

const text = 'We bake naïve rye bread in a hot oven and weigh the crust with 5 °C steps.';

describe('a notice behind an abstract is left out', () => {
  test.each([
    '© 2019 Elsevier Ltd. All rights reserved.',
    '(C) 2009 Elsevier B.V. All rights reserved.',
    '(c) 2011 Published by Elsevier Inc.',
    'Copyright 2006, Academic Press.',
    'Copyright © 2015 John Wiley & Sons, Ltd.',
    'Copyright (C) 2003 S. Karger AG, Basel',
    'Crown Copyright 2012 Published by Elsevier Ltd. All rights reserved.',
    '2012 Elsevier Ltd. All rights reserved.',
    '2016 Elsevier GmbH.',
    '2016 Published by Elsevier B.V..',
    'All rights reserved.',
    'Published by Elsevier B.V. on behalf of the Society.',
    '© The Author(s) 2020. This is an open access article under the CC BY license (http://creativecommons.org/licenses/by/4.0/).',
    'This is an open access article under the CC BY-NC-ND license.',
    'This article is distributed under the terms of the Creative Commons Attribution License.',
    'This work is licensed under a Creative Commons Attribution 4.0 International License.',
    '(PsycINFO Database Record (c) 2016 APA, all rights reserved)',
    'Copyright of Journal of Bread is the property of Oven Press and its content may not be copied.',
    'Licensee MDPI, Basel, Switzerland. This article is an open access article distributed under the terms and conditions of the Creative Commons Attribution (CC BY) license.',
  ])('%s', (notice) => {
    expect(kept(`${text} ${notice}`)).toBe(text);
    expect(kept(notice)).toBe('');
  });
});

describe('a notice before an abstract is left out', () => {
  test.each(['© 2016 IEEE.', '© 2013 Elsevier Ltd. All rights reserved.', '© 2020, The Authors.'])(
    '%s',
    (notice) => {
      expect(kept(`${notice} ${text}`)).toBe(text);
      expect(kept(`${notice}${text}`)).toBe(text);
    },
  );
});

describe('what is about copyright, licences and publishers stays', () => {
  test.each([
    'We study how copyright law shapes the markets of music.',
    'We read 2016 Elsevier journals.',
    'Copyright infringement is detected by watermarks.',
    'The code is published by default, and the licence plates of cars are read by cameras.',
    'Driving licence records of 2019 were used, and all rights of way.',
    'Complexes of type (c) melt; those of type (a) do not.',
    'Fig. 1 shows species (c) and open access articles of 20 journals.',
  ])('%s', (abstract) => {
    expect(kept(abstract)).toBe(abstract);
  });
});

test('what is kept is a part of the abstract without half characters', () => {
  const part = fc.constantFrom('© 2019 ', 'Elsevier. ', 'é', '麦 ', 'Published by A', '. ', 'rye ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const abstract = parts.join('');
      expect(abstract).toContain(kept(abstract));
    }),
  );
});
