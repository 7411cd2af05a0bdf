import {
  atOnce,
  createTestClient,
  type Feed,
  follow,
  givenInstallation,
  signedIn,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { retryDelay } from '@paper-dynasty/web/retry';
import { describe, expect, test } from 'vitest';
import { expectWithin, full, isFull, percentile, serverProgram } from './effort.ts';
import { figuresOf } from './figures.ts';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';
import { expectNothingLost } from './verdict.ts';

/** No AI decides anything before the server is killed; then each has its turn within a second. */
const NEVER_MS = '3600000';
const THINKING_MS = isFull() ? '1000' : '0';

const here = givenInstallation({ DATABASE_POOL: '4', AI_THINKING_MS: NEVER_MS }, serverProgram());

async function activeGames(): Promise<number> {
  const { sql } = here().connection;
  const [row] = await sql`select count(*)::int as n from games where status = 'active'`;
  return row?.n;
}

const OPENING_AT_ONCE = 8;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** As pages do it. */
const retryDelayMs = (attempt: number): number => retryDelay(attempt, Math.random());

/** So soon after the next server's start 99 of 100 are told how things stand; actions may take so many times as long meanwhile. */
const RESUMED_MS = 3_000;
const SLOWER = 5;

describe('F25 everybody comes back at once', () => {
  test('after kill -9 each has everything, exactly once', async () => {
    const { server, databaseUrl } = here();
    const before = await holdingsOf(here());
    // Whoever asks for a hundred games at once is patient.
    const manager = await signedIn({ ...server, patienceMs: 60_000 }, 'pd-1');
    const recorder = createRecorder();
    const tables = await atOnce(OPENING_AT_ONCE, upTo(full(2, 20)), (n) =>
      openTable({ url: server.url, recorder, manager: 1 + (n % 5), opponent: 'self' }),
    );
    const games = await atOnce(OPENING_AT_ONCE, upTo(full(4, 100)), () =>
      manager.api.lobby.createAiGame.mutate({
        away: { teamId: 'BOS', style: 'safe' },
        home: { teamId: 'NYA', style: 'safe' },
        innings: 3,
      }),
    );
    const clients: TestClient[] = [];
    const feeds: Feed[] = [];
    for (let n = 0; n < full(24, 1_000); n += 1) {
      const client = createTestClient({ ...server, retryDelayMs });
      const game = games[n % games.length];
      clients.push(client);
      if (game) feeds.push(follow(client, game.gameId));
    }
    await Promise.all(feeds.map((feed) => feed.until(({ version }) => version >= 1)));
    await Promise.all(tables.map((table) => table.play(({ version }) => version > 5)));
    const calm = feeds.map(({ delivered }) => delivered.length);
    const killed = performance.now();
    const playing = Promise.all(tables.map((table) => table.play()));
    await server.kill('SIGKILL');
    const active = games.length + tables.length;
    expect(await activeGames()).toBe(active);
    const away = performance.now();
    await server.start({ AI_THINKING_MS: THINKING_MS });
    const started = performance.now();
    const resumed = await Promise.all(
      feeds.map(async (feed) => {
        await feed.until(() => feed.heardAt() > away);
        return performance.now() - started;
      }),
    );
    await Promise.all(
      feeds.map((feed, n) => feed.until(({ version }) => version > (calm[n] ?? 0))),
    );
    // However many ask for a game at once: it is read once.
    expect((await figuresOf(server))('paper_dynasty_games_read_total')).toBe(active);
    if (isFull()) {
      await server.kill('SIGTERM');
      await server.start({ AI_THINKING_MS: '0' });
    }
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
    const took = (is: (at: number) => boolean) =>
      tables
        .flatMap(({ gameId }) => recorder.requestsOf(gameId))
        .filter(({ at, end }) => end === 'answered' && is(at))
        .map(({ ms }) => ms);
    const all = Math.max(...resumed);
    const storm = took((at) => at > started && at < started + all);
    const usual = took((at) => at < killed);
    if (isFull()) expect(storm.length).toBeGreaterThan(0);
    expectWithin('F25', {
      what: 'ms until 99 of 100 are told how things stand',
      value: percentile(resumed, 99),
      most: RESUMED_MS,
    });
    expectWithin('F25', {
      what: 'ms an action takes meanwhile, the slowest of 100',
      value: percentile(storm, 99),
      most: SLOWER * percentile(usual, 99),
    });
    for (const { stop } of feeds) stop();
    for (const { leave } of tables) leave();
    for (const client of [manager, ...clients]) client.close();
    const found = await findLeftovers(here(), before);
    feeds.forEach((feed, n) => {
      const game = games[n % games.length];
      if (game) recorder.watch(game.gameId, [feed]);
    });
    const tried = feeds.length + recorder.answers().length;
    await expectNothingLost({ fault: 'F25', databaseUrl, recorder, tried, found });
  });
});
