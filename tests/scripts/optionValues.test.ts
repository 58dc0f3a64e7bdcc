import { expect, test } from 'vitest';
import { unsureShare } from '../../scripts/optionValues.ts';

test.each([
  ['10%', 0.1],
  ['0%', 0],
  ['50 %', 0.5],
  ['2.5%', 0.025],
])('--unsure %s is %d', (text, share) => {
  expect(unsureShare(text)).toBe(share);
});

test.each(['10', '0.1', '51%', '-1%', '%', 'ten'])('--unsure %s is refused', (text) => {
  expect(() => unsureShare(text)).toThrow(
    `--unsure takes a percentage from 0% to 50%, such as 10%, not "${text}"`,
  );
});
