import {
  type ActionKey,
  again,
  type Db,
  type EventRange,
  findGame,
  findStalledAiGames,
  type GameVersion,
  type ListedGame,
  quarantineGame,
  readEvents,
  readEventsOfAction,
  readSecret,
  readVersions,
  type StoredEvent,
} from '@paper-dynasty/db';

/** What the server reads of games. The journal writes; everything else here only looks. */
export interface GameLog {
  readonly find: (gameId: string) => Promise<ListedGame | undefined>;
  readonly secret: (gameId: string) => Promise<string | undefined>;
  readonly events: (range: EventRange) => Promise<readonly StoredEvent[]>;
  readonly eventsOfAction: (key: ActionKey) => Promise<readonly StoredEvent[]>;
  readonly versions: (gameIds: readonly string[]) => Promise<readonly GameVersion[]>;
  /** Games in which an AI should have acted this long ago. */
  readonly stalledAiGames: (seconds: number) => Promise<readonly string[]>;
  /** Sets a game apart whose log does not fold. */
  readonly quarantine: (gameId: string, reason: string) => Promise<void>;
}

const STALLED_LIMIT = 50;

export const postgresLog = (db: Db): GameLog => ({
  find: (gameId) => again(() => findGame(db, gameId)),
  secret: (gameId) => again(() => readSecret(db, gameId)),
  events: (range) => again(() => readEvents(db, range)),
  eventsOfAction: (key) => again(() => readEventsOfAction(db, key)),
  versions: (gameIds) => again(() => readVersions(db, gameIds)),
  stalledAiGames: (seconds) => findStalledAiGames(db, { seconds, limit: STALLED_LIMIT }),
  quarantine: (gameId, reason) => again(() => quarantineGame(db, { gameId, reason })),
});
