import {
  type ActionKey,
  again,
  type ClockRow,
  type Db,
  type EventRange,
  findGamesFacts,
  findStalledAiGames,
  type GameFacts,
  type GameStanding,
  type GameToLoad,
  quarantineGame,
  readClock,
  readEvents,
  readEventsOfAction,
  readGamesToLoad,
  readStandings,
  type StoredEvent,
  type StoredSnapshot,
  saveSnapshot,
} from '@paper-dynasty/db';
import { together } from '../together.ts';

/** What the server reads of games. Only the journal writes what is true of them. */
export interface GameLog {
  /** What has to be known to say who may do what with it. */
  readonly facts: (gameId: string) => Promise<GameFacts | undefined>;
  /** All that is needed to go on with it, of one moment. */
  readonly find: (gameId: string) => Promise<GameToLoad | undefined>;
  readonly events: (range: EventRange) => Promise<readonly StoredEvent[]>;
  readonly eventsOfAction: (key: ActionKey) => Promise<readonly StoredEvent[]>;
  readonly saveSnapshot: (snapshot: StoredSnapshot) => Promise<void>;
  /** How these games stand: other servers play them, and have visitors too. */
  readonly standings: (gameIds: readonly string[]) => Promise<readonly GameStanding[]>;
  readonly clock: (gameId: string) => Promise<ClockRow | null>;
  /** Games in which an AI should have acted this long ago. */
  readonly stalledAiGames: (
    seconds: number,
    except: readonly string[],
  ) => Promise<readonly string[]>;
  /** Sets a game apart whose log does not fold. */
  readonly quarantine: (gameId: string, reason: string) => Promise<void>;
}

const STALLED_LIMIT = 50;
/** Games that are read in one: of the longest ones some megabytes. */
const GAMES_AT_ONCE = 32;
const FACTS_AT_ONCE = 1_000;

export const postgresLog = (db: Db): GameLog => ({
  // After a restart everybody comes at once, to a game of his own.
  facts: together(FACTS_AT_ONCE, (gameIds) => again(() => findGamesFacts(db, gameIds))),
  find: together(GAMES_AT_ONCE, (gameIds) => again(() => readGamesToLoad(db, gameIds))),
  events: (range) => again(() => readEvents(db, range)),
  eventsOfAction: (key) => again(() => readEventsOfAction(db, key)),
  saveSnapshot: (snapshot) => saveSnapshot(db, snapshot),
  standings: (gameIds) => again(() => readStandings(db, gameIds)),
  clock: (gameId) => again(() => readClock(db, gameId)),
  stalledAiGames: (seconds, except) =>
    findStalledAiGames(db, { seconds, limit: STALLED_LIMIT, except }),
  quarantine: (gameId, reason) => again(() => quarantineGame(db, { gameId, reason })),
});
