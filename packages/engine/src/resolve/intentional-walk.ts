/** The batter is waved to first; no dice. @see rules §12 */

import type { PlayMade, RunnerMove } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

export const intentionalWalk = ({ batter, bases }: GameState): PlayMade => {
  const [first, second, third] = bases;
  const moves: RunnerMove[] = [];
  if (first && second && third) moves.push({ from: 3, to: 4, cause: 'play' });
  if (first && second) moves.push({ from: 2, to: 3, cause: 'play' });
  if (first) moves.push({ from: 1, to: 2, cause: 'play' });
  return {
    type: 'playMade',
    kind: 'intentionalWalk',
    batter,
    batterTo: 1,
    moves,
    putouts: [],
    assists: [],
    errors: [],
    ball: undefined,
    rulings: undefined,
    charges: undefined,
    story: undefined,
    tires: undefined,
    injury: undefined,
    rolls: [],
  };
};
