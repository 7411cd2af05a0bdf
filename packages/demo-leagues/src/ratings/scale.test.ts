import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, regressed, roundedTo, standardised, weightedMean } from './scale.ts';

test('few chances say little, many say all', () => {
  expect(regressed({ made: 0, chances: 0 }, 0.3, 50)).toBeCloseTo(0.3, 9);
  expect(regressed({ made: 10, chances: 10 }, 0.3, 50)).toBeCloseTo(25 / 60, 9);
  expect(regressed({ made: 5000, chances: 10_000 }, 0.3, 50)).toBeCloseTo(0.499, 3);
});

test.each([
  [3, 3],
  [-2, 0],
  [21, 20],
])('%d is kept to %d', (value, kept) => {
  expect(clamp(value, { min: 0, max: 20 })).toBe(kept);
});

/** No two values round up at the same shift. */
const items = fc
  .uniqueArray(fc.integer({ min: -4000, max: 4000 }), {
    minLength: 30,
    maxLength: 60,
    selector: (value) => (value + 4000) % 1000,
  })
  .chain((values) =>
    fc.tuple(
      ...values.map((value) =>
        fc.record({ value: fc.constant(value / 1000), weight: fc.integer({ min: 1, max: 100 }) }),
      ),
    ),
  );

test('rounding keeps the mean as near as one man makes a difference, and the order', () => {
  fc.assert(
    fc.property(items, (list) => {
      const rounded = roundedTo(0, list, { min: -9, max: 9 });
      const mean = weightedMean(
        rounded.map((value, index) => ({ value, weight: list[index]?.weight ?? 0 })),
      );
      const total = list.reduce((sum, { weight }) => sum + weight, 0);
      const heaviest = Math.max(...list.map(({ weight }) => weight));
      expect(Math.abs(mean)).toBeLessThanOrEqual(heaviest / total + 1e-9);
      const order = list.map((_, index) => index).toSorted((a, b) => at(list, a) - at(list, b));
      const inOrder = order.map((index) => rounded[index] ?? Number.NaN);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }),
  );
});

const at = (list: readonly { readonly value: number }[], index: number): number =>
  list[index]?.value ?? Number.NaN;

test('stretching gives the mean and the spread that were asked for', () => {
  const made = standardised(
    [1, 2, 3, 6].map((value) => ({ value, weight: 2 })),
    { mean: 12.8, deviation: 2 },
  );
  expect(weightedMean(made)).toBeCloseTo(12.8, 9);
  const squares = made.map(({ value, weight }) => ({ value: (value - 12.8) ** 2, weight }));
  expect(weightedMean(squares)).toBeCloseTo(4, 9);
});
