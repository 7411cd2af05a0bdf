/** A thief against pitcher and catcher, as a manager sees them. @see rules §11.2, §11.3 */

import type { Base } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card, PositionRating } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import { pitcherRating, ratingAt } from '../resolve/players.ts';
import type { StealDuel } from '../resolve/steal-target.ts';
import type { Facing } from './mind.ts';
import { batsAgainst, cardOf, type ManagerTools } from './tools.ts';

/** The catcher's rating; undefined when the book lacks his card. */
export const catcherOf = (state: GameState, tools: ManagerTools): PositionRating | undefined => {
  const side = fieldingSide(state.half);
  const card = cardOf(state, { side, id: ofSide(state.teams, side).field.C }, tools);
  return card && ratingAt(card, 'C', tools.charts.tuning);
};

/** The card of the man on a base; undefined where nobody is, or the book lacks it. */
export const runnerCard = (state: GameState, base: Base, tools: ManagerTools): Card | undefined => {
  const runner = state.bases[base - 1];
  return runner
    ? cardOf(state, { side: battingSide(state.half), id: runner.id }, tools)
    : undefined;
};

/** A runner, or one who might run for him, and the base he is on. */
export interface Thief {
  readonly base: Base;
  readonly runner: Card;
}

/** Who runs against whom, and how often the catcher throws it away. */
export interface Duel extends StealDuel {
  readonly overthrow: number;
}

/** The duel before the pitch. */
export const duelWith = (
  state: GameState,
  { base, held, batter, pitcher, runner }: Facing & Thief & { readonly held: boolean },
  tools: ManagerTools,
): Duel => {
  const catcher = catcherOf(state, tools);
  return {
    from: base,
    speed: runner.speed,
    steal: runner.steal,
    held,
    hold: pitcher ? pitcherRating(pitcher).hold : 0,
    catcherArm: catcher?.arm ?? 0,
    // It matters only for third.
    batterHand: base === 2 && batter ? batsAgainst(batter, pitcher) : 'R',
    overthrow: catcher?.overthrow ?? 0,
  };
};
