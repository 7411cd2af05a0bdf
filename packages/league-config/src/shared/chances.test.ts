import { SLOTS } from '@paper-dynasty/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chancesOf, slotsOf } from './chances.ts';

const weights = fc
  .array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 2, maxLength: 27 })
  .filter((list) => list.some((weight) => weight > 0.001));

test('slots always add up, and each is a rounding of its share', () => {
  fc.assert(
    fc.property(weights, (list) => {
      const slots = slotsOf(list);
      const total = list.reduce((sum, weight) => sum + weight, 0);
      expect(slots.reduce((sum, count) => sum + count, 0)).toBe(SLOTS);
      slots.forEach((count, index) => {
        const share = ((list[index] ?? 0) / total) * SLOTS;
        expect(Math.abs(count - share)).toBeLessThan(1 + 1e-6);
      });
    }),
  );
});

test('what is whole already stays', () => {
  expect(slotsOf([54, 27, 27])).toEqual([1080, 540, 540]);
  expect(slotsOf([8.6, 99.4])).toEqual([172, 1988]);
});

test('the largest remainder rounds up, the earlier among equals', () => {
  expect(slotsOf([1, 1, 1, 1, 1, 1, 1])).toEqual([309, 309, 309, 309, 308, 308, 308]);
});

test('chances are multiples of 0.05', () => {
  const made = chancesOf(['a', 'b', 'c'], (column) => ({ a: 1, b: 2, c: 4 })[column]);
  expect(made).toEqual({ a: 15.45, b: 30.85, c: 61.7 });
});
