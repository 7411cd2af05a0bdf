import { expect, test } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

test('whatever waits goes first between a few and the next', async () => {
  const seen: (number | string)[] = [];
  setImmediate(() => seen.push('somebody else'));
  await fewAtATime(2, [1, 2, 3, 4, 5], (item) => seen.push(item));
  expect(seen).toEqual([1, 2, 'somebody else', 3, 4, 5]);
});
