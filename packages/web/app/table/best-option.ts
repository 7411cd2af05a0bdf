/** The button that a manager presses who goes by the odds. @see rules §3 */

import type { Action } from '@paper-dynasty/engine';
import { type OddsBook, oddsKey } from '../composables/useOdds.ts';
import { pays } from './odds-words.ts';

/** The bet that is worth most, where it pays; else the sure thing. Where nothing is known, the first. */
export const bestOption = <O extends { readonly action: Action }>(
  options: readonly O[],
  odds: OddsBook,
): O | undefined => {
  const bets = options.flatMap((option) => {
    const weighed = odds.get(oddsKey(option.action));
    return weighed ? [{ option, weighed }] : [];
  });
  const [first, ...others] = bets;
  if (!first) return options[0];
  const best = others.reduce(
    (one, other) => (other.weighed.worth > one.weighed.worth ? other : one),
    first,
  );
  if (pays(best.weighed)) return best.option;
  return options.find((option) => bets.every((bet) => bet.option !== option)) ?? best.option;
};
