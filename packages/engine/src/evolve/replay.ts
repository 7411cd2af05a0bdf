/** A log folded from its first event on. */

import type { GameEvent, GameStarted } from '../model/event.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { GameState } from '../model/state.ts';
import { draftOf } from './draft.ts';
import { fold } from './evolve.ts';
import { logFault } from './log-fault.ts';
import { logFaultText } from './log-fault-text.ts';
import { onGameStarted } from './on-inning.ts';
import { startFault } from './start-fault.ts';

/** Thrown by `replay` when a log is not the log of a game: at which event, and what is wrong with it. */
export class BrokenLog extends Error {
  /** The number of the event that cannot stand there; the first is 1. */
  readonly version: number;
  readonly fault: LogFault;
  constructor(version: number, fault: LogFault) {
    super(`event ${version}: ${logFaultText(fault)}`);
    this.name = 'BrokenLog';
    this.version = version;
    this.fault = fault;
  }
}

/**
 * The event that a log begins with.
 * @throws BrokenLog when no game begins like this
 */
export const startOf = (first: GameEvent | undefined): GameStarted => {
  const fault = startFault(first);
  if (fault !== null || first?.type !== 'gameStarted')
    throw new BrokenLog(1, fault ?? { code: 'NO_START' });
  return first;
};

/**
 * Folds a whole log.
 * @throws BrokenLog naming the version, at the first event that is unknown or cannot follow there
 */
export const replay = (events: readonly GameEvent[]): GameState => {
  if (!Array.isArray(events)) throw new BrokenLog(1, { code: 'NOT_A_LOG' });
  const [first, ...rest]: readonly GameEvent[] = events;
  const draft = draftOf(onGameStarted(startOf(first)));
  for (const event of rest) {
    const fault = logFault(draft, event);
    if (fault !== null || event.type === 'gameStarted')
      throw new BrokenLog(draft.version + 1, fault ?? { code: 'STARTED_ALREADY' });
    fold(draft, event);
  }
  return draft;
};
