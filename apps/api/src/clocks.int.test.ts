import { type Connection, connect } from '@paper-dynasty/db';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { Side } from '@paper-dynasty/engine';
import { pd } from '@paper-dynasty/league-config';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { type Feed, follow } from './testing/feed.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { testLeagues } from './testing/test-league.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';
import { letOutagePass, letTimePass } from './testing/time-passes.ts';

/** With these clocks: 180 s in the bank, 20 s a decision, 60 s away. */
const claimWin = () => {
  const [[id, office] = []] = testLeagues();
  if (!id || !office) throw new Error('no league');
  const onExpiry = 'claim-win' as const;
  const quick = { ...pd.clocks.quick, onExpiry };
  return new Map([[id, { ...office, league: { ...pd, clocks: { ...pd.clocks, quick } } }]]);
};

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let connection: Connection;
const open: { stop: () => Promise<void> }[] = [];
beforeAll(async () => {
  database = await createMigratedDatabase();
  connection = connect(database.url, { max: 2 });
});
afterAll(async () => {
  for (const { stop } of open.splice(0).reverse()) await stop();
  await connection.close();
  await database.drop();
});

const serve = async (leagues = testLeagues()): Promise<TestServer> => {
  const server = await startTestServer({ databaseUrl: database.url, leagues });
  open.push(server);
  return server;
};

async function shut(server: TestServer): Promise<void> {
  open.splice(open.indexOf(server), 1);
  await server.stop();
}

interface Manager {
  readonly client: TestClient;
  feed: Feed;
}
interface Table {
  readonly gameId: string;
  readonly away: Manager;
  readonly home: Manager;
}

const sit = (client: TestClient, gameId: string): Manager => ({
  client,
  feed: follow(client, gameId),
});

/** The Bells visit the Anchors, each at a server of his own; the home side is to set its defence. */
async function meet(servers: { readonly [S in Side]: TestServer }): Promise<Table> {
  const away = await signedIn(servers.away, 'of-bells');
  const home = await signedIn(servers.home, 'of-anchors');
  const opponent = { type: 'link' } as const;
  const made = await home.api.lobby.create.mutate({ teamId: 'ANC', opponent, clock: 'quick' });
  const { gameId, inviteCode } = made;
  await away.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  const table = { gameId, away: sit(away, gameId), home: sit(home, gameId) };
  for (const side of ['away', 'home'] as const) {
    const action = { type: 'ready', side, entropy: '00'.repeat(16) } as const;
    const { feed } = table[side];
    const { version } = await feed.until((state) => state.version >= (side === 'away' ? 1 : 2));
    await table[side].client.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: version,
      action,
    });
  }
  await defence(table);
  await seated(table);
  return table;
}

const defence = ({ home }: Table) => home.feed.until(({ phase }) => phase.type === 'defence');

/** Both servers have written down who is there. */
const seated = ({ gameId }: Table) =>
  expect
    .poll(
      () => connection.sql`
      select from game_sessions where game_id = ${gameId}
        and away_silent_since is null and home_silent_since is null`,
    )
    .toHaveLength(1);

const leave = ({ client, feed }: Manager): void => {
  feed.stop();
  client.close();
};

