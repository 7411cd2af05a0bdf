import { type Connection, connect, readVersions } from '@paper-dynasty/db';
import type { App, Settings } from './app.ts';
import { allowedOrigins } from './auth/origins.ts';
import { createSignIn } from './auth/sign-in.ts';
import { keepDoing } from './every.ts';
import { createAct } from './game/act.ts';
import { createAiManagers } from './game/ai-turn.ts';
import { createCardShelf } from './game/card-shelf.ts';
import { createGameBus } from './game/game-bus.ts';
import { createJournal } from './game/journal.ts';
import { createLiveGames } from './game/live-games.ts';
import { postgresStore } from './game/postgres-store.ts';
import { createPresence } from './game/presence.ts';
import type { Leagues } from './leagues/leagues.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';

export interface AppParts {
  readonly databaseUrl: string;
  readonly pool: number;
  readonly leagues: Leagues;
  readonly settings: Settings;
  readonly log: Log;
}

export interface RunningApp {
  readonly app: App;
  /** Finishes what has been begun, and lets go of the database. */
  readonly stop: () => Promise<void>;
  /** Nothing new from here on. */
  readonly refuseNew: () => void;
}

/** How often watched games are compared with their logs: other servers write there too. */
const POLL_MS = 1_000;
const SWEEP_MS = 2_000;
const HEARTBEAT_MS = 15_000;
const EVICT_MS = 30_000;

/** Puts the server together. */
export function createApp(parts: AppParts): RunningApp {
  const { databaseUrl, settings, leagues, log } = parts;
  const connection = connect(databaseUrl, { max: parts.pool, applicationName: 'api' });
  const { db } = connection;
  const metrics = createMetrics();
  const store = postgresStore(() => journalConnection(databaseUrl));
  const journal = createJournal(store, metrics.batch);
  const bus = createGameBus();
  const presence = createPresence(bus.wake);
  const shelf = createCardShelf(db);
  const games = createLiveGames({ db, leagues, shelf, log, quarantined: metrics.quarantined });
  const state = { stopping: false, beats: 0 };
  const act = createAct({ db, games, journal, bus, metrics, acted: (id) => ai.consider(id) });
  const ai = createAiManagers({ db, games, act, thinkingMs: settings.aiThinkingMs, log });
  const app: App = {
    settings,
    origins: allowedOrigins(Object.values(settings.sites), settings.production),
    connection,
    db,
    leagues,
    ...createSignIn({ db, settings, log }),
    shelf,
    games,
    journal,
    bus,
    presence,
    act,
    ai,
    metrics,
    beats: () => state.beats,
    log,
    stopping: () => state.stopping,
  };
  const rest = keepDoing(
    choresOf(app, () => (state.beats += 1)),
    log,
  );
  return {
    app,
    refuseNew: () => {
      state.stopping = true;
    },
    stop: async () => {
      state.stopping = true;
      await rest();
      await ai.stop();
      await journal.drained();
      await Promise.all([connection.close(), store.close()]);
    },
  };
}

/** Its own connection, quick to give up a lock: another server's commit is no reason to wait long. */
const journalConnection = (url: string): Connection =>
  connect(url, { max: 1, lockMs: 400, applicationName: 'api journal' });

function choresOf(app: App, beat: () => void) {
  const { bus, games, settings, ai } = app;
  return [
    {
      name: 'heartbeat',
      everyMs: HEARTBEAT_MS,
      work: () => {
        beat();
        bus.wakeAll();
      },
    },
    { name: 'look for news', everyMs: POLL_MS, work: () => lookForNews(app) },
    { name: 'stalled AI managers', everyMs: SWEEP_MS, work: ai.sweep },
    {
      name: 'evict idle games',
      everyMs: EVICT_MS,
      work: () => games.evict(settings.idleMs, new Set(bus.watched())),
    },
  ];
}

/** Games that are watched here and played elsewhere. */
async function lookForNews({ db, bus, games }: App): Promise<void> {
  const versions = await readVersions(db, bus.watched());
  for (const { id, version } of versions) {
    const game = games.loaded(id);
    if (!game) {
      if (version > 0) bus.wake(id);
    } else if (version > game.end.version) {
      game.behind = true;
      bus.wake(id);
    }
  }
}
