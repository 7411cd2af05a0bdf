/** Two d20 in place of a card that nobody can read. @see rules §7 */

import type { Charts } from '../model/charts.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CardRead } from './read-card.ts';

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
