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

/** For every man his chances of every wished result, the means balanced. */
export const balanced = <Man>(
  men: readonly Man[],
  mean: Results,
  wish: (man: Man, result: Wished) => Wish,
): readonly WishedChances[] => {
  const factor = new Map(
    WISHED.map((result) => [
      result,
      balancingFactor(
        men.map((man) => wish(man, result)),
        mean[result],
      ),
    ]),
  );
  return men.map((man) =>
    fitting((result) => wishedChances(wish(man, result), factor.get(result) ?? 1)),
  );
};

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
