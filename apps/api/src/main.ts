import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import { createApp } from './create-app.ts';
import { createLog } from './create-log.ts';
import { readEnv } from './env.ts';
import { keepDoing } from './every.ts';
import { armFailpoint, failpoint } from './failpoint.ts';
import { createOpsServer } from './http/ops.ts';
import { createServer } from './http/server.ts';
import { attachSockets, SWEEPS } from './http/sockets.ts';
import { appointDemoCommissioners } from './leagues/demo-commissioners.ts';
import { channelsOf, openLeagues, webhooksOf } from './leagues/open-leagues.ts';
import { postOutbox } from './leagues/outbox-post.ts';
import { openSharedMemory } from './leagues/shared-memory.ts';
import { createPulse, PULSE_MS } from './pulse.ts';
import { createReadiness } from './readiness.ts';
import { settingsOf } from './settings.ts';

/**
 * Each socket is asked this often whether anybody is still there, and a busy server is late by
 * something at every step: a dead one is let go within thirty seconds all the same.
 */
const PING_MS = 12_000;
/** Sockets are asked this often whether those who opened them are still signed in. */
const DISMISS_MS = 2_000;
/** Leagues hear of results within about so long. */
const POST_MS = 3_000;
/** Clients are sent away within this time, and come back to another server or to the next one. */
const DRAIN_MS = 2_500;
/** So long a stop waits for receivers of news; what they have not taken is sent after the next start. */
const POST_PATIENCE_MS = 1_500;
/** After this long a stop is no longer polite. */
const LAST_RESORT_MS = 9_500;
/** Of which so long is kept for the farewells that nobody reads, and for letting everything go. */
const LETTING_GO_MS = 3_000;

const env = readEnv();
if (env.FAILPOINT) armFailpoint(env.FAILPOINT);
const log = createLog(env);
const memory = env.REDIS_URL ? openSharedMemory(env.REDIS_URL) : null;
const running = createApp({
  databaseUrl: env.DATABASE_URL.reveal(),
  pool: { max: env.DATABASE_POOL, waitMs: env.DATABASE_WAIT_MS },
  leagues: openLeagues(env, memory, log),
  settings: settingsOf(env),
  log,
});
const { app } = running;
await appointDemoCommissioners(app);
const server = await createServer(app);
const sockets = attachSockets(app, server.server);
const pulse = createPulse();
app.metrics.watch({
  games: app.games.count,
  sockets: sockets.count,
  watchers: app.presence.sockets,
  waiting: app.journal.waiting,
  waitingForConnection: app.connection.waiting,
  standstills: pulse.standstills,
});
const { sql } = app.connection;
const { stopping } = app;
const ops = createOpsServer(createReadiness({ sql, stopping, ...pulse }), app.metrics);
const noMorePost = new AbortController();
const outbox = {
  signal: noMorePost.signal,
  db: app.db,
  log,
  webhooks: webhooksOf(env),
  channels: channelsOf(env),
  privateHosts: new Set(env.PRIVATE_HOSTS),
};
const rest = keepDoing(
  [
    { name: 'pulse', everyMs: PULSE_MS, work: pulse.beat },
    { name: 'ping', everyMs: PING_MS / SWEEPS, work: sockets.sweep },
    { name: 'dismiss', everyMs: DISMISS_MS, work: sockets.dismiss },
    { name: 'post results', everyMs: POST_MS, work: () => postOutbox(outbox) },
  ],
  log,
);

await server.listen({ host: env.HOST, port: env.PORT });
await listen(ops, env.OPS_HOST, env.OPS_PORT);
log.info({ port: env.PORT, ops: env.OPS_PORT }, 'the API listens');
// With NODE_COMPILE_CACHE the next start finds the compiled code, even if this process is killed.
flushCompileCache();

let stops = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stops += 1;
    if (stops > 1) process.exit(1);
    void stop();
  });
}

/** Finishes what was begun: actions are answered, watchers sent on, the database let go. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
  const end = performance.now() + LAST_RESORT_MS - LETTING_GO_MS;
  const answered = running.refuseNew();
  failpoint('mid-drain');
  setTimeout(() => noMorePost.abort(), POST_PATIENCE_MS).unref();
  const resting = rest();
  // Whoever is sent away before his answer has lost it.
  await answered;
  const drained = sockets.drain(Math.min(DRAIN_MS, end - performance.now()));
  await Promise.all([resting, drained]);
  await server.close();
  await running.stop();
  memory?.close();
  await new Promise((resolve) => ops.close(resolve));
  log.info('the API has stopped');
  process.exit(0);
}

function listen(listener: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, resolve);
  });
}
