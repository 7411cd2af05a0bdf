/** The scorer's book of a log. */

import { evolve } from '../evolve/evolve.ts';
import { openGame } from '../game.ts';
import type { GameEvent } from '../model/event.ts';
import { type GameRecord, openRecord, score } from '../scoring/record.ts';

/** @throws Error when the log does not begin with `gameStarted` */
export const recordOf = ([start, ...rest]: readonly GameEvent[]): GameRecord => {
  if (start?.type !== 'gameStarted') throw new Error('a log begins with gameStarted');
  let state = openGame(start);
  let record = openRecord(state);
  for (const event of rest) {
    state = evolve(state, event);
    record = score(record, event, state);
  }
  return record;
};
