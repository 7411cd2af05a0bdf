import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { admitApi, admitReader, connect, findGame, readEvents } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkGame } from './game/check-game.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let database: TestDatabase;
let server: TestServer;
let owner: ReturnType<typeof connect>;
let api: ReturnType<typeof connect>;
let reader: ReturnType<typeof connect>;
let gameId: string;

const roleUrl = (role: string): string => {
  const url = new URL(database.url);
  url.username = `${role}_${url.pathname.slice(-8)}`;
  url.password = 'a password of the tests';
  return url.href;
};

/** Everything below happens to a server that signs in as the API's own role, and plays a whole game. */
beforeAll(async () => {
  database = await createMigratedDatabase();
  await admitApi(database.url, roleUrl('api'));
  await admitApi(database.url, roleUrl('api'));
  await admitReader(database.url, roleUrl('reader'));
  owner = connect(database.url, { max: 1 });
  api = connect(roleUrl('api'), { max: 1 });
  reader = connect(roleUrl('reader'), { max: 1 });
  server = await startTestServer({ databaseUrl: roleUrl('api') });
  const client = await signedIn(server, 'of-anchors');
  const ai = (teamId: string) => ({ teamId, style: 'safe' }) as const;
  const made = { away: ai('ANC'), home: ai('BEL'), innings: 3 } as const;
  ({ gameId } = await client.api.lobby.createAiGame.mutate(made));
  const status = async () => (await client.api.game.byId.query({ gameId })).game.status;
  while ((await status()) !== 'completed') await delay(20);
  client.close();
});
afterAll(async () => {
  await server.stop();
  await Promise.all([owner.close(), api.close(), reader.close()]);
  const { sql, close } = connect(database.url, { max: 1 });
  for (const role of ['api', 'reader']) {
    const name = decodeURIComponent(new URL(roleUrl(role)).username);
    await sql.unsafe(`drop owned by ${name}; drop role ${name}`);
  }
  await close();
  await database.drop();
});

describe('A35 the role that the API signs in as', () => {
  test.each([
    `update game_events set payload = '{}'`,
    'delete from game_events',
    'truncate game_events',
    `update audit_events set reason = 'another'`,
    'delete from audit_events',
    'drop table games',
    'alter table game_events disable trigger all',
  ])('may not: %s', async (words) => {
    await expect(api.sql.unsafe(words)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(['game_secrets', 'sessions', 'socket_tickets', 'sign_in_attempts'])(
    'is another than the one that reads statistics: that may not see %s',
    async (table) => {
      await expect(reader.sql.unsafe(`select * from ${table}`)).rejects.toMatchObject({
        code: '42501',
      });
      expect(await reader.sql`select id from games`).toHaveLength(1);
      await expect(reader.sql`delete from games`).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('A33 a log that somebody has changed is found out at the very event', () => {
  const stored = async () => {
    const row = await findGame(owner.db, gameId);
    if (!row) throw new Error('the game is gone');
    return { row, log: await readEvents(owner.db, { gameId }) };
  };

  test('as it is, nothing is wrong with it', async () => {
    const { row, log } = await stored();
    expect(log.length).toBeGreaterThan(30);
    expect(checkGame(row, log)).toEqual([]);
  });

  test('changed, left out, exchanged, added', async () => {
    const { row, log } = await stored();
    const [seventh, eighth] = [log[6], log[7]];
    if (!seventh || !eighth) throw new Error('a short game');
    const changed = { ...seventh, payload: seventh.payload.replace('"type"', '"type" ') };
    const broken = (version: number) => [{ code: 'CHAIN_BROKEN', version }];
    expect(checkGame(row, log.with(6, changed))).toEqual(broken(7));
    expect(checkGame(row, log.with(6, { ...seventh, actor: 'server' }))).toEqual(broken(7));
    expect(checkGame(row, log.toSpliced(6, 1))).toEqual(broken(8));
    expect(checkGame(row, log.with(6, eighth).with(7, seventh))).toEqual(broken(8));
    expect(checkGame(row, [...log, seventh])).toEqual(broken(7));
    expect(checkGame(row, log.slice(0, -1))).toEqual([
      { code: 'END_WRONG', version: log.length - 1 },
    ]);
  });
});

/** The nightly command: its exit code, and what it says. */
const checkAll = (): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((resolve) => {
    const program = `${import.meta.dirname}/check-games.ts`;
    const env = { DATABASE_URL: database.url };
    execFile(process.execPath, [program], { env }, (error, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    );
  });

test('A34 a score that somebody has changed in the table is found by the nightly look', async () => {
  expect(await checkAll()).toEqual({ code: 0, said: '1 games, 0 with faults\n' });
  await owner.sql`update games set home_score = home_score + 1`;
  const { code, said } = await checkAll();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^${gameId} .*PROJECTION_WRONG.*homeScore`));
  await owner.sql`update games set home_score = home_score - 1`;
});

test('A32 a table that is gone is our trouble: the answer tells nothing of it', async () => {
  await owner.sql`alter table games rename to games_away`;
  const client = createTestClient(server);
  const lost = await client.api.lobby.list.query().catch((error: Error) => error);
  await owner.sql`alter table games_away rename to games`;
  expect(lost).toBeInstanceOf(Error);
  const told = JSON.stringify([lost, (lost as Error).message, Reflect.get(lost, 'data')]);
  expect(told).toContain('INTERNAL_SERVER_ERROR');
  expect(told).not.toMatch(/relation|games|select|42P01|node_modules|\.ts/);
});
