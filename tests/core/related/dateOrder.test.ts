import { expect, test } from 'vitest';
import { dateOrder } from '../../../src/core/related/dateOrder.ts';

test.each([
  ['2020-05-02', '2020-05-01', 'before'],
  ['2020-05-02', '2021', 'after'],
  ['2020-05-02', '2020-05-02', 'same time'],
  ['2020-05-02', '2020-05', 'same time'],
  ['2020', '2020-12-31', 'same time'],
  ['2020-06', '2020-12-31', 'after'],
  [null, '2020', null],
  ['2020', null, null],
])('of a paper of %s, one of %s comes %s', (date, other, order) => {
  expect(dateOrder(date, other)).toBe(order);
});
