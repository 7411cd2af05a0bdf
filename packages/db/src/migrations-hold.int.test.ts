import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from './connect.ts';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';
import { firstBrokenAuditEvent, readAuditEvents } from './operations/audit.ts';

const id = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [GAME, ACTION, USER, SESSION] = [id(1), id(2), id(3), id(4)];
const HASH = 'a'.repeat(64);

/**
 * A row or more for each table that a migration makes: what the migrations after it find. Versions
 * of old are of no concern to the schema of today, so these are words and no operations.
 */
const ROWS: { readonly [tag: string]: readonly string[] } = {
  '0000_schema': [
    `insert into users (id, provider, provider_id, name) values ('${USER}', 'demo', 'pd:1', 'Ann')`,
    `insert into sessions (id, user_id, league, token_hash, expires_at)
      values ('${SESSION}', '${USER}', 'pd', '${HASH}', now() + interval '1 day')`,
    `insert into socket_tickets (ticket_hash, league, expires_at) values ('${HASH}', 'pd', now())`,
    `insert into games (id, league, status, mode, visibility, resolution, innings, version)
      values ('${GAME}', 'pd', 'active', 'friendly', 'public', 'auto', 9, 2)`,
    `insert into game_secrets (game_id, secret) values ('${GAME}', '${HASH}')`,
    `insert into game_invites (game_id, code) values ('${GAME}', 'code')`,
    `insert into game_sessions (game_id) values ('${GAME}')`,
    `insert into game_cardset_links (game_id, cardset_id) values ('${GAME}', 1)`,
    `insert into cards (key, league, player_id, name, content) values ('${HASH}', 'pd', 'p', 'P', '{}')`,
    `insert into roster_links (game_id, lineup_id, side, team_id, card_key, player_id)
      values ('${GAME}', 1, 'away', 'BOS', '${HASH}', 'p')`,
    `insert into lineups (game_id, id, side, team_id, card_key, player_id, position, batting_order, is_starter, is_active)
      values ('${GAME}', 1, 'away', 'BOS', '${HASH}', 'p', 'P', 1, true, true)`,
    `insert into game_events (game_id, version, type, payload, actor, action_id, action_index, action_hash, hash)
      values ('${GAME}', 1, 'gameResumed', '{"type":"gameResumed"}', 'server', '${ACTION}', 0, '${HASH}', '${HASH}'),
        ('${GAME}', 2, 'diceRevealed', '{"type":"diceRevealed"}', 'server', '${ACTION}', 1, '${HASH}', '${HASH}')`,
    `insert into plays (game_id, play_number, version, inning, half, outs_before, batting_order, away_score,
        home_score, batter_id, pitcher_id, catcher_id, on_base_code, hit_type, result_description)
      values ('${GAME}', 1, 2, 1, 'top', 0, 1, 0, 0, 1, 1, 1, 0, 'SINGLE', 'He singles.')`,
    `insert into audit_events (id, league, actor_user_id, action, game_id, reason, details)
      values ('${id(5)}', 'pd', '${USER}', 'void', '${GAME}', 'rain,\n"heavy" \\ rain é', '{"a": "b\\n"}'),
        ('${id(6)}', 'pd', null, 'appoint', null, 'he asked', '{}'),
        ('${id(7)}', 'sba', null, 'appoint', null, 'he asked', '{}')`,
  ],
  '0002_scorebook': [
    `insert into decisions (game_id, pitcher_id) values ('${GAME}', 1)`,
    `insert into runs (game_id, play_number, runner_id, pitcher_id, earned, team_earned)
      values ('${GAME}', 1, 1, 1, true, true)`,
  ],
  '0003_trust': [
    `insert into game_spectators (game_id, user_id) values ('${GAME}', '${USER}')`,
    `insert into officials (league, provider, provider_id) values ('pd', 'demo', 'pd:1')`,
    `insert into outbox (id, league, kind, game_id, payload) values ('${id(8)}', 'pd', 'result', '${GAME}', '{}')`,
    `insert into retired_tokens (token_hash, session_id) values ('${HASH}', '${SESSION}')`,
    `insert into sign_in_attempts (state_hash, browser_hash, league, verifier, return_to, expires_at)
      values ('${HASH}', '${HASH}', 'pd', 'v', '/', now())`,
  ],
  '0004_talk': [
    `insert into messages (id, game_id, room, number, user_id, text)
      values ('${id(9)}', '${GAME}', 'managers', 1, '${USER}', 'Good game.')`,
  ],
  '0005_saved_lineups': [
    `insert into saved_lineups (league, team_id, user_id, against, dh, slots)
      values ('pd', 'BOS', '${USER}', 'L', true, '[]')`,
  ],
  '0006_annotations': [
    `insert into annotations (league, player_id, ratings, user_id) values ('pd', 'p', '{}', '${USER}')`,
  ],
  '0007_clocks': [
    `insert into api_servers (id) values ('${id(10)}')`,
    `insert into game_clocks (game_id, away_bank_ms, home_bank_ms) values ('${GAME}', 1000, 1000)`,
    `insert into outages (began_at) values (now())`,
  ],
  '0013_house_rules': [
    `insert into league_rules (league, rules, open, changed_by) values ('pd', '{}', '[]', '${USER}')`,
  ],
};

