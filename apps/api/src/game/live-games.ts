import type { GameToLoad } from '@paper-dynasty/db';
import { BrokenLog, type GameState, Secret } from '@paper-dynasty/engine';
import type { Leagues } from '../leagues/leagues.ts';
import { isNotStarted, refuse } from '../trpc/refusal.ts';
import { hasClock } from './clock-orders.ts';
import { BrokenChain, checkChain, toLogged } from './event-chain.ts';
import {
  advance,
  foldChecked,
  type LiveGame,
  OfAnotherBuild,
  type TellClock,
} from './live-game.ts';
import { type LoadParts, loadFold, type StoredGame } from './load-fold.ts';

/** The games in memory. Any may be dropped at any time: the log has it all. */
export interface LiveGames {
  /**
   * The game, from memory or from its log; those who ask at once share one reading.
   * @throws notFound, and notNow for games that have not begun or whose log does not fold
   */
  readonly open: (gameId: string) => Promise<LiveGame>;
  /** Reads what other servers have added; true if there was something. */
  readonly catchUp: (game: LiveGame) => Promise<boolean>;
  /** In memory already. */
  readonly loaded: (gameId: string) => LiveGame | undefined;
  readonly forget: (gameId: string) => void;
  /** Drops games that nobody has used for this long, and says which. */
  readonly evict: (idleMs: number, keep: ReadonlySet<string>) => readonly LiveGame[];
  readonly all: () => readonly LiveGame[];
  readonly count: () => number;
}

export interface LiveGamesParts extends LoadParts {
  readonly tellClock: TellClock;
  /** Tells watchers that a game has moved on. */
  readonly wake: (gameId: string) => void;
  readonly leagues: Leagues;
  readonly quarantined: () => void;
  /** A game was read from its log. */
  readonly counted: () => void;
  /** It is in memory from now on; the server on which its AI was thinking may be dead. */
  readonly opened: (gameId: string) => void;
}

export function createLiveGames(parts: LiveGamesParts): LiveGames {
  const games = new Map<string, LiveGame>();
  const loading = new Map<string, Promise<LiveGame>>();

  const load = async (gameId: string): Promise<LiveGame> => {
    parts.counted();
    const game = await loadGame(parts, gameId);
    games.set(gameId, game);
    parts.opened(gameId);
    return game;
  };
  const open = async (gameId: string): Promise<LiveGame> => {
    const underWay = loading.get(gameId);
    if (underWay) return underWay;
    const reading = load(gameId).finally(() => loading.delete(gameId));
    loading.set(gameId, reading);
    return reading;
  };
  /**
   * What is new does not follow from what is in memory: one of the two is wrong, and the log says
   * which. Who asked may ask again, of the game as it has been read afresh.
   * @throws QUARANTINED or VOIDED_UNREAD when it is the log
   */
  const doubt = async (gameId: string, error: unknown) => {
    if (error instanceof OfAnotherBuild) return tooOld(parts, gameId, error);
    parts.log.error({ game: gameId, err: error }, 'a game in memory is not that of its log');
    games.delete(gameId);
    await open(gameId);
    return refuse(TRY_AGAIN);
  };
  return {
    open: async (gameId) => {
      const known = games.get(gameId);
      if (known) {
        known.usedAt = performance.now();
        return known;
      }
      return open(gameId);
    },
    catchUp: async (game) => {
      try {
        return await catchUp(parts, game);
      } catch (error) {
        if (isDatabaseTrouble(error)) throw error;
        throw await doubt(game.id, error);
      }
    },
    loaded: (gameId) => games.get(gameId),
    forget: (gameId) => games.delete(gameId),
    evict: (idleMs, keep) => {
      const old = [...games.values()].filter(
        (game) =>
          game.inLine === 0 && !keep.has(game.id) && game.usedAt < performance.now() - idleMs,
      );
      for (const { id } of old) games.delete(id);
      return old;
    },
    all: () => [...games.values()],
    count: () => games.size,
  };
}

