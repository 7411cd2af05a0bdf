import {
  createTestClient,
  type Feed,
  follow,
  signedIn,
  startServerProcess,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { describe, expect, test } from 'vitest';
import { full, report } from './effort.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';

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
