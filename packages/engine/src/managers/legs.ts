/** What legs are worth on first or second base: steals, and one base more on a single. @see rules §10.1, §11, §21 */

import type { Card } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import type { Facing } from './mind.ts';
import { moved, placed } from './places.ts';
import { stealThreat } from './steal.ts';
import { safeChance, worthIn } from './thrown.ts';
import type { ManagerTools } from './tools.ts';
import { type Valuer, winValue } from './value.ts';

/** A runner, or one who might run for him, before this pitcher and batter. */
export interface Runner extends Facing {
  readonly base: 1 | 2;
  readonly runner: Card;
}

/** Share of plate appearances in which a single is played out by decision. */
const PLAYED_OUT = 0.091;

/** His steal, and whether he makes it on one of the singles that come before the half is over: chance to win. */
export const legsWorth = (state: GameState, who: Runner, tools: ManagerTools): number => {
  const value: Valuer = (after) => winValue(state, after, tools.expectancy);
  const singles = PLAYED_OUT * (3 - state.outs);
  return stealThreat(state, { ...who, value }, tools) + singles * onSingle(state, who, tools);
};

/** Over the four depths of the ball he is sent where that is worth more than holding him. */
const onSingle = (
  state: GameState,
  { base, runner }: Runner,
  { charts, expectancy }: ManagerTools,
): number => {
  const { depth, secondToHome: home, firstToThird: third } = charts.tuning.advance;
  const worth = worthIn(state, (after) => winValue(state, after, expectancy));
  const single = placed(state, 1, 1);
  // Of two the man on first may go when the one ahead of him has scored.
  const free = base === 1 ? moved(single, 2, 4) : single;
  const held = worth(free);
  const made = worth(moved(free, base, base === 2 ? 4 : 3));
  const lost = worth(moved(free, base, 0));
  const rule = base === 2 ? home : third;
  const target = runner.speed + rule.base + (rule.outs[state.outs] ?? 0);
  let sum = 0;
  for (const more of depth) {
    const chance = safeChance(target + more);
    sum += Math.max(held, chance * made + (1 - chance) * lost);
  }
  return sum / depth.length;
};
