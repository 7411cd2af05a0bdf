import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING, only } from '../expected/results.ts';
import { balanced, balancingFactor, WISHED, type Wish, wishedChances } from './balance.ts';

const wish = (rate: number, more: Partial<Wish> = {}): Wish => ({
  rate,
  weight: 1,
  other: 4,
  floor: 0,
  ...more,
});

describe('a wish', () => {
  it('is double the rate, less what the other card gives', () => {
    expect(wishedChances(wish(0.05), 1)).toBeCloseTo(0.05 * 216 - 4, 9);
  });

  it('is never below nothing, or below what is there anyway', () => {
    expect(wishedChances(wish(0.001), 1)).toBe(0);
    expect(wishedChances(wish(0.001, { floor: 2 }), 1)).toBe(2);
  });
});

describe('the balancing factor', () => {
  it('is 1 where nothing is cut off', () => {
    const wishes = [wish(0.03), wish(0.05)];
    expect(balancingFactor(wishes, 0.04 * 216 - 4)).toBeCloseTo(1, 6);
  });

  it('takes back what cutting off has added', () => {
    const men = fc.array(
      fc.record({
        rate: fc.double({ min: 0.005, max: 0.12, noNaN: true }),
        weight: fc.double({ min: 1, max: 600, noNaN: true }),
      }),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(men, (list) => {
        const wishes = list.map(({ rate, weight }) => wish(rate, { weight }));
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const rate = list.reduce((sum, man) => sum + man.rate * man.weight, 0) / total;
        const mean = Math.max(0.5, 216 * rate - 4);
        const factor = balancingFactor(wishes, mean);
        const made = wishes.reduce((sum, one) => sum + one.weight * wishedChances(one, factor), 0);
        // Rates so low that even four times as many would not do are not of this world.
        if (factor < 3.99) expect(made / total).toBeCloseTo(mean, 6);
      }),
    );
  });
});

describe('all wishes of a man', () => {
  it('leave room for balls in play', () => {
    const [man] = balanced([0.6], only({ strikeout: 120 }), (rate, result) =>
      result === 'strikeout' ? wish(rate) : wish(0, { other: 0 }),
    );
    expect(WISHED.reduce((sum, result) => sum + (man?.[result] ?? 0), 0)).toBeCloseTo(100, 6);
  });

  it('pay with singles for home runs that only the other card hits', () => {
    const never = { homerun: 0, single: 0.15 };
    const often = { homerun: 0.06, single: 0.15 };
    const means = { ...NOTHING, homerun: 0.03 * 216 - 4, single: 0.15 * 216 - 16 };
    const made = balanced([never, often], means, (rates, result) =>
      result === 'homerun' || result === 'single'
        ? wish(rates[result], { other: result === 'single' ? 16 : 4 })
        : wish(0, { other: 0 }),
    );
    const worth = made.map(({ homerun, single }) => 1.67 * homerun + 0.74 * single);
    expect(made[0]?.homerun).toBe(0);
    expect((worth[1] ?? 0) - (worth[0] ?? 0)).toBeCloseTo(1.67 * 0.06 * 216, 6);
    expect((made[0]?.single ?? 0) + (made[1]?.single ?? 0)).toBeCloseTo(2 * means.single, 6);
  });

  it('keep each other apart', () => {
    const men = balanced([0.04, 0.08], { ...NOTHING, walk: 0.06 * 216 - 4 }, (rate, result) =>
      result === 'walk' ? wish(rate) : wish(0, { other: 0 }),
    );
    expect(men.map(({ walk }) => walk)).toEqual([
      expect.closeTo(0.04 * 216 - 4, 6),
      expect.closeTo(0.08 * 216 - 4, 6),
    ]);
    for (const { single } of men) expect(single).toBeCloseTo(0, 9);
  });
});
