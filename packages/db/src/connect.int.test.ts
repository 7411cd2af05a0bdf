import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from './connect.ts';
import { findGame } from './operations/games.ts';
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
