import type {
  Appended,
  EventRange,
  GameAppend,
  GameToLoad,
  Locked,
  StoredEvent,
} from '@paper-dynasty/db';
import type { GameLog } from '../game/game-log.ts';
import type { JournalStore, StoreFailure } from '../game/journal.ts';

/** How the simulated database treats a commit. */
export type Fate =
  /** Written, and said so. */
  | 'fine'
  /** Given up for another transaction's sake; nothing is written. */
  | 'again'
  /** Somebody else holds the game; nothing is written. */
  | 'busy'
  /** Written, but the answer is lost. */
  | 'answer lost'
  /** The connection breaks before anything is written. */
  | 'not written'
  /** Given up by whoever waited for it, and written after all: before the next try, or behind it. */
  | 'late';

class Failure extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** Lets something happen at a moment of the test's choosing. */
export type Sometime = <T>(label: string, work: () => T) => Promise<T>;

export interface SimGame {
  readonly row: Omit<GameToLoad, 'log'>;
  readonly first: StoredEvent;
}

/** A log of games in memory: what PostgreSQL promises, at moments that a test chooses. */
export interface SimStore {
  readonly logOf: (gameId: string) => readonly StoredEvent[];
  /** What a server has of it, which hears of everything at moments of its own. */
  readonly open: (sometime: Sometime) => SimConnection;
}

interface SimConnection {
  readonly gameLog: GameLog;
  /** Each commit's fate comes from the list, then all is fine. */
  readonly journalStore: (fates: Fate[]) => JournalStore;
}

export function createSimStore(games: readonly SimGame[]): SimStore {
  const logs = new Map(games.map(({ row, first }) => [row.id, [first]]));
  const logOf = (gameId: string) => logs.get(gameId) ?? [];
  const rows = new Map(games.map((game) => [game.row.id, game]));

  const appendOne = (append: GameAppend): Appended[] => {
    const log = logOf(append.gameId);
    if (log.length !== append.expectedVersion) return [];
    const at = `2026-01-01T00:00:00.${String(log.length).padStart(3, '0')}Z`;
    log.push(...append.events.map((event) => ({ ...event, reason: event.reason ?? null, at })));
    return [{ gameId: append.gameId, at, clock: null }];
  };
  /** The action's key is unique, whatever the version. */
  const assertNewActions = (appends: readonly GameAppend[]): void => {
    for (const { gameId, expectedVersion, events } of appends) {
      const log = logOf(gameId);
      const known = log.some(({ actionId, actor }) =>
        events.some((event) => event.actionId === actionId && event.actor === actor),
      );
      if (known && log.length === expectedVersion) throw new Failure('duplicate');
    }
  };
  const commit = (appends: readonly GameAppend[], fate: Fate): readonly (Appended | Locked)[] => {
    if (fate === 'busy') return appends.map(({ gameId }) => ({ gameId, at: null, clock: null }));
    if (fate === 'again') throw new Failure('again');
    if (fate === 'not written') throw new Failure('unknown');
    assertNewActions(appends);
    const appended = appends.flatMap(appendOne);
    if (fate === 'answer lost') throw new Failure('unknown');
    return appended;
  };
  const disk: SimDisk = { rows, logOf, commit };
  return { logOf, open: (sometime) => connectTo(disk, sometime) };
}

/** What is kept, and the one way to add to it. */
interface SimDisk {
  readonly rows: ReadonlyMap<string, SimGame>;
  readonly logOf: SimStore['logOf'];
  readonly commit: (
    appends: readonly GameAppend[],
    fate: Fate,
  ) => Awaited<ReturnType<JournalStore['append']>>;
}

function connectTo({ rows, logOf, commit }: SimDisk, sometime: Sometime): SimConnection {
  /** Nobody hears what becomes of it. */
  const commitAtLast = (appends: readonly GameAppend[]): void => {
    try {
      commit(appends, 'fine');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  };
  const inRange = ({ gameId, after = 0, upTo = Number.POSITIVE_INFINITY }: EventRange) =>
    logOf(gameId).filter(({ version }) => version > after && version <= upTo);
  return {
    journalStore: (fates) => ({
      append: async (appends) => {
        const fate = fates.shift() ?? 'fine';
        if (fate === 'late') {
          void sometime('a late commit', () => commitAtLast(appends));
          return sometime('nobody answers', () => {
            throw new Failure('unknown');
          });
        }
        const settled = await sometime(`commit ${fate}`, () => commit(appends, fate));
        return sometime('the answer', () => settled);
      },
      failureOf: (error) => (error instanceof Failure ? error.failure : 'refused'),
    }),
    gameLog: {
      // Who may do what is nobody's question there.
      facts: () => Promise.resolve(undefined),
      find: (gameId) =>
        sometime('find', () => {
          const game = rows.get(gameId);
          return game && { ...game.row, log: [...logOf(gameId)] };
        }),
      events: (range) => sometime('events', () => inRange(range)),
      eventsOfAction: ({ gameId, actionId, actor }) =>
        sometime('action', () =>
          logOf(gameId).filter((event) => event.actionId === actionId && event.actor === actor),
        ),
      saveSnapshot: () => Promise.resolve(),
      standings: () => Promise.resolve([]),
      clock: () => sometime('clock', () => null),
      stalledAiGames: () => Promise.resolve([]),
      quarantine: (gameId, reason) =>
        Promise.reject(new Error(`game ${gameId} set apart: ${reason}`)),
    },
  };
}
