/** A man who got hurt makes way before anything else happens where he is needed. @see rules §14 */

import { battingSide, inOrder, ofSide, type Side } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { benchOf } from './bench.ts';

/**
 * Who of this side is hurt and stands in the field, is on base or is up; null: nobody, or nobody
 * is left to come in and he plays on.
 */
export const mustLeave = (state: GameState, side: Side): LineupId | null => {
  const team = ofSide(state.teams, side);
  if (team.hurt.length === 0) return null;
  const needed = side === battingSide(state.half) ? atBat(state) : inOrder(team.field);
  const man = team.hurt.find((id) => needed.includes(id) && !team.gone.includes(id));
  return man === undefined || !mayComeIn(team) ? null : man;
};

const atBat = ({ batter, bases }: GameState): readonly LineupId[] => [
  batter,
  ...bases.flatMap((runner) => runner?.id ?? []),
];

const mayComeIn = (team: TeamState): boolean => benchOf(team).length > 0;

export const hurtFault = (state: GameState, side: Side): Rejection | null => {
  const player = mustLeave(state, side);
  return player === null ? null : { code: 'PLAYER_HURT', player };
};
