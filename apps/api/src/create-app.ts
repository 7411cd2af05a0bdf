import { appendAuditEvent, connect, type PoolOptions } from '@paper-dynasty/db';
import type { App } from './app.ts';
import { allowedOrigins } from './auth/origins.ts';
import { createSignIn } from './auth/sign-in.ts';
import { keepDoing } from './every.ts';
import { openGameRoom } from './game/game-room.ts';
import type { Leagues } from './leagues/leagues.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createOpenCalls } from './open-calls.ts';
import { createOfficialLooks } from './policy/official-look.ts';
import type { Settings } from './settings.ts';
import { watchInstallation } from './watch-installation.ts';

/** So long a server that stops waits for the answers to what it has begun: each comes within five seconds. */
const LAST_ANSWERS_MS = 5_250;
/** Sessions that are over are cleared away this often. */
const CLEAR_MS = 60 * 60 * 1_000;

export interface AppParts {
  readonly databaseUrl: string;
  readonly pool: Pick<PoolOptions, 'max' | 'waitMs'>;
  readonly leagues: Leagues;
  readonly settings: Settings;
  readonly log: Log;
}

export interface RunningApp {
  readonly app: App;
  /** Finishes what has been begun, and lets go of the database. */
  readonly stop: () => Promise<void>;
  /** Nothing new from here on; settles when what had begun is answered, or after some seconds. */
  readonly refuseNew: () => Promise<void>;
}

/** Puts the server together. */
export function createApp(parts: AppParts): RunningApp {
  const { databaseUrl, settings, leagues, log } = parts;
  const connection = connect(databaseUrl, { ...parts.pool, applicationName: 'api' });
  const { db } = connection;
  const metrics = createMetrics();
  watchInstallation(metrics, { db, leagues });
  const open = openGameRoom({ databaseUrl, db, leagues, log, metrics, ...settings });
  const state = { stopping: false };
  const app: App = {
    settings,
    origins: allowedOrigins(Object.values(settings.sites), settings.production),
    connection,
    db,
    leagues,
    ...createSignIn({ db, settings, log }),
    ...open.room,
    metrics,
    log,
    noteOfficialLook: createOfficialLooks((event) => appendAuditEvent(db, event)),
    calls: createOpenCalls(),
    stopping: () => state.stopping,
  };
  const clearing = { name: 'clear sessions', everyMs: CLEAR_MS, work: app.sessions.clearOld };
  const rest = keepDoing([...open.chores, clearing], log);
  return {
    app,
    refuseNew: () => {
      state.stopping = true;
      return app.calls.answered(LAST_ANSWERS_MS);
    },
    stop: async () => {
      state.stopping = true;
      await rest();
      await open.close();
      app.limits.close();
      await connection.close();
    },
  };
}
