/** Who may have got hurt in a play, and whether he did. @see rules §14 */

import { battingSide, fieldingSide, ofSide, type Side } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { Injury, PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { fatigueLevel } from './fatigue.ts';

/** The dice of an injury check. */
export const INJURY_DICE = [6, 6, 6] as const;

/** A man who has to be looked at. */
export type Doubtful = Pick<Injury, 'side' | 'player'>;

/**
 * One man at most: the batter who was hit, the fielder whose error it was, the runner who was
 * tagged, the pitcher who is gassed. Asked with the game before the play.
 */
export const doubtful = (state: GameState, play: PlayMade, books: Books): Doubtful | null => {
  if (!state.rules.injuries) return null;
  const batting = battingSide(state.half);
  const fielding = fieldingSide(state.half);
  const hit = play.kind === 'hitByPitch' ? play.batter : null;
  return (
    of(batting, hit) ??
    of(fielding, fumbler(state, play)) ??
    of(batting, tagged(state, play)) ??
    of(fielding, gassed(state, play, books))
  );
};

const of = (side: Side, player: LineupId | null): Doubtful | null =>
  player === null ? null : { side, player };

/** He went for the ball and did not hold it; a bad throw hurts nobody. */
const fumbler = (state: GameState, { errors }: PlayMade): LineupId | null => {
  const error = errors.find(({ kind }) => kind !== 'throw');
  return error ? ofSide(state.teams, fieldingSide(state.half)).field[error.position] : null;
};

/** The first runner who slid into a tag. */
const tagged = ({ bases }: GameState, { moves }: PlayMade): LineupId | null => {
  const slide = moves.find(
    ({ to, cause }) => to === 0 && (cause === 'tag' || cause === 'caughtStealing'),
  );
  return slide ? (bases[slide.from - 1]?.id ?? null) : null;
};

/** Whoever pitches on when nothing is left in his arm. */
const gassed = (state: GameState, play: PlayMade, { charts }: Books): LineupId | null => {
  const work = ofSide(state.mound, fieldingSide(state.half));
  const throws = play.batterTo !== null && play.kind !== 'intentionalWalk';
  return throws && fatigueLevel(work, charts.tuning.fatigue) === 2 ? work.pitcher : null;
};

/** What the dice make of it; null: he stays in. */
export const injuryOf = (
  man: Doubtful,
  faces: readonly number[],
  { charts }: Books,
): Injury | null => {
  const total = faces.reduce((sum, face) => sum + face, 0);
  const games = charts.injury[total - INJURY_DICE.length] ?? null;
  return games === null ? null : { ...man, games };
};