const clockOf = async ({ home, gameId }: Table) => {
  const { clock } = await home.client.api.game.byId.query({ gameId });
  if (!clock) throw new Error('no clock');
  return clock;
};
const pulse = async ({ running }: TestServer): Promise<void> => {
  await running.app.pulse();
  await running.app.sweepClocks();
};
const setDefence = ({ home, gameId }: Table, expectedVersion: number) =>
  home.client.api.game.act.mutate({
    gameId,
    actionId: newId(),
    expectedVersion,
    action: {
      type: 'setDefence',
      side: 'home',
      alignment: { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' },
    },
  });

/** Milliseconds that a side has left. */
const left = (clock: Awaited<ReturnType<typeof clockOf>>, side: Side): number =>
  Date.parse(clock[side].deadline ?? '') - Date.parse(clock.now);

describe('a game with a clock', () => {
  test('tells everybody how long there is', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const clock = await clockOf(table);
    expect(clock).toMatchObject({
      away: { deadline: null, bankMs: 180_000 },
      home: { bankMs: 180_000, whenUp: 'default' },
    });
    expect(left(clock, 'home')).toBeGreaterThan(150_000);
    expect(left(clock, 'home')).toBeLessThanOrEqual(200_000);
    expect(table.away.feed.clock()).toMatchObject({ home: { deadline: clock.home.deadline } });
    leave(table.away);
    leave(table.home);
    await shut(server);
  });

  test('F42 an overdue decision is taken once, by two servers that sweep', async () => {
    const servers = { away: await serve(), home: await serve() };
    const table = await meet(servers);
    const { version } = await defence(table);
    await letTimePass(connection.sql, table.gameId, 201);
    await Promise.all([servers.away, servers.home, servers.away, servers.home].map(pulse));
    const state = await table.away.feed.until((now) => now.version > version);
    expect(state.phase.type).toBe('offence');
    const { events } = await table.away.client.api.game.log.query({ gameId: table.gameId });
    const taken = events.filter(({ by }) => by === 'clock');
    expect(taken.map(({ event }) => event.type)).toEqual(['defenceSet']);
    const home = async () => (await clockOf(table)).home;
    await expect.poll(home, { timeout: 10_000 }).toMatchObject({ deadline: null, bankMs: 0 });
    leave(table.away);
    leave(table.home);
    await shut(servers.away);
    await shut(servers.home);
  });

  test('A41 time that was used up never comes back, however often he reconnects', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const { sql } = connection;
    const banks = [180_000];
    const { version } = await defence(table);
    await letTimePass(sql, table.gameId, 80);
    await server.running.app.lookForNews([table.gameId]);
    const before = (await clockOf(table)).home.deadline;
    for (let n = 0; n < 5; n += 1) {
      table.home.client.cut();
      await expect.poll(() => server.running.app.presence.sockets()).toBe(2);
    }
    // While he is away he has even less; back again he has what he had.
    const deadline = async () => (await clockOf(table)).home.deadline;
    await expect.poll(deadline, { timeout: 10_000 }).toBe(before);
    // Nor by what is no decision.
    await table.home.client.api.game.act.mutate({
      gameId: table.gameId,
      actionId: newId(),
      expectedVersion: version,
      action: { type: 'setStandingDefence', side: 'home', alignment: null },
    });
    await expect.poll(deadline, { timeout: 10_000 }).toBe(before);
    await setDefence(table, version + 1);
    banks.push((await clockOf(table)).home.bankMs);
    // 80 s gone, of which 20 were free.
    expect(banks.at(-1)).toBeLessThanOrEqual(120_000);
    expect(banks.at(-1)).toBeGreaterThan(60_000);
    leave(table.away);
    leave(table.home);
    await shut(server);
  });

  test('does not wait longer than a minute for a manager who has left', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const { version } = await defence(table);
    const { home } = await clockOf(table);
    leave(table.home);
    await expect.poll(() => table.away.feed.presence()?.silentSince.home).not.toBeNull();
    await letTimePass(connection.sql, table.gameId, 45);
    await pulse(server);
    expect(table.away.feed.state()?.version).toBe(version);
    await letTimePass(connection.sql, table.gameId, 16);
    await pulse(server);
    const state = await table.away.feed.until((now) => now.version > version);
    expect(state.phase.type).toBe('offence');
    // He had two minutes left: it is his absence that nobody waits for.
    const inTime = await connection.sql`
      select from game_events
      where game_id = ${table.gameId} and actor = 'clock'
        and at < ${home.deadline}::timestamptz - interval '61 seconds'`;
    expect(inTime).toHaveLength(1);
    leave(table.away);
    await shut(server);
  });

  test('whoever is there may think for longer than he might be away', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const { version } = await defence(table);
    await letTimePass(connection.sql, table.gameId, 70);
    await pulse(server);
    expect((await clockOf(table)).home.deadline).not.toBeNull();
    expect((await setDefence(table, version)).version).toBe(version + 1);
    leave(table.away);
    leave(table.home);
    await shut(server);
  });

  test('a manager who came back while that could not be written down loses nothing', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const { gameId } = table;
    const { version } = await defence(table);
    const silent = () => connection.sql`
      select from game_sessions where game_id = ${gameId} and home_silent_since is not null`;
    table.home.feed.stop();
    await expect.poll(silent, { timeout: 20_000 }).toHaveLength(1);
    const refused = connect(database.url, { max: 1, statementMs: 60_000 });
    // Held for longer than anybody waits for a lock.
    await refused.sql.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      await tx`lock table game_sessions in share mode`;
      table.home.feed = follow(table.home.client, gameId);
      await defence(table);
      const waiting = () => connection.sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
          and query like '%insert into game_sessions%'`;
      await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1);
      await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(0);
    });
    await refused.close();
    await pulse(server);
    await expect.poll(silent, { timeout: 20_000 }).toHaveLength(0);
    const sameAction = await connection.sql`
      select from game_sessions s join games g on g.id = s.game_id
      where g.id = ${gameId} and s.last_action_at = g.last_action_at`;
    expect(sameAction).toHaveLength(1);
    await letTimePass(connection.sql, gameId, 62);
    await pulse(server);
    expect((await setDefence(table, version)).version).toBe(version + 1);
    leave(table.away);
    leave(table.home);
    await shut(server);
  });

  test('nobody loses a decision to a restart of some seconds in which his time ran out', async () => {
    const server = await serve();
    const table = await meet({ away: server, home: server });
    const { sql } = connection;
    const { gameId } = table;
    await defence(table);
    await letTimePass(sql, gameId, 100);
    await sql`
      update game_clocks set home_deadline = clock_timestamp() + interval '8 s'
      where game_id = ${gameId}`;
    await letOutagePass(sql, gameId, 9);
    await pulse(server);
    const [clock] = await sql`
      select home_deadline > ended_at as has_time, ended_at::text as back
      from game_clocks, (select ended_at from outages order by began_at desc limit 1) outage
      where game_id = ${gameId}`;
    expect(clock?.has_time).toBe(true);
    // However slow this machine is: nothing was taken from him before he could be back.
    const taken = await sql`
      select from game_events where game_id = ${gameId} and actor = 'clock'
        and at < ${clock?.back}::timestamptz + interval '5 s'`;
    expect(taken).toEqual([]);
    leave(table.away);
    leave(table.home);
    await shut(server);
  });

  test('F43 both managers away for hours, the server restarted five times: nothing is lost', async () => {
    let server = await serve();
    const table = await meet({ away: server, home: server });
    const { sql } = connection;
    const { version } = await defence(table);
    const before = await clockOf(table);
    leave(table.away);
    leave(table.home);
    for (let restart = 0; restart < 5; restart += 1) {
      await shut(server);
      await letOutagePass(sql, table.gameId, 3 * 60 * 60);
      server = await serve();
      await pulse(server);
    }
    const long = await sql`select from outages where ended_at - began_at > interval '2 hours'`;
    expect(long).toHaveLength(5);
    // An hour in which the server is up, and still nobody is there.
    await letTimePass(sql, table.gameId, 60 * 60);
    await pulse(server);
    const back = sit(await signedIn(server, 'of-anchors'), table.gameId);
    const again = { ...table, home: back };
    await expect.poll(() => back.feed.presence()?.silentSince.home).toBeNull();
    await expect.poll(async () => left(await clockOf(again), 'home')).toBeGreaterThan(100_000);
    await pulse(server);
    const state = await defence(again);
    expect(state.version).toBe(version);
    expect((await clockOf(again)).home.bankMs).toBe(before.home.bankMs);
    expect((await setDefence(again, version)).version).toBe(version + 1);
    leave(back);
    await shut(server);
  });
});

describe('where a win may be claimed', () => {
  test('it is granted when the time is up, not before, and once', async () => {
    const server = await serve(claimWin());
    const table = await meet({ away: server, home: server });
    const { gameId } = table;
    const claim = (who: Manager, actionId: string) =>
      who.client.api.game.claimWin.mutate({ gameId, actionId });
    await expect(claim(table.away, newId())).rejects.toThrow(TRPCClientError);
    await letTimePass(connection.sql, gameId, 201);
    await pulse(server);
    expect((await table.away.client.api.game.byId.query({ gameId })).game.status).toBe('active');
    // Who is late himself cannot claim.
    await expect(claim(table.home, newId())).rejects.toThrow(/NO_CLAIM|notNow/);
    const actionId = newId();
    const answer = await claim(table.away, actionId);
    expect(answer.events[0]?.event).toMatchObject({ ending: 'forfeit', winner: 'away' });
    expect(await claim(table.away, actionId)).toEqual(answer);
    leave(table.away);
    leave(table.home);
    await shut(server);
  });
});
