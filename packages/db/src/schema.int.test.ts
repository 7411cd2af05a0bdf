import { readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';
import { readEvents } from './operations/events.ts';
import * as schema from './schema/index.ts';
import { connectTestDatabase } from './testing.ts';

type Connected = Awaited<ReturnType<typeof connectTestDatabase>>;
let database: Connected;
beforeAll(async () => {
  database = await connectTestDatabase();
});
afterAll(() => database.close());

const GAME = '019a0000-0000-7000-8000-000000000001';
const ACTION = '019a0000-0000-7000-8000-000000000002';
const USER = '019a0000-0000-7000-8000-000000000003';
const HASH = '0'.repeat(64);

const event = (version: number, actionIndex = version) => ({
  gameId: GAME,
  version,
  type: 'gameResumed',
  payload: '{"type":"gameResumed"}',
  actor: 'server',
  actionId: ACTION,
  actionIndex,
  actionHash: HASH,
  hash: HASH,
});

describe('migrations', () => {
  test('agree with the schema: nothing is left to generate', async () => {
    const journal = JSON.parse(await readFile(`${MIGRATIONS_FOLDER}/meta/_journal.json`, 'utf8'));
    const last = String(journal.entries.length - 1).padStart(4, '0');
    const written = JSON.parse(
      await readFile(`${MIGRATIONS_FOLDER}/meta/${last}_snapshot.json`, 'utf8'),
    );
    const meant = generateDrizzleJson(schema, written.id, undefined, 'snake_case');
    expect(await generateMigration(written, meant)).toEqual([]);
  });

  test('twenty servers that start together migrate once', async () => {
    await database.sql`create schema if not exists drizzle`;
    await Promise.all(Array.from({ length: 20 }, () => migrate(database.url)));
    const applied = await database.sql`select hash from drizzle.__drizzle_migrations`;
    expect(new Set(applied.map((row) => row.hash)).size).toBe(applied.length);
  });
});

describe('the log', () => {
  beforeAll(async () => {
    await database.db.insert(schema.games).values({
      id: GAME,
      league: 'pd',
      status: 'active',
      mode: 'friendly',
      visibility: 'public',
      resolution: 'auto',
      innings: 9,
    });
    await database.db.insert(schema.gameEvents).values([event(1), event(2)]);
  });

  test.each([
    ['update', `update game_events set type = 'gameEnded' where version = 1`],
    ['delete', 'delete from game_events'],
    ['truncate', 'truncate game_events'],
    ['delete of the game', `delete from games where id = '${GAME}'`],
    ['update of the audit log', `update audit_events set reason = ''`],
  ])('refuses %s', async (_, statement) => {
    await expect(database.sql.unsafe(statement)).rejects.toThrow(/append-only|violates/);
  });

  test('refuses a version twice, a gap, and an action twice', async () => {
    const insert = (row: ReturnType<typeof event>) =>
      database.db.insert(schema.gameEvents).values(row).execute();
    await expect(insert(event(2, 9))).rejects.toMatchObject({ cause: { code: '23505' } });
    await expect(insert(event(4))).rejects.toMatchObject({ cause: { code: '23001' } });
    await expect(insert(event(3, 2))).rejects.toMatchObject({ cause: { code: '23505' } });
  });

  test('refuses a gap among events that come together, of any of their games', async () => {
    const rows = [event(3), event(5)];
    await expect(
      database.db.insert(schema.gameEvents).values(rows).execute(),
    ).rejects.toMatchObject({
      cause: { code: '23001', message: `game ${GAME} has no event 4` },
    });
  });

  test.each([
    ['somebody else than its user', { actor: `user:${GAME}`, actorUserId: USER }],
    ['a user without his id', { actor: `user:${USER}`, actorUserId: null }],
    ['a clock that is a user', { actor: 'clock', actorUserId: USER }],
    ['nobody', { actor: '', actorUserId: null }],
  ])('refuses an event by %s', async (_, actor) => {
    const row = { ...event(3), ...actor };
    await expect(database.db.insert(schema.gameEvents).values(row).execute()).rejects.toMatchObject(
      {
        cause: { constraint_name: 'game_events_actor_check' },
      },
    );
  });

  test('keeps the text of an event letter for letter', async () => {
    const payload = '{"type":"gameSuspended","reason":"rain  é  \\u0007","b":1,"a":[1.50,2]}';
    await database.db
      .insert(schema.gameEvents)
      .values({ ...event(3), type: 'gameSuspended', payload });
    const events = await readEvents(database.db, { gameId: GAME, after: 2 });
    expect(events.map((kept) => kept.payload)).toEqual([payload]);
  });
});
