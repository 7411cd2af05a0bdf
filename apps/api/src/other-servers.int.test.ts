import { type Connection, connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, sha256Hex } from './ids.ts';
import { bareAppend } from './testing/bare-append.ts';
import { follow } from './testing/feed.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let connection: Connection;
let servers: readonly [TestServer, TestServer];
let here: TestClient;
let there: TestClient;
beforeAll(async () => {
  database = await createMigratedDatabase();
  connection = connect(database.url, { max: 2 });
  const serve = () => startTestServer({ databaseUrl: database.url });
  servers = [await serve(), await serve()];
  here = await signedIn(servers[0], 'of-anchors');
  there = await signedIn(servers[1], 'of-anchors');
});
afterAll(async () => {
  for (const client of [here, there]) client.close();
  for (const server of servers) await server.stop();
  await connection.close();
  await database.drop();
});

const create = async (): Promise<string> => {
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  return (await here.api.lobby.create.mutate({ teamId: 'ANC', opponent })).gameId;
};

const act = (client: TestClient, gameId: string, expectedVersion: number) =>
  client.api.game.act.mutate({
    gameId,
    actionId: newId(),
    expectedVersion,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });

const row = async (gameId: string) => {
  const [found] = await connection.sql`
    select version, status, ending, (select count(*)::int from game_events where game_id = ${gameId}) as events
    from games where id = ${gameId}`;
  return found;
};

describe('a game that another server has set apart', () => {
  const setApart = (gameId: string) => connection.sql`
    update games set quarantined_at = clock_timestamp(), quarantine_reason = 'it does not fold'
    where id = ${gameId}`;
  const QUARANTINED = { message: 'notNow', data: { refusal: { reason: 'QUARANTINED' } } };

  test('takes no action here either, nor after it was voided unread', async () => {
    const gameId = await create();
    await act(here, gameId, 1);
    await act(there, gameId, 2);
    await setApart(gameId);
    await expect(act(there, gameId, 3)).rejects.toMatchObject(QUARANTINED);
    expect(await row(gameId)).toMatchObject({ version: 3, status: 'active', events: 3 });
    await connection.sql`
      update games set status = 'completed', ending = 'void', waiting_for = 'nobody'
      where id = ${gameId}`;
    const VOID = { message: 'notNow', data: { refusal: { reason: 'VOIDED_UNREAD' } } };
    await expect(act(here, gameId, 3)).rejects.toMatchObject(VOID);
    const over = { version: 3, status: 'completed', ending: 'void', events: 3 };
    expect(await row(gameId)).toEqual(over);
  });

  test('tells those who watch it here', async () => {
    const gameId = await create();
    const feed = follow(there, gameId);
    await feed.until(({ version }) => version === 1);
    await setApart(gameId);
    await expect(feed.until(({ version }) => version > 1)).rejects.toMatchObject(QUARANTINED);
    feed.stop();
  });
});

describe('a game whose row somebody else holds', () => {
  const entry = (gameId: string) =>
    bareAppend(gameId, [
      {
        version: 2,
        type: 'gameResumed',
        payload: '{"type":"gameResumed"}',
        actor: 'server',
        actionId: newId(),
        actionIndex: 0,
        actionHash: sha256Hex(''),
        hash: sha256Hex(''),
      },
    ]);

  test('holds up nobody: it is busy at once, others are written, and its action when it can be', async () => {
    const [held, free] = [await create(), await create()];
    const { journal } = servers[0].running.app;
    const answer = await connection.sql.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      await tx`select from games where id = ${held} for update`;
      const both = await Promise.all([entry(held), entry(free)].map(journal.append));
      expect(both.map(({ type }) => type)).toEqual(['busy', 'appended']);
      expect(await journal.append(entry(held))).toEqual({ type: 'busy' });
      return { taken: act(here, held, 1) };
    });
    expect((await answer.taken).version).toBe(2);
    expect(await row(held)).toMatchObject({ version: 2, events: 2 });
    expect(await journal.append(entry(held))).toEqual({ type: 'stale' });
  });

  test('or its clock’s row: the same', async () => {
    const [held, free] = [await create(), await create()];
    const { journal } = servers[0].running.app;
    const kept = { away: { type: 'keep' }, home: { type: 'keep' } } as const;
    const timed = (gameId: string) => ({ ...entry(gameId), clock: kept });
    for (const gameId of [held, free]) {
      await connection.sql`
        insert into game_clocks (game_id, away_bank_ms, home_bank_ms) values (${gameId}, 7, 7)`;
    }
    await connection.sql.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      await tx`select from game_clocks where game_id = ${held} for update`;
      // One commit for both, and for one without a clock; then it alone.
      const plain = await create();
      const all = [timed(held), timed(free), entry(plain)].map(journal.append);
      const outcomes = (await Promise.all(all)).map(({ type }) => type);
      expect(outcomes).toEqual(['busy', 'appended', 'appended']);
      expect(await journal.append(timed(held))).toEqual({ type: 'busy' });
    });
    expect(await journal.append(timed(held))).toMatchObject({ type: 'appended' });
    expect(await row(held)).toMatchObject({ version: 2, events: 2 });
  });
});
