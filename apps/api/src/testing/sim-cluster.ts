import { type BySide, commitDice, gameId, Secret, waitingFor } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { pd } from '@paper-dynasty/league-config';
import { TRPCError } from '@trpc/server';
import pino from 'pino';
import { type Act, createAct } from '../game/act.ts';
import { chooseForAbsent } from '../game/ai-turn.ts';
import { CHAIN_START, linkHash } from '../game/event-chain.ts';
import { createGameBus, type GameBus } from '../game/game-bus.ts';
import { createJournal, type JournalLimits } from '../game/journal.ts';
import type { LiveGame } from '../game/live-game.ts';
import { createLiveGames, type LiveGames } from '../game/live-games.ts';
import { createPresence } from '../game/presence.ts';
import { watchGame } from '../game/watch.ts';
import type { LoggedEvent } from '../game-views.ts';
import { derivedId, sha256Hex } from '../ids.ts';
import { refuse } from '../trpc/refusal.ts';
import {
  createSimStore,
  type Fate,
  type SimGame,
  type SimStore,
  type Sometime,
} from './sim-store.ts';
import { testSource } from './test-league.ts';

/** Games of the same managers: their appends share commits. */
export const SIM_GAMES = ['a', 'b', 'c'].map(
  (letter) => `01935d2e-7a00-7000-8000-00000000000${letter}`,
);
/** The first of them, for tests of one game. */
export const SIM_GAME = '01935d2e-7a00-7000-8000-00000000000a';
export const SIM_MANAGERS: BySide<string> = { away: 'ann', home: 'bob' };

/** What no server changes is made once: thousands of servers begin and die in one test. */
const SHARED = {
  leagues: new Map([[pd.id, { league: pd, source: testSource(), attribution: null }]]),
  shelf: { book: async () => SAMPLE_CARDS },
  log: pino({ level: 'silent' }),
};

/** One of several servers on one database. */
interface SimServer {
  readonly act: Act;
  readonly games: LiveGames;
  readonly bus: GameBus;
  /** Tells a watcher what he has missed and what comes, until the signal or the server's death. */
  readonly watch: (gameId: string, signal: AbortSignal, told: LoggedEvent[]) => Promise<void>;
  /** Looks what the other servers have written. */
  readonly lookForNews: () => Promise<void>;
  /** Takes the decisions that are due, as if their time were up. */
  readonly sweep: () => Promise<void>;
  /** It is gone in the middle of whatever it does; what is on its way to the database gets there. */
  readonly kill: () => void;
}

/** A place where a server runs; when it dies the next one starts there. */
export interface SimPlace {
  readonly now: () => SimServer;
  /** Kills the server that runs here, and starts another one with nothing in its memory. */
  readonly restart: () => void;
  /** What a watcher is told who comes back to this place whenever its server dies. */
  readonly watch: (gameId: string, signal: AbortSignal) => Promise<readonly LoggedEvent[]>;
}

export interface SimCluster {
  readonly store: SimStore;
  readonly places: readonly SimPlace[];
}

export interface SimOptions {
  readonly servers: number;
  readonly sometime: Sometime;
  /** What becomes of each server's commits, in order. */
  readonly fates: readonly (readonly Fate[])[];
  /** How their journals share commits; as in earnest if nothing is said. */
  readonly limits?: JournalLimits | undefined;
}

export function createSimCluster({ servers, sometime, fates, limits }: SimOptions): SimCluster {
  const store = createSimStore(GAMES);
  return {
    store,
    places: Array.from({ length: servers }, (_, index) =>
      createPlace({ store, sometime, fates: [...(fates[index] ?? [])], limits }),
    ),
  };
}

function createPlace(parts: ServerParts): SimPlace {
  let server = createSimServer(parts);
  return {
    now: () => server,
    restart: () => {
      const dead = server;
      server = createSimServer(parts);
      dead.kill();
    },
    watch: async (watched, signal) => {
      const told: LoggedEvent[] = [];
      while (!signal.aborted) await server.watch(watched, signal, told);
      return told;
    },
  };
}

interface ServerParts {
  readonly store: SimStore;
  readonly sometime: Sometime;
  readonly fates: Fate[];
  readonly limits: JournalLimits | undefined;
}

/** As long as a server lives; whatever a dead one waits for never comes. */
interface Life {
  readonly sometime: Sometime;
  /** Undefined once it is dead. */
  readonly whileAlive: <T>(work: Promise<T>) => Promise<T | undefined>;
  readonly kill: () => void;
}

