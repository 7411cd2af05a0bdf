/** Two d20 in place of a card that nobody can read. @see rules §7 */

import type { Charts } from '../model/charts.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CardRead, WeighedOutcome } from './read-card.ts';

/** What the chart says to "a+b". */
export const readQuickChart = (
  { quick }: Charts,
  { a, b }: { readonly a: number; readonly b: number },
): Outcome => {
  const cell = quick[a - 1]?.find(({ max }) => b <= max);
  if (!cell) throw new Error(`the quick chart has no cell for ${a}+${b}`);
  return cell.outcome;
};

/** The chart mixes both cards: an odd second die counts as the batter's, an even one as the pitcher's. */
export const quickCardRead = (b: number): CardRead => (b % 2 === 1 ? 'batter' : 'pitcher');

const FACES = 20;

/** Every cell of the chart with its share, as often the batter's as the pitcher's or nearly. */
export const quickOutcomes = ({ quick }: Charts): readonly WeighedOutcome[] =>
  quick.flatMap((row) =>
    row.flatMap(({ max, outcome }, i) => {
      const first = (row[i - 1]?.max ?? 0) + 1;
      const even = Math.floor(max / 2) - Math.floor((first - 1) / 2);
      const odd = max - first + 1 - even;
      return [
        { outcome, card: 'batter', weight: odd / FACES ** 2 },
        { outcome, card: 'pitcher', weight: even / FACES ** 2 },
      ] as const;
    }),
  );

/** The first "a+b" at which the chart says just this, of this man's card. */
export const quickFaces = (
  charts: Charts,
  { outcome, card }: WeighedOutcome,
): readonly [a: number, b: number] => {
  for (let a = 1; a <= FACES; a += 1)
    for (let b = 1; b <= FACES; b += 1)
      if (quickCardRead(b) === card && isSame(readQuickChart(charts, { a, b }), outcome))
        return [a, b];
  throw new Error(`the quick chart never says ${outcome.code} of the ${card}'s card`);
};

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.code === other.code && one.location === other.location;
