import {
  createTestClient,
  follow,
  given,
  newId,
  SITE,
  signedIn,
  startServerProcess,
  startTestServer,
} from '@paper-dynasty/api/testing';
import { type Connection, connect, migrate } from '@paper-dynasty/db';
import { startPostgres } from '@paper-dynasty/postgres';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { full } from './effort.ts';
import { holdCommits } from './held-commits.ts';
import { BOTH_SIDES, playThrough } from './play-through.ts';
import { createRecorder } from './recorder.ts';
import { refusalOf } from './refusal.ts';
import { expectNothingLost } from './verdict.ts';

const UNAVAILABLE = {
  code: 'SERVICE_UNAVAILABLE',
  refusal: { type: 'unavailable', retryable: true },
};

/** How a socket is received: the status that refuses it, or 101. */
const knock = (url: string, ticket: string) =>
  new Promise<number | undefined>((resolve) => {
    const address = `${url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
    const socket = new WebSocket(address, { headers: { origin: SITE } });
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(101));
    socket.on('error', () => {});
  });

describe('F09 a pool of two connections that somebody holds', () => {
  test('whoever asks is told in time that he may try again, and then all goes on', async () => {
    const server = await startTestServer({ pool: { max: 2, waitMs: 50 } });
    const { sql } = server.running.app.connection;
    const recorder = createRecorder();
    const manager = await signedIn({ ...server, hear: recorder.hear }, 'of-anchors');
    const opponent = { type: 'self', teamId: 'BEL' } as const;
    const { gameId } = await manager.api.lobby.create.mutate({ teamId: 'ANC', opponent });
    const feed = follow(manager, gameId);
    recorder.watch(gameId, [feed]);
    await feed.until(({ version }) => version === 1);
    const { ticket } = await manager.api.account.socketTicket.mutate();
    const ready = (side: 'away' | 'home') => ({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side, entropy: '00'.repeat(16) } as const,
    });
    const asked = ready('home');
    const rounds = full(2, 100);
    for (let round = 0; round < rounds; round += 1) {
      const held: Promise<unknown>[] = [];
      const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
      for (const _ of [1, 2]) {
        await new Promise<void>((resolve) => {
          held.push(
            sql.begin(async (tx) => {
              await tx`select 1`;
              resolve();
              await over;
            }),
          );
        });
      }
      const stranger = createTestClient(server);
      expect(await refusalOf(manager.api.game.act.mutate(asked))).toEqual(UNAVAILABLE);
      expect(await refusalOf(stranger.api.game.log.query({ gameId }))).toEqual(UNAVAILABLE);
      expect(await refusalOf(manager.api.lobby.list.query({}))).toEqual(UNAVAILABLE);
      expect(await knock(server.url, ticket)).toBe(503);
      letGo();
      await Promise.all(held);
    }
    for (const side of ['home', 'away'] as const) {
      const request = side === 'home' ? asked : ready(side);
      recorder.answered(gameId, request.actionId, await manager.api.game.act.mutate(request));
    }
    await feed.until(({ phase }) => phase.type === 'defence');
    // The one who watches was not sent away: what he missed came to the socket he had.
    expect(manager.closings).toEqual([]);
    await expectNothingLost({ fault: 'F09', ...server, recorder, tried: 4 * rounds });
    feed.stop();
    manager.close();
    await server.stop();
  });
});

/** Takes every connection that the database has, those of the server too; what is given back lets go. */
async function takeAll(url: string): Promise<() => Promise<void>> {
  const taken: Connection[] = [];
  const takeOne = async (): Promise<boolean> => {
    const one = connect(url, { max: 1, applicationName: 'chaos' });
    const got = await one.sql`select 1`.then(
      () => true,
      () => false,
    );
    if (got) taken.push(one);
    else await one.close();
    return got;
  };
  const first = connect(url, { max: 1, applicationName: 'chaos' });
  const sendAway = async (): Promise<number> => {
    const rows = await first.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'api%'`;
    return rows.length;
  };
  // It has its own before there are none.
  await sendAway();
  do while (await takeOne());
  while ((await sendAway()) > 0);
  return async () => {
    for (const one of [first, ...taken]) await one.close();
  };
}

describe('F09 a database that takes no more connections', () => {
  const here = given(async (later) => {
    const postgres = await startPostgres({ settings: { max_connections: '12' } });
    later(postgres.stop);
    const databaseUrl = await postgres.createDatabase('games');
    await migrate(databaseUrl);
    const connection = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
    later(connection.close);
    const server = await startServerProcess(databaseUrl, { LOG_LEVEL: 'silent' });
    later(() => server.kill('SIGKILL'));
    return { databaseUrl, server, gate: await holdCommits(connection) };
  });

  test('the server says so, and goes on by itself when there is room again', async () => {
    const { databaseUrl, server, gate } = here();
    for (let round = 0; round < full(1, 10); round += 1) {
      await playThrough({ fault: 'F09', ...here(), ...BOTH_SIDES }, async (scene) => {
        const gameId = scene.tables[0]?.gameId ?? '';
        // No game is over before the last connection is taken.
        await gate.close(gameId);
        // Who has not heard of his game yet asks for nothing, and cannot hear of it without the database.
        const asked = () => scene.recorder.requestsOf(gameId);
        await expect.poll(() => asked().length, { timeout: 60_000 }).toBeGreaterThan(0);
        const letGo = await takeAll(databaseUrl);
        const refused = () => asked().filter(({ end }) => end === 'refused').length;
        try {
          await expect.poll(refused, { timeout: 60_000 }).toBeGreaterThan(1);
        } finally {
          await letGo();
          await gate.open();
        }
      });
    }
    expect(server.deaths()).toBe(0);
  });
});
