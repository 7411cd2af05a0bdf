/** A log folded from its first event on. */

import type { GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import { draftOf } from './draft.ts';
import { fold } from './evolve.ts';
import { logFault } from './log-fault.ts';
import { onGameStarted } from './on-inning.ts';
import { startFault } from './start-fault.ts';

/** Thrown by `replay` when a log is not the log of a game. */
export class BrokenLog extends Error {
  readonly version: number;
  constructor(version: number, problem: string) {
    super(`event ${version}: ${problem}`);
    this.name = 'BrokenLog';
    this.version = version;
  }
}

/**
 * Folds a whole log.
 * @throws BrokenLog naming the version, at the first event that is unknown or cannot follow there
 */
export const replay = (events: readonly GameEvent[]): GameState => {
  if (!Array.isArray(events)) throw new BrokenLog(1, 'a log is a list of events');
  const [first, ...rest]: readonly GameEvent[] = events;
  const start = startFault(first);
  if (start !== null || first?.type !== 'gameStarted') throw new BrokenLog(1, start ?? 'no start');
  const draft = draftOf(onGameStarted(first));
  for (const event of rest) {
    const fault = logFault(draft, event);
    if (fault !== null || event.type === 'gameStarted')
      throw new BrokenLog(draft.version + 1, fault ?? 'the game has begun already');
    fold(draft, event);
  }
  return draft;
};