/** Undefined while the game waits for an opponent. */
export async function openIfBegun(games: LiveGames, gameId: string): Promise<LiveGame | undefined> {
  try {
    return await games.open(gameId);
  } catch (error) {
    if (isNotStarted(error)) return undefined;
    throw error;
  }
}

async function loadGame(parts: LiveGamesParts, gameId: string): Promise<LiveGame> {
  const row = await parts.gameLog.find(gameId);
  const office = row && parts.leagues.get(row.league);
  if (!row || !office) throw refuse({ type: 'notFound', what: 'game' });
  if (row.quarantineReason !== null) {
    throw refuse({ type: 'notNow', reason: isVoid(row) ? 'VOIDED_UNREAD' : 'QUARANTINED' });
  }
  const loaded = await loadOrSetApart(parts, row);
  if (!loaded || !row.secret) throw refuse({ type: 'notNow', reason: 'NOT_STARTED' });
  const { fold, end, cards, snapshotAt, share } = loaded;
  return {
    id: gameId,
    league: office.league,
    managers: managersOf(row),
    isPrivate: row.visibility === 'private',
    books: { cards, charts: office.league.charts },
    secret: Secret.fromHex(row.secret),
    fold,
    end,
    clock: await clockOf(parts, gameId, fold.state),
    recent: [],
    tail: Promise.resolve(),
    inLine: 0,
    uncertain: false,
    behind: false,
    usedAt: performance.now(),
    snapshotAt,
    share,
  };
}

async function loadOrSetApart(parts: LiveGamesParts, game: StoredGame) {
  try {
    return await loadFold(parts, game);
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    if (error instanceof OfAnotherBuild) throw tooOld(parts, game.id, error);
    throw await quarantine(parts, game.id, error);
  }
}

const TRY_AGAIN = { type: 'unavailable', retryable: true } as const;

/** While a new release comes up beside the old one: the server that knows better is asked next. */
function tooOld({ log }: LiveGamesParts, gameId: string, error: OfAnotherBuild) {
  log.error({ game: gameId, version: error.version, err: error }, 'a game is not for this build');
  return refuse(TRY_AGAIN);
}

const clockOf = ({ gameLog }: LiveGamesParts, gameId: string, state: GameState) =>
  hasClock(state) ? gameLog.clock(gameId) : null;

const isVoid = ({ ending }: GameToLoad): boolean => ending === 'void';

const managersOf = (row: GameToLoad) => ({ away: row.awayManagerId, home: row.homeManagerId });

/** One game is set apart; whoever asks for it hears so, and the operator too. */
async function quarantine(
  { gameLog, log, quarantined }: LiveGamesParts,
  gameId: string,
  error: unknown,
) {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const version = error instanceof BrokenChain || error instanceof BrokenLog ? error.version : null;
  const fault = error instanceof BrokenLog ? { fault: error.fault } : {};
  const facts = { game: gameId, version, ...fault, err: error };
  log.fatal(facts, 'a game is set apart: its log does not fold');
  quarantined();
  await gameLog.quarantine(gameId, reason);
  return refuse({ type: 'notNow', reason: 'QUARANTINED' });
}

/**
 * Errors of the driver carry a code, and those that wrap them the query; whatever else is thrown
 * while a game is read is the fault of its log.
 */
const isDatabaseTrouble = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || 'query' in error || isDatabaseTrouble(error.cause));

/** Two who read at once read the same: what has been taken over meanwhile is left out. */
async function catchUp(parts: LiveGamesParts, game: LiveGame): Promise<boolean> {
  const { gameLog, tellClock, wake } = parts;
  game.behind = false;
  const stored = await gameLog.events({ gameId: game.id, after: game.end.version });
  if (stored.length === 0) return false;
  const clock = await clockOf(parts, game.id, game.fold.state);
  // From here on nothing is waited for: what is missing now is what is taken over.
  const fresh = stored.filter(({ version }) => version > game.end.version);
  if (fresh.length === 0) return false;
  const end = checkChain(game.id, game.end, fresh);
  const told = fresh.map(toLogged);
  const fold = told.reduce((before, { event }) => foldChecked(before, event), game.fold);
  advance(game, { fold, told, end, clock, tellClock });
  wake(game.id);
  return true;
}
