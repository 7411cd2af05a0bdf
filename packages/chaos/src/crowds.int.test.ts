import {
  createTestClient,
  type Feed,
  follow,
  type ServerProcess,
  signedIn,
  startServerProcess,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';

const POOL = 4;

async function activeGames(databaseUrl: string): Promise<number> {
  const { sql, close } = connect(databaseUrl, { max: 1, applicationName: 'chaos' });
  const [row] = await sql`select count(*)::int as n from games where status = 'active'`;
  await close();
  return row?.n;
}

async function gamesRead({ opsUrl }: ServerProcess): Promise<number> {
  const figures = await (await fetch(`${opsUrl}/metrics`)).text();
  const [, count] = /^paper_dynasty_games_read_total (\d+)$/m.exec(figures) ?? [];
  return Number(count);
}

describe('F25 everybody comes back at once', () => {
  test('after kill -9 each has everything, exactly once', async () => {
    const database = await createMigratedDatabase();
    const server = await startServerProcess(database.url, {
      DATABASE_POOL: String(POOL),
      // Long enough that no game is over before its server is killed.
      AI_THINKING_MS: '1000',
    });
    const before = await holdingsOf(server);
    const manager = await signedIn(server, 'pd-1');
    const recorder = createRecorder();
    const tables = await Promise.all(
      Array.from({ length: full(2, 20) }, (_, n) =>
        openTable({ url: server.url, recorder, manager: 1 + (n % 5) }),
      ),
    );
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
    await Promise.all(feeds.map((feed) => feed.until(({ version }) => version > 1)));
    const playing = Promise.all(tables.map((table) => table.play()));
    await server.kill('SIGKILL');
    const active = games.length + tables.length;
    expect(await activeGames(database.url)).toBe(active);
    await server.start({ AI_THINKING_MS: '0' });
    const ends = await Promise.all(
      feeds.map((feed) => feed.until(({ phase }) => phase.type === 'over')),
    );
    feeds.forEach(({ delivered }, index) => {
      expect(delivered.map(({ version }) => version)).toEqual(
        Array.from({ length: ends[index]?.version ?? 0 }, (_, n) => n + 1),
      );
    });
    const played = await playing;
    await Promise.all(tables.map((table, n) => table.settle(played[n]?.version ?? 0)));
    // However many ask for a game at once: it is read once.
    expect(await gamesRead(server)).toBe(active);
    for (const { stop } of feeds) stop();
    for (const { leave } of tables) leave();
    for (const client of [manager, ...clients]) client.close();
    expect(await findLeftovers(server, before, POOL)).toEqual([]);
    feeds.forEach((feed, n) => {
      const game = games[n % games.length];
      if (game) recorder.watch(game.gameId, [feed]);
    });
    const violations = await findViolations(database.url, recorder);
    report('F25', { tried: feeds.length + recorder.answers().length, lost: violations.length });
    expect(violations).toEqual([]);
    await server.kill('SIGKILL');
    await database.drop();
  });
});
