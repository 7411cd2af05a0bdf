import { expect, test } from 'vitest';
import { createSocketQuota } from './socket-quota.ts';

test('A23 an address holds a hundred sockets, whoever opens them; another one is not held up', () => {
  const quota = createSocketQuota(1);
  const taken = Array.from({ length: 101 }, () => quota.take('address', '192.0.2.1'));
  expect(taken.indexOf(undefined)).toBe(100);
  expect(quota.take('address', '192.0.2.2')).toBeDefined();
});

test('A23 a person holds ten, wherever he is, and one that is closed makes room for another', () => {
  const quota = createSocketQuota(1);
  const taken = Array.from({ length: 11 }, () => quota.take('user', 'casey'));
  expect(taken.indexOf(undefined)).toBe(10);
  expect(quota.take('user', 'casey')).toBeUndefined();
  taken[0]?.();
  expect(quota.take('user', 'casey')).toBeDefined();
  expect(quota.take('user', 'casey')).toBeUndefined();
});
