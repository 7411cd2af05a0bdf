import type { AddressInfo } from 'node:net';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import pino from 'pino';
import { Hidden } from '../auth/hidden.ts';
import { type AppParts, createApp, type RunningApp } from '../create-app.ts';
import { createServer } from '../http/server.ts';
import { attachSockets, type Sockets } from '../http/sockets.ts';
import type { Leagues } from '../leagues/leagues.ts';
import type { Settings } from '../settings.ts';
import { testLeagues } from './test-league.ts';

/** The site that the tests' browsers are on. */
export const SITE = 'http://localhost:3001';

export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  /** A server in the test's own process loses no answer: whoever asks it waits for long. */
  readonly patienceMs: number;
  readonly running: RunningApp;
  readonly sockets: Sockets;
  readonly stop: () => Promise<void>;
}

export interface TestServerOptions {
  /** Another server's database; without it one of its own. */
  readonly databaseUrl?: string;
  readonly leagues?: Leagues;
  readonly settings?: Partial<Settings>;
  readonly pool?: AppParts['pool'];
}

/** A whole server on a free port, with AI managers that do not think. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const own = options.databaseUrl === undefined ? await createMigratedDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? own?.url ?? '';
  const running = createApp({
    databaseUrl,
    // As patient as everything in the tests: how fast the machine is says nothing.
    pool: { max: 4, waitMs: 60_000, ...options.pool },
    leagues: options.leagues ?? testLeagues(),
    settings: {
      production: false,
      authSecrets: [new Hidden('a secret of the tests, long enough')],
      discord: null,
      sites: { pd: SITE, sba: 'http://localhost:3000' },
      secureSites: new Set(),
      trustedProxies: ['loopback'],
      limitFactor: 1_000,
      redisUrl: null,
      aiThinkingMs: 0,
      idleMs: 60_000,
      ...options.settings,
    },
    log: pino({ level: 'warn' }),
  });
  const server = await createServer(running.app);
  const sockets = attachSockets(running.app, server.server);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    patienceMs: 60_000,
    running,
    sockets,
    stop: async () => {
      await running.refuseNew();
      await sockets.drain(0);
      await server.close();
      await running.stop();
      await own?.drop();
    },
  };
}
