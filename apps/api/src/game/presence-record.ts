import { type Db, saveTables } from '@paper-dynasty/db';
import type { Log } from '../log.ts';
import { outageIn } from '../trpc/in-time.ts';
import type { PresenceBook } from './presence.ts';

/** Writes down who follows games here, for the other servers and for the clocks. */
export interface PresenceRecord {
  /** Somebody came to a game or left it. */
  readonly changed: (gameId: string) => void;
  /** Writes everything anew: the others had given this server up. */
  readonly again: () => void;
  /** Writes what could not be written before. */
  readonly retry: () => void;
  /** Settles when nothing is left to be written. */
  readonly written: () => Promise<void>;
}

export interface PresenceRecordParts {
  readonly db: Db;
  readonly serverId: string;
  readonly book: () => PresenceBook;
  /** It is written: the other servers may be told. */
  readonly told: (gameIds: readonly string[]) => Promise<void>;
  readonly log: Log;
}

/** While one writing is under way the next ones gather; nobody waits for it. What fails is kept. */
export function createPresenceRecord(parts: PresenceRecordParts): PresenceRecord {
  const unwritten = new Set<string>();
  let writing = Promise.resolve();
  let busy = false;

  const write = async (): Promise<void> => {
    busy = true;
    try {
      while (unwritten.size > 0) {
        const gameIds = [...unwritten];
        unwritten.clear();
        if (await writeTables(parts, gameIds)) continue;
        // A manager of whom nobody knows that he is here loses his decision: it stays to be done.
        for (const gameId of gameIds) unwritten.add(gameId);
        return;
      }
    } finally {
      busy = false;
    }
  };
  const retry = (): void => {
    if (!busy && unwritten.size > 0) writing = write();
  };
  const changed = (gameId: string): void => {
    unwritten.add(gameId);
    retry();
  };
  return {
    changed,
    retry,
    again: () => {
      for (const gameId of parts.book().occupied()) changed(gameId);
    },
    written: () => writing,
  };
}

/** False: nobody can rely on it. What is written twice does no harm. */
async function writeTables(
  { db, serverId, book, told, log }: PresenceRecordParts,
  gameIds: readonly string[],
): Promise<boolean> {
  try {
    await saveTables(
      db,
      serverId,
      gameIds.map((gameId) => book().here(gameId)),
    );
    await told(gameIds);
    return true;
  } catch (error) {
    const code = outageIn(error);
    const facts = code === undefined ? { err: error } : { code };
    log.warn(facts, 'who follows which game could not be written down yet');
    return false;
  }
}
