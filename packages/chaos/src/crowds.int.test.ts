import {
  createTestClient,
  type Feed,
  follow,
  givenInstallation,
  signedIn,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { describe, expect, test } from 'vitest';
import { full, isFull, percentile } from './effort.ts';
import { figuresOf } from './figures.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';
import { expectNothingLost } from './verdict.ts';

const POOL = 4;

const here = givenInstallation({
  DATABASE_POOL: String(POOL),
  // Long enough that no game is over before its server is killed.
  AI_THINKING_MS: '1000',
});

async function activeGames(): Promise<number> {
  const { sql } = here().connection;
  const [row] = await sql`select count(*)::int as n from games where status = 'active'`;
  return row?.n;
}

/** So soon 99 of 100 have everything again; actions may take so many times as long meanwhile. */
const RESUMED_MS = 3_000;
const SLOWER = 5;

describe('F25 everybody comes back at once', () => {
  test('after kill -9 each has everything, exactly once', async () => {
    const { server, databaseUrl } = here();
    const before = await holdingsOf(server);
    // Whoever asks for a hundred games at once is patient.
    const manager = await signedIn({ ...server, patienceMs: 60_000 }, 'pd-1');
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
    await Promise.all(tables.map((table) => table.play(({ version }) => version > 5)));
    const calm = feeds.map(({ delivered }) => delivered.length);
    const killed = performance.now();
    const playing = Promise.all(tables.map((table) => table.play()));
    await server.kill('SIGKILL');
    const active = games.length + tables.length;
    expect(await activeGames()).toBe(active);
    await server.start({ AI_THINKING_MS: '0' });
    const started = performance.now();
    const resumed = await Promise.all(
      feeds.map(async (feed, n) => {
        await feed.until(({ version }) => version > (calm[n] ?? 0));
        return performance.now() - started;
      }),
    );
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
    expect((await figuresOf(server))('paper_dynasty_games_read_total')).toBe(active);
    if (isFull()) {
      const took = (is: (at: number) => boolean) =>
        tables
          .flatMap(({ gameId }) => recorder.requestsOf(gameId))
          .filter(({ at, end }) => end === 'answered' && is(at))
          .map(({ ms }) => ms);
      const storm = took((at) => at > started && at < started + RESUMED_MS);
      const usual = took((at) => at < killed);
      expect(percentile(resumed, 99)).toBeLessThan(RESUMED_MS);
      expect(percentile(storm, 99)).toBeLessThan(SLOWER * percentile(usual, 99));
    }
    for (const { stop } of feeds) stop();
    for (const { leave } of tables) leave();
    for (const client of [manager, ...clients]) client.close();
    const found = await findLeftovers(server, before, POOL);
    feeds.forEach((feed, n) => {
      const game = games[n % games.length];
      if (game) recorder.watch(game.gameId, [feed]);
    });
    const tried = feeds.length + recorder.answers().length;
    await expectNothingLost({ fault: 'F25', databaseUrl, recorder, tried, found });
  });
});
