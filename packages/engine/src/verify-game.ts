/** Anyone's check of a finished game, dice and log. @see rules §2 */

import { type FairnessReport, verifyRolls } from './dice/verify-rolls.ts';
import { BrokenLog, replay } from './evolve/replay.ts';
import type { GameEvent } from './model/event.ts';

/** What `verifyGame` finds. */
export interface GameCheck extends FairnessReport {
  /** The event that cannot stand where it does, and why; null: the log is that of a game. */
  readonly broken: string | null;
}

/**
 * Recomputes every face of a game as `verifyRolls` does, and plays its log through: after a decision
 * has been taken back its own throws fall again and no others, and which ones those are only the
 * game itself knows.
 * @param secret hex, as the last event of the log tells it
 */
export const verifyGame = (events: readonly GameEvent[], secret: string): GameCheck => {
  const report = verifyRolls(events, secret);
  const broken = brokenBy(events);
  return { ...report, fair: report.fair && broken === null, broken };
};

const brokenBy = (events: readonly GameEvent[]): string | null => {
  try {
    replay(events);
    return null;
  } catch (error) {
    if (error instanceof BrokenLog) return error.message;
    throw error;
  }
};
