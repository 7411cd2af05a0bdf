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

test('whatever chance says, nobody who lost a server waits longer than two seconds within the first ten', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(chances, (fallen) => {
      let passed = 0;
      for (const [attempt, chance] of fallen.entries()) {
        const wait = retryDelay(attempt, chance);
        if (passed < 10_000) expect(wait).toBeLessThanOrEqual(2_000);
        passed += wait;
      }
      expect(passed).toBeGreaterThan(10_000);
    }),
    {
      examples: [
        [Array(20).fill(0)],
        [Array(20).fill(1)],
        [[...Array(12).fill(0), ...Array(8).fill(1)]],
      ],
    },
  );
});

test('a server that stays away is asked less and less', () => {
  expect(retryDelay(20, 1)).toBe(15_000);
});
