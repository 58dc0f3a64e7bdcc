import { expect, test } from 'vitest';
import { decodeTexAccents } from '../../src/importers/texAccents.ts';
import { cleanText } from '../../src/importers/text.ts';

const raw = String.raw;

test.each([
  [raw`Schr\"odinger`, 'Schrödinger'],
  [raw`Schr{\"o}dinger`, 'Schrödinger'],
  [raw`Schr\"{o}dinger`, 'Schrödinger'],
  [raw`Schr{\"{o}}dinger`, 'Schrödinger'],
  [raw`\'etale, {\'E}tale`, 'étale, Étale'],
  [raw`Erd\H{o}s and Erd\H os`, 'Erdős and Erdős'],
  [raw`J{\o}rgensen, J\o rgensen, J\o{}rgensen`, 'Jørgensen, Jørgensen, Jørgensen'],
  [raw`Gau{\ss}, \AA ngstr\"om, {\L}{\'o}d{\'z}`, 'Gauß, Ångström, Łódź'],
  [raw`\v{C}ech and \v Cech`, 'Čech and Čech'],
  [raw`Brian\c{c}on-Skoda`, 'Briançon-Skoda'],
  [raw`Mart\'{\i}n, Mart\'\i n, na\"{\i}ve`, 'Martín, Martín, naïve'],
  [raw`Carnot--Carath\'{e}odory`, 'Carnot--Carathéodory'],
])('%s', (text, letters) => {
  expect(decodeTexAccents(text)).toBe(letters);
});

test('leaves formulas alone', () => {
  expect(decodeTexAccents(raw`$\d x \'e$-Poincar\'e`)).toBe(raw`$\d x \'e$-Poincaré`);
  expect(decodeTexAccents(raw`from $5 for Poincar\'e to $6`)).toBe('from $5 for Poincaré to $6');
});

test('leaves what is no accent', () => {
  for (const text of [
    raw`our model\'s size, they don\'t, we\'re`,
    raw`an \"online\" method`,
    raw`\O(n) time, \rho \upsilon, \textbf{r}`,
    raw`\"b and C:\temp`,
  ]) {
    expect(decodeTexAccents(text)).toBe(text);
  }
});

test('keeps the braces of another command', () => {
  expect(decodeTexAccents(raw`\emph{\'E}tale, {\bf \"U}ber`)).toBe(raw`\emph{É}tale, {\bf Ü}ber`);
});

test('titles and abstracts are cleaned of them', () => {
  expect(cleanText(raw`The Schr\"odinger equation`)).toBe('The Schrödinger equation');
});