let folder: string;
let journal: { readonly entries: readonly { readonly tag: string }[] };
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connection: Connection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-dynasty-migrations-'));
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
  journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8'));
  database = await createTestDatabase();
  connection = connect(database.url, { max: 1 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Every table that there is holds a row, or the next migration is not tried in earnest. */
async function emptyTables(): Promise<readonly string[]> {
  const tables = await connection.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const empty: string[] = [];
  for (const { name } of tables) {
    const rows = await connection.sql`select from ${connection.sql(name)} limit 1`;
    if (rows.length === 0) empty.push(name);
  }
  return empty;
}

test('every migration applies to a database that holds rows of the version before', async () => {
  for (const [index, { tag }] of journal.entries.entries()) {
    const entries = journal.entries.slice(0, index + 1);
    await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
    await migrate(database.url, folder);
    for (const row of ROWS[tag] ?? []) await connection.sql.unsafe(row);
    expect([tag, await emptyTables()]).toEqual([tag, []]);
  }
  for (const league of ['pd', 'sba']) {
    const events = await readAuditEvents(connection.db, { league, after: 0, limit: 10 });
    expect(events).toHaveLength(league === 'pd' ? 2 : 1);
    expect(firstBrokenAuditEvent(events)).toBeNull();
  }
});

test.each([
  ['a negative figure', `update plays set hit = -1`],
  ['a sacrifice of no kind', `update plays set sac_type = 'SX'`],
  ['an outcome without a name', `update plays set hit_type = ''`],
  ['a place that there is not', `update lineups set position = 'XX'`],
  [
    'an author of no kind',
    `insert into game_events (game_id, version, type, payload, actor, action_id, action_index, action_hash, hash)
      values ('${GAME}', 3, 'gameResumed', '{"type":"gameResumed"}', 'somebody', '${id(20)}', 0, '${HASH}', '${HASH}')`,
  ],
  [
    'two men in one slot',
    `insert into lineups (game_id, id, side, team_id, card_key, player_id, position, batting_order, is_starter, is_active)
      values ('${GAME}', 2, 'away', 'BOS', '${HASH}', 'p', 'C', 1, true, true)`,
  ],
])('the database refuses %s', async (_, statement) => {
  await expect(connection.sql.unsafe(statement)).rejects.toMatchObject({
    code: expect.stringMatching(/^23(?:514|P01)$/),
  });
});

test('a man may take the slot of another in one change', async () => {
  await connection.sql.begin(async (tx) => {
    await tx.unsafe(`insert into lineups (game_id, id, side, team_id, card_key, player_id, position, batting_order, is_starter, is_active)
      values ('${GAME}', 2, 'away', 'BOS', '${HASH}', 'p', 'C', 1, true, true)`);
    await tx`update lineups set is_active = false where id = 1`;
  });
  const active = await connection.sql`select id from lineups where is_active`;
  expect(active.map((row) => row.id)).toEqual([2]);
});

/** Tables that hold something of a game, and nothing that has to outlive it. */
const ITS_OWN = [
  ...['game_cardset_links', 'game_clocks', 'game_invites', 'game_secrets', 'game_sessions'],
  ...['game_spectators', 'messages', 'lineups', 'plays', 'roster_links', 'runs', 'decisions'],
];

test('a game that goes takes its rows with it, and one that is in a log or in the news stays', async () => {
  const { sql } = connection;
  await expect(sql`delete from games where id = ${GAME}`).rejects.toThrow('violates');
  const rowsLeft = async () => {
    const left: string[] = [];
    for (const table of ITS_OWN) {
      const rows = await sql`select from ${sql(table)} where game_id = ${GAME} limit 1`;
      if (rows.length > 0) left.push(table);
    }
    return left;
  };
  expect(await rowsLeft()).toEqual(ITS_OWN);
  const holders = await sql<{ name: string }[]>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid = 'games'::regclass and confdeltype not in ('c', 'n')
    order by name`;
  expect(holders.map(({ name }) => name)).toEqual(['game_events', 'outbox']);
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const { name } of holders) await tx`delete from ${tx(name)} where game_id = ${GAME}`;
  });
  await sql`delete from games where id = ${GAME}`;
  expect(await rowsLeft()).toEqual([]);
});
