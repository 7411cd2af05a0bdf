import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from './retry.ts';

test('a wait grows with the tries, is never nothing and never longer than fifteen seconds', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const wait = retryDelay(attempt, chance);
      expect(wait).toBeGreaterThanOrEqual(125);
      expect(wait).toBeLessThanOrEqual(15_000);
      expect(retryDelay(attempt + 1, chance)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

test('browsers that lost the same server come back at different times', () => {
  expect(retryDelay(4, 0.1)).not.toBe(retryDelay(4, 0.9));
});