function createLife(elsewhere: Sometime): Life {
  const { promise: death, resolve } = Promise.withResolvers<undefined>();
  let dead = false;
  return {
    sometime: async (label, work) => {
      const done = await elsewhere(label, work);
      return dead ? new Promise(() => {}) : done;
    },
    whileAlive: (work) => Promise.race([work, death]),
    kill: () => {
      dead = true;
      resolve(undefined);
    },
  };
}

function createSimServer(parts: ServerParts): SimServer {
  const life = createLife(parts.sometime);
  const { sometime, whileAlive, kill } = life;
  const { act, watching } = openSimRoom(parts, life);
  const { games, bus } = watching;
  return {
    act: async (request) => {
      const answer = await whileAlive(act(request));
      if (!answer) throw refuse({ type: 'unavailable', retryable: true });
      return answer;
    },
    games,
    bus,
    watch: async (watched, signal, told) => {
      const request = {
        gameId: watched,
        userId: null,
        after: told.at(-1)?.version ?? 0,
        signal,
        ready: () => sometime('the socket has room', () => {}),
        mayGoOn: () => Promise.resolve(true),
      };
      const messages = watchGame(watching, request);
      for (;;) {
        const next = await whileAlive(messages.next());
        if (!next || next.done) return;
        const [, message] = next.value;
        if (message.type === 'events') told.push(...message.events);
      }
    },
    lookForNews: async () => {
      await whileAlive(sometime('news', () => {}));
      for (const id of SIM_GAMES) {
        const game = await whileAlive(games.open(id));
        if (!game) return;
        game.behind = true;
        bus.wake(id);
      }
    },
    sweep: async () => {
      await whileAlive(sometime('time is up', () => {}));
      const open = SIM_GAMES.map((id) => whileAlive(games.open(id)));
      const overdue = (await Promise.all(open)).map((game) => game && takeOverdue(act, game));
      await whileAlive(Promise.all(overdue));
    },
    kill,
  };
}

/** What a server has in memory, and the ways in which a game is changed and watched there. */
function openSimRoom({ store, fates, limits }: ServerParts, { sometime }: Life) {
  const { gameLog, journalStore } = store.open(sometime);
  const bus = createGameBus();
  const games = createLiveGames({
    ...SHARED,
    gameLog,
    engine: 'of the tests',
    tellClock: () => null,
    wake: bus.wake,
    quarantined: () => {},
    counted: () => {},
    opened: () => {},
  });
  const presence = createPresence(bus.wake);
  let time = 0;
  const clock = {
    now: () => time,
    pause: async (ms: number) => {
      time += ms;
      await sometime('pause', () => {});
    },
  };
  const journal = createJournal(journalStore(fates), () => {}, limits);
  const metrics = { action: () => {} };
  const told = { bus, tellClock: () => null };
  const act = createAct({ gameLog, games, journal, clock, metrics, acted: () => {}, ...told });
  const watching = { gameLog, games, bus, presence, beats: () => 0, tellClock: () => null };
  return { act, watching };
}

/** As the sweep of the clocks does, at every server: under an id made from game and version. */
async function takeOverdue(act: Act, game: LiveGame): Promise<void> {
  const [side] = waitingFor(game.fold.state);
  if (!side) return;
  const { version } = game.end;
  try {
    await act({
      gameId: game.id,
      actionId: derivedId('clock', game.id, version, side),
      expectedVersion: version,
      actor: { type: 'clock' },
      ...chooseForAbsent(game, side),
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
  }
}

/** A game of two people that is ready to begin. */
function simGame(id: string): SimGame {
  const secret = new Secret(new Uint8Array(32).fill(7));
  const timed = { clock: pd.clocks.quick };
  const unsealed = sampleGame(timed);
  const { rules, park, teams } = unsealed;
  const rosters = { away: teams.away.roster, home: teams.home.roster };
  const commitment = commitDice(secret, { rules, park, charts: pd.charts, rosters });
  const event = sampleGame(timed, { gameId: gameId(id), league: pd.id, commitment });
  const payload = JSON.stringify(event);
  const link = { gameId: id, version: 1, actor: 'server', payload };
  return {
    row: rowOf(id, secret.reveal()),
    first: {
      version: 1,
      payload,
      actor: 'server',
      actionId: derivedId('start', id),
      actionHash: sha256Hex(payload),
      hash: linkHash(CHAIN_START, link),
      reason: null,
      at: '2026-01-01T00:00:00.000Z',
    },
  };
}

const rowOf = (id: string, secret: string): SimGame['row'] => ({
  id,
  league: pd.id,
  visibility: 'public',
  awayManagerId: SIM_MANAGERS.away,
  homeManagerId: SIM_MANAGERS.home,
  ending: null,
  quarantineReason: null,
  secret,
  snapshot: null,
});

const GAMES = SIM_GAMES.map(simGame);
