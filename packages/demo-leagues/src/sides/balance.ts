/**
 * Half of the plate appearances are read from the other card. So a card must say double what sets
 * a man apart: twice his rate, less what the average opposing card gives. What comes out below
 * nothing is nothing; a factor common to all then takes back what that has added.
 * @see rules §5
 */

import type { Results } from '../expected/results.ts';

/** Chances of both cards together. */
export const BOTH = 216;

/** What one card must come to for one result. */
export interface Wish {
  /** Share of the plate appearances in which the man does it. */
  readonly rate: number;
  /** How often he will be at it. */
  readonly weight: number;
  /** Chances that the average opposing card gives. */
  readonly other: number;
  /** Chances that his card has anyway. */
  readonly floor: number;
}

export const wishedChances = ({ rate, other, floor }: Wish, factor: number): number =>
  Math.max(floor, BOTH * factor * rate - other);

/** The factor on all rates that makes the weighted mean of the cards what it should be. */
export const balancingFactor = (wishes: readonly Wish[], mean: number): number => {
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  const meanWith = (factor: number): number =>
    wishes.reduce((sum, wish) => sum + wish.weight * wishedChances(wish, factor), 0) / total;
  let low = 0;
  let high = LARGEST_FACTOR;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (meanWith(middle) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const LARGEST_FACTOR = 4;
const HALVINGS = 50;

/** The results that are not outs in play, which fill what the others leave. */
export const WISHED = [
  'homerun',
  'triple',
  'double',
  'single',
  'walk',
  'hbp',
  'strikeout',
] as const;
export type Wished = (typeof WISHED)[number];
export type WishedChances = { readonly [R in Wished]: number };

/**
 * For every man his chances of every wished result, the means balanced. A man who never hits a
 * home run is hit some off the other card all the same, and one with many keeps a few less than
 * his. His singles make up for it, so that each side is worth as much as its man was.
 */
export const balanced = <Man>(
  men: readonly Man[],
  mean: Results,
  wish: (man: Man, result: Wished) => Wish,
): readonly WishedChances[] => {
  const fit = (result: Wished, wishes: readonly Wish[]): Fit => ({
    wishes,
    factor: balancingFactor(wishes, mean[result]),
    plain: plainFactor(wishes, mean[result]),
  });
  const others = new Map(
    WISHED.filter((result) => result !== 'single').map((result) => [
      result,
      fit(
        result,
        men.map((man) => wish(man, result)),
      ),
    ]),
  );
  const singles = fit(
    'single',
    men.map((man, index) => paying(wish(man, 'single'), surplusWorth(others, index))),
  );
  const fits = new Map([...others, ['single' as const, singles]]);
  return men.map((_, index) =>
    fitting((result) => {
      const { wishes, factor } = fits.get(result) ?? singles;
      const own = wishes[index];
      return own ? wishedChances(own, factor) : 0;
    }),
  );
};

/** The wishes of all men for one result, and what they are multiplied by. */
interface Fit {
  readonly wishes: readonly Wish[];
  readonly factor: number;
  /** The factor that would do if a card could say less than nothing. */
  readonly plain: number;
}

const plainFactor = (wishes: readonly Wish[], mean: number): number => {
  const sum = (amount: (wish: Wish) => number): number =>
    wishes.reduce((total, one) => total + one.weight * amount(one), 0);
  const rates = sum(({ rate }) => BOTH * rate);
  return rates === 0 ? 1 : sum(({ other }) => mean + other) / rates;
};

/** Runs that one of each is worth more than an out. */
const WORTH: WishedChances = {
  homerun: 1.67,
  triple: 1.32,
  double: 1.04,
  single: 0.74,
  walk: 0.6,
  hbp: 0.61,
  strikeout: 0,
};

/** What all other results of this man are worth beyond what he did. */
const surplusWorth = (fits: ReadonlyMap<Wished, Fit>, index: number): number =>
  [...fits].reduce((worth, [result, { wishes, factor, plain }]) => {
    const own = wishes[index];
    if (!own) return worth;
    const deserved = BOTH * plain * own.rate - own.other;
    return worth + WORTH[result] * (wishedChances(own, factor) - deserved);
  }, 0);

const paying = (singles: Wish, worth: number): Wish => ({
  ...singles,
  other: singles.other + worth / WORTH.single,
});

/** Some balls in play are left on every side, however seldom he meets one. */
const MOST_WISHED = 100;

const fitting = (chances: (result: Wished) => number): WishedChances => {
  const sum = WISHED.reduce((total, result) => total + chances(result), 0);
  const scale = Math.min(1, MOST_WISHED / sum);
  return {
    homerun: chances('homerun') * scale,
    triple: chances('triple') * scale,
    double: chances('double') * scale,
    single: chances('single') * scale,
    walk: chances('walk') * scale,
    hbp: chances('hbp') * scale,
    strikeout: chances('strikeout') * scale,
  };
};
