/** The end of a play: from what happened to each player to the facts that the record keeps. */

import { BASES, LEAD_FIRST } from '../model/baseball.ts';
import type { PlayMade, RunnerMove } from '../model/play.ts';
import type { OpenPlay } from './open-play.ts';
import { addRuling, addStory, runnersOn } from './open-play.ts';
import type { ScriptResult } from './script.ts';

/** The play as the record keeps it: all plays have the same properties, so that reading one is quick. */
export const closePlay = (play: OpenPlay): ScriptResult => {
  if (play.outs + play.made >= 3 && play.lastWasForce) keepRunnersWhereTheyWere(play);
  if (play.made >= 2)
    addRuling(play, play.made === 2 ? { doublePlay: true } : { triplePlay: true });
  const facts: PlayMade = {
    type: 'playMade',
    kind: play.kind,
    batter: play.state.batter,
    batterTo: play.to[0],
    moves: movesOf(play),
    putouts: play.putouts,
    assists: play.assists,
    errors: play.errors,
    ball: play.ball ?? undefined,
    rulings: play.rulings ?? undefined,
    charges: undefined,
    story: play.story ?? undefined,
    tires: undefined,
    injury: undefined,
    rolls: play.table.rolls,
  };
  return { type: 'play', play: facts };
};

/** No run counts when the third out is a force or the batter short of first, and nobody needs to have moved. */
const keepRunnersWhereTheyWere = (play: OpenPlay): void => {
  for (const base of BASES) if (play.to[base] !== null && play.to[base] !== 0) play.to[base] = base;
};

const movesOf = (play: OpenPlay): readonly RunnerMove[] => {
  if (!runnersOn(play)) return NO_MOVES;
  const moves: RunnerMove[] = [];
  for (const base of LEAD_FIRST) {
    const to = play.to[base];
    if (to !== null && to !== base) moves.push({ from: base, to, cause: play.causes[base] });
  }
  return moves;
};

const NO_MOVES: readonly RunnerMove[] = [];

/** Remembers where the play would have ended without the error that follows. */
export const rememberWithoutError = (play: OpenPlay): void => {
  addStory(play, { withoutError: { batterTo: play.to[0], moves: movesOf(play) } });
};
