import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { Side } from '@paper-dynasty/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hidden } from './auth/hidden.ts';
import { follow } from './testing/feed.ts';
import { createRedisStandIn, type RedisStandIn } from './testing/redis-stand-in.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let redis: RedisStandIn;
beforeAll(async () => {
  database = await createMigratedDatabase();
  redis = await createRedisStandIn();
  await redis.start();
});
afterAll(async () => {
  await redis.kill();
  await database.drop();
});

const serve = (redisUrl: Hidden | null): Promise<TestServer> =>
  startTestServer({ databaseUrl: database.url, settings: { redisUrl } });

/** Where each manager sits. */
const HOUSES: readonly (readonly [string, () => Promise<Record<Side, TestServer>>])[] = [
  [
    'one server',
    async () => {
      const server = await serve(null);
      return { away: server, home: server };
    },
  ],
  ['two servers', async () => ({ away: await serve(null), home: await serve(null) })],
  [
    'two servers that tell each other over Redis',
    async () => ({ away: await serve(redis.url), home: await serve(redis.url) }),
  ],
];

describe.each(HOUSES)('who is there, at %s', (_, open) => {
  test('everybody is told who comes and who goes, and since when a manager is silent', async () => {
    const servers = await open();
    const home = await signedIn(servers.home, 'of-anchors');
    const away = await signedIn(servers.away, 'of-bells');
    const opponent = { type: 'link' } as const;
    const made = await home.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent,
      visibility: 'public',
    });
    const { gameId, inviteCode } = made;
    await away.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
    const feed = follow(home, gameId);
    const told = (expected: object) =>
      expect.poll(feed.presence, { timeout: 20_000 }).toMatchObject(expected);

    await told({ managers: { away: false, home: true }, spectators: 0 });
    const awayFeed = follow(away, gameId);
    await told({ managers: { away: true, home: true }, silentSince: { away: null, home: null } });
    const stranger = createTestClient(servers.away);
    const strangerFeed = follow(stranger, gameId);
    await told({ managers: { away: true, home: true }, spectators: 1 });
    await expect
      .poll(strangerFeed.presence, { timeout: 20_000 })
      .toMatchObject({ managers: { away: true, home: true }, spectators: 1 });

    awayFeed.stop();
    await told({ managers: { away: false, home: true }, spectators: 1 });
    await expect.poll(() => feed.presence()?.silentSince.away, { timeout: 20_000 }).not.toBeNull();
    for (const one of [feed, strangerFeed]) one.stop();
    for (const client of [home, away, stranger]) client.close();
    for (const server of new Set(Object.values(servers))) await server.stop();
  });
});
