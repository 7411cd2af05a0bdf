import type { ListedGame, StoredEvent } from '@paper-dynasty/db';
import type { GameEvent } from '@paper-dynasty/engine';
import { BrokenChain, CHAIN_START, checkChain } from './event-chain.ts';
import { projectGame } from './game-projection.ts';
import { foldAll } from './live-game.ts';

/** What is wrong with a game as it is stored. */
export type GameFault =
  /** From this event on it is not the log that was written. */
  | { readonly code: 'CHAIN_BROKEN'; readonly version: number }
  /** The log ends elsewhere than the game says. */
  | { readonly code: 'END_WRONG'; readonly version: number }
  | { readonly code: 'DOES_NOT_FOLD'; readonly why: string }
  /** The table says something else than the log. */
  | {
      readonly code: 'PROJECTION_WRONG';
      readonly column: string;
      readonly stored: unknown;
      readonly folded: unknown;
    };

/** Reads a log as if nobody had: the chain, the fold, and what the table of games says of it. */
export function checkGame(row: ListedGame, log: readonly StoredEvent[]): readonly GameFault[] {
  try {
    const end = checkChain(row.id, { version: 0, hash: CHAIN_START }, log);
    if (end.version !== row.version || end.hash !== row.chainHash) {
      return [{ code: 'END_WRONG', version: end.version }];
    }
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    return [{ code: 'CHAIN_BROKEN', version: error.version }];
  }
  return projectionFaults(row, log);
}

function projectionFaults(row: ListedGame, log: readonly StoredEvent[]): readonly GameFault[] {
  try {
    const fold = foldAll(log.map(({ payload }): GameEvent => JSON.parse(payload)));
    const folded: Readonly<Record<string, unknown>> = { ...projectGame(fold.state) };
    const stored: Readonly<Record<string, unknown>> = { ...row };
    return Object.keys(folded)
      .filter((column) => column in stored && stored[column] !== folded[column])
      .map((column) => ({
        code: 'PROJECTION_WRONG',
        column,
        stored: stored[column],
        folded: folded[column],
      }));
  } catch (error) {
    return [{ code: 'DOES_NOT_FOLD', why: error instanceof Error ? error.message : 'no reason' }];
  }
}
