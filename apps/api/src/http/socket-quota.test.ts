import { expect, test } from 'vitest';
import { createSocketQuota } from './socket-quota.ts';

const places = (n: number, userOf: (n: number) => string | null) => {
  const quota = createSocketQuota(1);
  const ip = '192.0.2.1';
  const taken = Array.from({ length: n }, (_, at) => quota.take({ userId: userOf(at), ip }));
  return { quota, taken };
};

test('A23 an address holds a hundred sockets, whoever opens them; another one is not held up', () => {
  const { quota, taken } = places(101, (n) => (n % 2 ? null : `user ${n}`));
  expect(taken.indexOf(undefined)).toBe(100);
  expect(quota.take({ userId: null, ip: '192.0.2.2' })).toBeDefined();
});

test('A23 a person holds ten, wherever he is, and one that is closed makes room for another', () => {
  const { quota, taken } = places(11, () => 'casey');
  expect(taken.indexOf(undefined)).toBe(10);
  const elsewhere = { userId: 'casey', ip: '192.0.2.9' };
  expect(quota.take(elsewhere)).toBeUndefined();
  taken[0]?.();
  expect(quota.take(elsewhere)).toBeDefined();
  expect(quota.take(elsewhere)).toBeUndefined();
});
