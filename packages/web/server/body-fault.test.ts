import { expect, test } from 'vitest';
import { bodyFault } from './body-fault.ts';

test.each([
  ['none', {}, null],
  ['a short one', { 'content-length': '65536' }, null],
  ['a long one', { 'content-length': '65537' }, 413],
  ['one of no sensible length', { 'content-length': 'long' }, 413],
  ['one without an end', { 'transfer-encoding': 'chunked' }, 411],
] as const)('of bodies, %s is answered with %o: %s', (_, headers, fault) => {
  expect(bodyFault(headers)).toBe(fault);
});
