import { expect, test } from 'vitest';
import { lineStateOf } from './line-state.ts';

test.each([
  ['live', 'up'],
  ['connecting', 'up'],
  ['refused', 'up'],
  ['stale', 'down'],
  ['offline', 'cut'],
  ['closed', 'closed'],
  ['voided', 'closed'],
] as const)('a feed that is %s: decisions find the line %s', (status, line) => {
  expect(lineStateOf(status)).toBe(line);
});
