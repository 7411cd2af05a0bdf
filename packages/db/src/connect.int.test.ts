import { createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from './connect.ts';
import { findGame } from './operations/games.ts';
import { within as inTime } from './patience.ts';
import { createMigratedDatabase } from './testing.ts';

const NOBODYS_GAME = '01935d2e-7a00-7000-8000-0000000000ff';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let connection: Connection;
beforeAll(async () => {
  database = await createMigratedDatabase();
  connection = connect(database.url, { max: 2, waitMs: 40 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** Both connections are in the hands of somebody who takes his time; what is given back lets go. */
async function hold(): Promise<() => Promise<void>> {
  const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
  const held = [1, 2].map(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = connection.sql.begin(async (tx) => {
      await tx`select 1`;
      resolve();
      await over;
    });
    return { promise, done };
  });
  await Promise.all(held.map(({ promise }) => promise));
  return async () => {
    letGo();
    await Promise.all(held.map(({ done }) => done));
  };
}

describe('F09 a pool of two that is held', () => {
  test('refuses queries and transactions alike, in time, and serves when it is let go', async () => {
    const letGo = await hold();
    const busy = { cause: { code: 'CONNECTION_BUSY' } };
    await expect(findGame(connection.db, NOBODYS_GAME)).rejects.toMatchObject(busy);
    await expect(connection.db.transaction(async () => 1)).rejects.toMatchObject({
      code: 'CONNECTION_BUSY',
    });
    const patient = connection.sql.unsafe('select 7 as n').catch(({ code }) => code);
    expect(await patient).toBe('CONNECTION_BUSY');
    await letGo();
    expect(await findGame(connection.db, NOBODYS_GAME)).toBeUndefined();
    const both = [1, 2].map((n) => connection.sql.unsafe(`select ${n} as n`));
    expect((await Promise.all(both)).map(([row]) => row?.n)).toEqual([1, 2]);
    expect(connection.waiting()).toBe(0);
  });

  test('goes on when a query or what a transaction did fails', async () => {
    const { sql, db } = connection;
    for (let round = 0; round < 3; round += 1) {
      await expect(sql.unsafe('select nothing')).rejects.toMatchObject({ code: '42703' });
      const bug = db.transaction(() => Promise.reject(new Error('a bug')));
      await expect(bug).rejects.toThrow('a bug');
    }
    expect(await findGame(db, NOBODYS_GAME)).toBeUndefined();
  });
});

/** A wire to the database; those that are open can be made deaf or cut, new ones work. */
async function wireTo(url: string) {
  const wires = new Set<{ readonly ends: readonly Socket[]; deaf: boolean }>();
  let sent = 0;
  const turnedAway: string[] = [];
  const server = createServer((client) => {
    const words = turnedAway.shift();
    if (words === '') return void client.once('data', () => client.resetAndDestroy());
    if (words) return void client.once('data', () => client.end(words, 'latin1'));
    const far = dial(Number(new URL(url).port), '127.0.0.1');
    const wire = { ends: [client, far], deaf: false };
    wires.add(wire);
    client.on('data', (chunk) => {
      sent += chunk.length;
      return wire.deaf || far.write(chunk);
    });
    far.on('data', (chunk) => wire.deaf || client.write(chunk));
    for (const end of wire.ends) end.on('error', () => {}).on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const via = new URL(url);
  via.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: via.href,
    /** Bytes on their way to the database, or there. */
    sent: () => sent,
    deafen: () => {
      for (const wire of wires) wire.deaf = true;
    },
    /** What is said to those who dial next, one each, before they are turned away; to nothing: no good-bye. */
    turnAway: (...words: readonly string[]) => turnedAway.push(...words),
    cut: () => {
      for (const { ends } of wires) for (const end of ends) end.resetAndDestroy();
      wires.clear();
    },
    close: () => {
      for (const { ends } of wires) for (const end of ends) end.destroy();
      server.close();
    },
  };
}

describe('a connection on which one query may be sent behind another', () => {
  test('has both on the wire before the first is answered, however long they are, and no third', async () => {
    const wire = await wireTo(database.url);
    const through = connect(wire.url, { max: 1, behind: 1, lockMs: 60_000, statementMs: 60_000 });
    const ask = (letters: number) =>
      through.sql.unsafe<{ length: number }[]>(
        'select length($1) from (select pg_advisory_xact_lock_shared(1)) as locked',
        ['x'.repeat(letters)],
      );
    await ask(1);
    const before = wire.sent();
    const answers = await connection.sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(1)`;
      const asked = [100_000, 100_001, 100_002].map(async (letters) => await ask(letters));
      await expect.poll(() => wire.sent() - before).toBeGreaterThan(200_000);
      expect(wire.sent() - before).toBeLessThan(300_000);
      expect(through.waiting()).toBe(1);
      return { asked: Promise.all(asked) };
    });
    const lengths = (await answers.asked).map(([row]) => row?.length);
    expect(lengths).toEqual([100_000, 100_001, 100_002]);
    await through.close();
    wire.close();
  });
});

describe('connections that go deaf', () => {
  test('are given up one by one, and those who ask next get new ones', async () => {
    const wire = await wireTo(database.url);
    const through = connect(wire.url, { max: 2, statementMs: 200, waitMs: 60_000 });
    const { db } = through;
    const ask = () => findGame(db, NOBODYS_GAME);
    const within = () => db.transaction((tx) => findGame(tx, NOBODYS_GAME));
    await Promise.all([ask(), within()]);
    wire.deafen();
    const asked = await Promise.allSettled([ask(), within(), ask(), within()]);
    // Nobody knows which two found the deaf ones; each of those fails, in time, for a known reason.
    const failed = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(failed).toHaveLength(2);
    for (const error of failed) expect(codeOf(error)).toBe('CONNECTION_SILENT');
    expect(await ask()).toBeUndefined();
    expect(await within()).toBeUndefined();
    await through.close();
    wire.close();
  });
});

describe('connections that are cut, all in one moment', () => {
  test('are there again at once, and nobody who asked in that moment waits for ever', async () => {
    const wire = await wireTo(database.url);
    const through = connect(wire.url, { max: 12 });
    const ask = async () => {
      await through.sql`select pg_sleep(0.05)`;
    };
    const askAll = async (): Promise<boolean> => {
      const asked = await Promise.allSettled(Array.from({ length: 12 }, ask));
      return asked.every(({ status }) => status === 'fulfilled');
    };
    expect(await askAll()).toBe(true);
    wire.cut();
    // Some ask before the driver knows, some while it tidies up: they are told that it went wrong.
    const again = async (): Promise<void> => {
      if (!(await askAll())) return again();
    };
    // The server gives each answer five seconds; left to itself the driver waits for up to twenty.
    await inTime(5_000, again(), () => new Error('somebody still waits'));
    await through.close();
    wire.close();
  });
});

/** As PostgreSQL says that it is not ready yet. */
const STARTING = (() => {
  const facts = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is starting up'];
  const text = `${facts.map((fact) => `${fact}\0`).join('')}\0`;
  return `E\0\0\0${String.fromCharCode(text.length + 4)}${text}`;
})();

describe('a connection that was cut in the middle of a query', () => {
  test('says what it met when it dialled again, and no one later hears of it', async () => {
    const wire = await wireTo(database.url);
    const through = connect(wire.url, { max: 1 });
    const ask = () => findGame(through.db, NOBODYS_GAME).catch(codeOf);
    expect(await ask()).toBeUndefined();
    const sleeping = through.sql`select pg_sleep(60)`.catch(codeOf);
    await expect.poll(asleep).toBe(1);
    wire.cut();
    expect(await sleeping).toMatch(/^(ECONNRESET|CONNECTION_CLOSED)$/);
    wire.turnAway(STARTING, '');
    // The first comes while the driver tidies up.
    const heard = [await ask(), await ask(), await ask(), await ask()];
    expect(heard).toEqual(['CONNECTION_CLOSED', '57P03', 'ECONNRESET', undefined]);
    await through.close();
    wire.close();
  });
});

async function asleep(): Promise<number> {
  const rows = await connection.sql`
    select from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'`;
  return rows.length;
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return 'code' in error ? error.code : codeOf(error.cause);
}
