import { type Db, saveTables } from '@paper-dynasty/db';
import type { Log } from '../log.ts';
import type { PresenceBook } from './presence.ts';

/** Writes down who follows games here, for the other servers and for the clocks. */
export interface PresenceRecord {
  /** Somebody came to a game or left it. */
  readonly changed: (gameId: string) => void;
  /** Writes everything anew: the others had given this server up. */
  readonly again: () => void;
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

/** While one writing is under way the next ones gather; nobody waits for it. */
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
        await writeTables(parts, gameIds);
      }
    } finally {
      busy = false;
    }
  };
  const changed = (gameId: string): void => {
    unwritten.add(gameId);
    if (!busy) writing = write();
  };
  return {
    changed,
    again: () => {
      for (const gameId of parts.book().occupied()) changed(gameId);
    },
    written: () => writing,
  };
}

async function writeTables(
  { db, serverId, book, told, log }: PresenceRecordParts,
  gameIds: readonly string[],
): Promise<void> {
  try {
    await saveTables(
      db,
      serverId,
      gameIds.map((gameId) => book().here(gameId)),
    );
    await told(gameIds);
  } catch (error) {
    // Lost until the next change: it is who is there, not what has been played.
    log.warn({ err: error }, 'who follows which game could not be written down');
  }
}
