import {
  createTestClient,
  type Feed,
  follow,
  newId,
  signedIn,
  startServerProcess,
  startTestServer,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { refusalOf } from './refusal.ts';

const POOL = 4;

describe('F25 everybody comes back at once', () => {
  test('after kill -9 each has everything, exactly once', async () => {
    const database = await createMigratedDatabase();
    const server = await startServerProcess(database.url, { DATABASE_POOL: String(POOL) });
    const before = await holdingsOf(server);
    const manager = await signedIn(server, 'pd-1');
    const games = await Promise.all(
      Array.from({ length: full(4, 100) }, () =>
        manager.api.lobby.createAiGame.mutate({
          away: { teamId: 'BOS', style: 'safe' },
          home: { teamId: 'NYA', style: 'safe' },
          innings: 3,
        }),
      ),
    );
    const clients: TestClient[] = [];
    const feeds: Feed[] = [];
    for (let n = 0; n < full(24, 1_000); n += 1) {
      const client = createTestClient(server);
      const game = games[n % games.length];
      clients.push(client);
      if (game) feeds.push(follow(client, game.gameId));
    }
    await Promise.all(feeds.map((feed) => feed.until(({ version }) => version > 3)));
    await server.kill('SIGKILL');
    await server.start();
    const ends = await Promise.all(
      feeds.map((feed) => feed.until(({ phase }) => phase.type === 'over')),
    );
    feeds.forEach(({ delivered }, index) => {
      expect(delivered.map(({ version }) => version)).toEqual(
        Array.from({ length: ends[index]?.version ?? 0 }, (_, n) => n + 1),
      );
    });
    for (const { stop } of feeds) stop();
    for (const client of [manager, ...clients]) client.close();
    expect(await findLeftovers(server, before, POOL)).toEqual([]);
    report('F25', { tried: feeds.length, lost: 0 });
    await server.kill('SIGKILL');
    await database.drop();
  });
});

describe('F40 a log that does not fold', () => {
  test('its game is set apart, alone', async () => {
    const server = await startTestServer();
    const manager = await signedIn(server, 'of-anchors');
    const create = () =>
      manager.api.lobby.create.mutate({
        teamId: 'ANC',
        opponent: { type: 'self', teamId: 'BEL' },
      });
    const [poisoned, healthy] = [await create(), await create()];
    const { sql } = server.running.app.connection;
    await sql`
      insert into game_events
        (game_id, version, type, payload, actor, action_id, action_index, action_hash, hash)
      values (${poisoned.gameId}, 2, 'gameResumed', '{"type":"gameResumed"}', 'server',
        ${newId()}, 0, ${'0'.repeat(64)}, ${'f'.repeat(64)})`;
    await sql`update games set version = 2 where id = ${poisoned.gameId}`;
    const act = ({ gameId }: { gameId: string }) =>
      manager.api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: 1,
        action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
      });
    const quarantined = { type: 'notNow', reason: 'QUARANTINED' };
    expect((await refusalOf(act(poisoned))).refusal).toEqual(quarantined);
    expect((await refusalOf(act(poisoned))).refusal).toEqual(quarantined);
    expect((await act(healthy)).version).toBe(2);
    const [row] = await sql`select quarantine_reason from games where id = ${poisoned.gameId}`;
    expect(row?.quarantine_reason).toMatch(/event 2 does not continue the chain/);
    report('F40', { tried: 1, lost: 0 });
    manager.close();
    await server.stop();
  });
});
