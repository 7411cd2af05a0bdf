/** A recorded game through the engine's events and the engine's scorer. */

import { type GameRecord, openRecord, score } from '@paper-dynasty/engine';
import type { Fault } from './fault.ts';
import type { RecordedGame } from './game-record.ts';
import type { People } from './line-up.ts';
import { transcribe } from './to-events.ts';
import type { Reading } from './to-play.ts';

export type Scored =
  | { readonly ok: true; readonly record: GameRecord; readonly people: People }
  | { readonly ok: false; readonly fault: Fault };

/** Scores a game by its facts, with or without its scorer's rulings. */
export const scoreGame = (game: RecordedGame, reading: Reading): Scored => {
  const transcribed = transcribe(game, reading);
  if (!transcribed.ok) return transcribed;
  const { events, states, people } = transcribed.transcript;
  const [opening] = states;
  if (!opening) throw new Error('a transcript begins with a game');
  let record = openRecord(opening);
  for (const [i, event] of events.entries()) {
    const after = states[i];
    if (i > 0 && after) record = score(record, event, after);
  }
  return { ok: true, record, people };
};
