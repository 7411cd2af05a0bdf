import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { createRawBrowser } from './testing/raw-browser.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let limited: TestServer;
let away: TestClient;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer();
  limited = await startTestServer({
    databaseUrl: server.databaseUrl,
    settings: { limitFactor: 0.05 },
  });
  away = await signedIn(server, 'of-anchors');
  ({ gameId } = await newGame('private'));
});
afterAll(async () => {
  away.close();
  await limited.stop();
  await server.stop();
});

const newGame = (visibility: 'public' | 'private') =>
  away.api.lobby.create.mutate({
    teamId: 'ANC',
    side: 'away',
    opponent: { type: 'ai', teamId: 'BEL', style: 'safe' },
    visibility,
  });
const inputOf = (value: unknown) => `?input=${encodeURIComponent(JSON.stringify(value))}`;

/** All of an answer that somebody who guesses could learn from. */
async function answerTo(procedure: string, id: string, at = server) {
  const answer = await createRawBrowser(at).get(`/trpc/${procedure}${inputOf({ gameId: id })}`);
  const headers = [...answer.headers.keys()].filter((name) => name !== 'date').sort();
  return { status: answer.status, headers, body: (await answer.text()).replaceAll(id, 'ID') };
}

describe('A19 whoever guesses at the ids of games', () => {
  /** The last digits of one that exists, moved by a little. */
  const near = (by: number) =>
    gameId.slice(0, 24) +
    ((BigInt(`0x${gameId.slice(24)}`) + BigInt(by)) % 2n ** 48n).toString(16).padStart(12, '0');

  test.each(['game.byId', 'game.log', 'game.boxScore'])(
    '%s: a private game answers to the letter as one that does not exist',
    async (procedure) => {
      const [real, ...made] = await Promise.all(
        [gameId, near(1), near(-1), newId()].map((id) => answerTo(procedure, id)),
      );
      expect(real?.status).toBe(404);
      for (const one of made) expect(one).toEqual(real);
    },
  );

  test('ids made in the same moment differ in more than a count', () => {
    const tails = Array.from({ length: 100 }, () => newId().slice(-12));
    expect(new Set(tails).size).toBe(100);
    const steps = tails.slice(1).map((tail, n) => BigInt(`0x${tail}`) - BigInt(`0x${tails[n]}`));
    expect(new Set(steps).size).toBeGreaterThan(90);
  });

  test('is asked to wait after so many guesses, right or wrong', async () => {
    const statuses = [];
    for (let n = 1; n <= 31; n += 1) {
      statuses.push((await answerTo('game.byId', near(n), limited)).status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    expect((await answerTo('game.byId', gameId, limited)).status).toBe(429);
  });
});

describe('A40 a browser whose clock or zone is wrong', () => {
  const CLAIMS = [
    { date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
    { date: 'Fri, 31 Dec 9999 23:59:59 GMT', 'x-timezone': 'Pacific/Kiritimati' },
    { 'if-modified-since': 'Fri, 31 Dec 9999 23:59:59 GMT' },
  ] as const;

  test.each(CLAIMS)('%j: the log is dated by the server', async (claim) => {
    const made = await newGame('public');
    const browser = createRawBrowser(server);
    await browser.call('account.signInDemo', { managerId: 'of-anchors' }, claim);
    const before = await timeOfDatabase();
    const answer = await browser.call(
      'game.act',
      {
        gameId: made.gameId,
        actionId: newId(),
        expectedVersion: (await away.api.game.byId.query({ gameId: made.gameId })).version,
        action: { type: 'concede', side: 'away' },
      },
      claim,
    );
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('diceRevealed'),
    ]);
    const [row] = await server.running.app.connection.sql<{ fits: boolean }[]>`
      select ended_at between ${before}::timestamptz and clock_timestamp() as fits
      from games where id = ${made.gameId}`;
    expect(row).toEqual({ fits: true });
  });

  test.each(['at', 'now', 'time', 'timezone', 'deadline', 'occurredAt'])(
    'may not even say so: %s is refused',
    async (field) => {
      const browser = createRawBrowser(server);
      await browser.call('account.signInDemo', { managerId: 'of-anchors' });
      const input = { gameId, actionId: newId(), [field]: '2001-01-01T00:00:00Z' };
      expect((await browser.call('game.claimWin', input)).status).toBe(400);
    },
  );

  const timeOfDatabase = async (): Promise<string> => {
    const [row] = await server.running.app.connection.sql<{ now: string }[]>`
      select clock_timestamp()::text as now`;
    return row?.now ?? '';
  };
});
