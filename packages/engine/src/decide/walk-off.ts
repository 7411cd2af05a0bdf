/** What counts of a play that wins the game in the last of an inning. @see rules §16 */

import type { Base, Destination } from '../model/baseball.ts';
import { further, placeBehind } from '../model/baseball.ts';
import type { PlayKind, PlayMade, RunnerMove } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

const HIT_BASES: { readonly [K in PlayKind]?: number } = {
  single: 1,
  double: 2,
  triple: 3,
  homeRun: 4,
};
const HITS = ['single', 'double', 'triple'] as const;

/**
 * On a home run over the fence every run counts. On any other play only the runs that are
 * needed do: later runners stop short of home, and a hit is worth no more bases than the
 * winning runner advanced.
 */
export const creditWalkOff = (state: GameState, play: PlayMade): PlayMade => {
  const { half, inning, rules, score } = state;
  if (half !== 'bottom' || inning < rules.innings || isOverTheFence(play)) return play;
  const needed = score.away - score.home + 1;
  const scorers = play.moves.filter((move) => move.to === 4).length + (play.batterTo === 4 ? 1 : 0);
  if (needed < 1 || scorers < needed) return play;
  return trim(play, needed);
};

/** A ball that a fielder was tested on stayed in the park. */
const isOverTheFence = ({ kind, story }: PlayMade): boolean =>
  kind === 'homeRun' && story?.check === undefined;

const trim = (play: PlayMade, needed: number): PlayMade => {
  let scored = 0;
  let ceiling: Destination = 3;
  let winnerFrom: Base | null = null;
  const moves: RunnerMove[] = [];
  for (const move of play.moves) {
    if (move.to === 4 && scored < needed) {
      scored += 1;
      winnerFrom = move.from;
      moves.push(move);
    } else {
      const to = below(move.to, ceiling);
      if (to !== 0) ceiling = placeBehind(to);
      if (to !== move.from) moves.push({ ...move, to });
    }
  }
  return winnerFrom === null || scored < needed
    ? { ...play, moves }
    : creditBatter({ ...play, moves }, winnerFrom, ceiling);
};

/** An out stays an out; a runner stops at the highest base left for him. */
const below = (to: Destination, ceiling: Destination): Destination => (to < ceiling ? to : ceiling);

const creditBatter = (play: PlayMade, winnerFrom: Base, ceiling: Destination): PlayMade => {
  const { batterTo } = play;
  if (batterTo === null || batterTo === 0) return play;
  const natural = HIT_BASES[play.kind];
  if (natural === undefined) return { ...play, batterTo: below(batterTo, ceiling) };
  const bases = Math.min(natural, 4 - winnerFrom);
  const kind = HITS[bases - 1] ?? play.kind;
  return { ...play, kind, batterTo: below(further(0, bases), ceiling) };
};
