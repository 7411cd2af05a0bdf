import type { ListedGame } from '@paper-dynasty/db';
import { type BySide, commitDice, Secret } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { pd } from '@paper-dynasty/league-config';
import pino from 'pino';
import { type Act, createAct } from '../game/act.ts';
import { CHAIN_START, linkHash } from '../game/event-chain.ts';
import { createGameBus, type GameBus } from '../game/game-bus.ts';
import { createJournal } from '../game/journal.ts';
import { createLiveGames, type LiveGames } from '../game/live-games.ts';
import { createPresence } from '../game/presence.ts';
import { watchGame } from '../game/watch.ts';
import type { LoggedEvent } from '../game-views.ts';
import { derivedId, sha256Hex } from '../ids.ts';
import {
  createSimStore,
  type Fate,
  type SimGame,
  type SimStore,
  type Sometime,
} from './sim-store.ts';
import { testSource } from './test-league.ts';

export const SIM_GAME = '01935d2e-7a00-7000-8000-00000000000a';
export const SIM_MANAGERS: BySide<string> = { away: 'ann', home: 'bob' };

/** One of several servers on one database. */
export interface SimServer {
  readonly act: Act;
  readonly games: LiveGames;
  readonly bus: GameBus;
  /** What a watcher here is told, until the signal. */
  readonly watch: (signal: AbortSignal) => Promise<readonly LoggedEvent[]>;
  /** Looks what the other servers have written. */
  readonly lookForNews: () => Promise<void>;
}

export interface SimCluster {
  readonly store: SimStore;
  readonly servers: readonly SimServer[];
}

export interface SimOptions {
  readonly servers: number;
  readonly sometime: Sometime;
  /** What becomes of each server's commits, in order. */
  readonly fates: readonly (readonly Fate[])[];
}

export function createSimCluster({ servers, sometime, fates }: SimOptions): SimCluster {
  const store = createSimStore([simGame()], sometime);
  return {
    store,
    servers: Array.from({ length: servers }, (_, index) =>
      createSimServer({ store, sometime, fates: [...(fates[index] ?? [])] }),
    ),
  };
}

interface ServerParts {
  readonly store: SimStore;
  readonly sometime: Sometime;
  readonly fates: Fate[];
}

function createSimServer({ store, sometime, fates }: ServerParts): SimServer {
  const { gameLog } = store;
  const bus = createGameBus();
  const log = pino({ level: 'silent' });
  const shelf = { book: async () => SAMPLE_CARDS, put: () => {} };
  const leagues = new Map([[pd.id, { league: pd, source: testSource(), attribution: null }]]);
  const games = createLiveGames({
    gameLog,
    leagues,
    shelf,
    log,
    engine: 'of the tests',
    tellClock: () => null,
    wake: bus.wake,
    quarantined: () => {},
    counted: () => {},
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
  const journal = createJournal(store.journalStore(fates));
  const metrics = { action: () => {} };
  const told = { bus, tellClock: () => null };
  const act = createAct({ gameLog, games, journal, clock, metrics, acted: () => {}, ...told });
  const parts = { gameLog, games, bus, presence, beats: () => 0, tellClock: () => null };
  return {
    act,
    games,
    bus,
    watch: async (signal) => {
      const told: LoggedEvent[] = [];
      const request = {
        gameId: SIM_GAME,
        userId: null,
        after: 0,
        signal,
        ready: () => sometime('the socket has room', () => {}),
        mayGoOn: () => Promise.resolve(true),
      };
      for await (const [, message] of watchGame(parts, request)) {
        if (message.type === 'events') told.push(...message.events);
      }
      return told;
    },
    lookForNews: async () => {
      await sometime('news', () => {});
      const game = await games.open(SIM_GAME);
      game.behind = true;
      bus.wake(SIM_GAME);
    },
  };
}

/** A game of two people that is ready to begin. */
function simGame(): SimGame {
  const secret = new Secret(new Uint8Array(32).fill(7));
  const timed = { clock: pd.clocks.quick };
  const unsealed = sampleGame(timed);
  const { rules, park, teams } = unsealed;
  const rosters = { away: teams.away.roster, home: teams.home.roster };
  const commitment = commitDice(secret, { rules, park, charts: pd.charts, rosters });
  const event = sampleGame(timed, { league: pd.id, commitment });
  const payload = JSON.stringify(event);
  const link = { gameId: SIM_GAME, version: 1, actor: 'server', payload };
  return {
    row: rowOf(),
    secret: secret.reveal(),
    first: {
      version: 1,
      payload,
      actor: 'server',
      actionId: derivedId('start', SIM_GAME),
      actionHash: sha256Hex(payload),
      hash: linkHash(CHAIN_START, link),
      reason: null,
      at: '2026-01-01T00:00:00.000Z',
    },
  };
}

const rowOf = (): ListedGame => ({
  id: SIM_GAME,
  league: pd.id,
  status: 'active',
  ending: null,
  winner: null,
  mode: 'friendly',
  visibility: 'public',
  resolution: 'auto',
  innings: 9,
  clock: 'none',
  awayTeamId: 'away',
  homeTeamId: 'home',
  awayTeamName: 'Away',
  homeTeamName: 'Home',
  awayTeamAbbreviation: 'AWA',
  homeTeamAbbreviation: 'HOM',
  awayManagerId: SIM_MANAGERS.away,
  homeManagerId: SIM_MANAGERS.home,
  awayManagerName: 'Ann',
  homeManagerName: 'Bob',
  awayAiDifficulty: null,
  homeAiDifficulty: null,
  currentInning: 1,
  currentHalf: 'top',
  outs: 0,
  onBaseCode: 0,
  awayScore: 0,
  homeScore: 0,
  waitingFor: 'both',
  version: 1,
  chainHash: null,
  createdBy: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
  lastActionAt: '2026-01-01T00:00:00.000Z',
  quarantineReason: null,
});
