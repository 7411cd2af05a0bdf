/** Getting a reliever up in the bullpen, where a league plays with it. @see rules §14 */

import { ofSide, type Side } from './baseball.ts';
import type { LineupId } from './ids.ts';
import type { GameState, TeamState, Warming } from './state.ts';

/** Plate appearances until he is ready. */
export const WARM_AFTER = 2;
/** A third man who gets up sends the first one to sit down. */
export const BULLPEN_MOUNDS = 2;

/** Plate appearances of the game that are over, of both sides. */
export const battersDone = ({ mound, relieved }: Pick<GameState, 'mound' | 'relieved'>): number =>
  relieved.reduce((sum, { batters }) => sum + batters, mound.away.batters + mound.home.batters);

/** Who throws, who got up first before. */
export const bullpenOf = ({ warming }: TeamState): readonly Warming[] => warming ?? NOBODY;
const NOBODY: readonly Warming[] = [];

/** Batters until this man is ready; 0: he is; null: nobody has got him up. */
export const untilWarm = (state: GameState, side: Side, pitcher: LineupId): number | null => {
  const throwing = bullpenOf(ofSide(state.teams, side)).find((one) => one.pitcher === pitcher);
  if (!throwing) return null;
  return Math.max(0, WARM_AFTER - (battersDone(state) - throwing.since));
};

/** The bullpen once this man has got up. */
export const gettingUp = (team: TeamState, man: Warming): readonly Warming[] =>
  [...bullpenOf(team), man].slice(-BULLPEN_MOUNDS);
