import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Db } from './connect.ts';
import { appendGames } from './operations/append-games.ts';
import {
  readBattingSums,
  readFieldingSums,
  readInningSums,
  readPitchingSums,
} from './operations/box-score.ts';
import { findClaimable, findOverdue, readClock } from './operations/clocks.ts';
import { readEvents, readEventsOfAction } from './operations/events.ts';
import type { EventToAppend, GameAppend, GameProjection } from './operations/game-append.ts';
import { findGamesFacts } from './operations/game-facts.ts';
import {
  findGame,
  findRematch,
  findStalledAiGames,
  listGames,
  listGamesOn,
  readSecret,
} from './operations/games.ts';
import { readGamesToLoad } from './operations/games-to-load.ts';
import { readMessages } from './operations/messages.ts';
import { takeDueMessages } from './operations/outbox.ts';
import { type OutingsOf, readOutings } from './operations/outings.ts';
import { findSessionById, findSessions, listSessions, touchSessions } from './operations/people.ts';
import { readSeasonBatting, readSeasonPitching, readTeamRecords } from './operations/season.ts';
import { readStandings } from './operations/sessions.ts';
import type { DecisionRow, LineupRow, PlayRow, RunRow } from './schema/index.ts';
import * as schema from './schema/index.ts';
import { createMigratedDatabase } from './testing.ts';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let connection: ReturnType<typeof connect>;
/** What was asked since somebody last looked. */
const asked: { readonly query: string; readonly params: readonly unknown[] }[] = [];
let db: Db;
beforeAll(async () => {
  database = await createMigratedDatabase();
  // One connection: on it PostgreSQL reads a whole table only where no index will do.
  connection = connect(database.url, { max: 1 });
  await connection.sql`set enable_seqscan = off`;
  const logger = {
    logQuery: (query: string, params: readonly unknown[]) => void asked.push({ query, params }),
  };
  const { unsafe } = connection.sql;
  const noting = (query: string, params: never[]) => {
    logger.logQuery(query, params);
    return unsafe(query, params);
  };
  const drizzled = drizzle(connection.sql, { schema, casing: 'snake_case', logger });
  // What is asked of the driver itself is told by nobody else.
  db = Object.assign(drizzled, {
    $client: Object.assign(Object.create(connection.sql), { unsafe: noting }),
  });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** They grow with every game that is played. */
const LARGE: ReadonlySet<string> = new Set([
  'games',
  'game_events',
  'game_secrets',
  'game_sessions',
  'game_clocks',
  'plays',
  'runs',
  'lineups',
  'decisions',
  'sessions',
  'messages',
  'outbox',
]);
/** They hold the few rows that are looked for, and nothing else. */
const NARROW: ReadonlySet<string> = new Set([
  'game_clocks_running_index',
  'games_ai_index',
  'outbox_due_index',
]);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

/** Large tables that are read whole by this plan. */
function readWhole(plan: Plan): readonly string[] {
  const { 'Relation Name': table, 'Node Type': node, Plans: parts = [] } = plan;
  const isRead = table !== undefined && node !== 'ModifyTable';
  const here = isRead && LARGE.has(table) && !isNarrow(plan);
  return [...(here ? [`${table} by ${node}`] : []), ...parts.flatMap(readWhole)];
}

function isNarrow({ 'Index Name': index, 'Index Cond': condition, ...plan }: Plan): boolean {
  if (plan['Node Type'] === 'Bitmap Heap Scan')
    return (plan.Plans ?? []).filter(isPart).every(isNarrow);
  if (plan['Node Type'].startsWith('BitmapOr')) return (plan.Plans ?? []).every(isNarrow);
  return index !== undefined && (condition !== undefined || NARROW.has(index));
}

/** Not a question that is asked once beforehand. */
const isPart = (plan: Plan): boolean => plan['Parent Relationship'] !== 'InitPlan';

const ID = '019a0000-0000-7000-8000-000000000001';
const OTHER_ID = ID.replace(/1$/, '2');
const HASH = '0'.repeat(64);
const idleSeconds = 60;
const SCOPE = { league: 'pd', playerId: 'p' } as const;
const OUTINGS: OutingsOf = {
  ...{ league: 'pd', teamId: 'BOS', manager: ID, opponent: null, games: 4 },
  kind: { mode: 'friendly', visibility: 'public' },
};

const QUERIES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a game', () => findGame(db, ID)],
  ['its log', () => readEvents(db, { gameId: ID })],
  ['what was missed of it', () => readEvents(db, { gameId: ID, after: 7, upTo: 9 })],
  ['an action', () => readEventsOfAction(db, { gameId: ID, actionId: ID, actor: 'ai:home' })],
  ['its secret', () => readSecret(db, ID)],
  ['who may do what with it', () => findGamesFacts(db, [ID, OTHER_ID])],
  ['all that a server needs of it', () => readGamesToLoad(db, [ID])],
  ['all that it needs of two', () => readGamesToLoad(db, [ID, OTHER_ID])],
  ['its clock', () => readClock(db, ID)],
  ['its rematch', () => findRematch(db, ID)],
  ['how games stand', () => readStandings(db, [ID])],
  ['recent games', () => listGames(db, { league: 'pd', status: 'completed', limit: 20 })],
  [
    'games of mine',
    () => listGames(db, { league: 'pd', status: 'active', managerId: ID, limit: 20 }),
  ],
  ['games that are on of mine', () => listGamesOn(db, { league: 'pd', managerId: ID, limit: 20 })],
  [
    'older games',
    () => listGames(db, { league: 'pd', status: 'completed', before: ID, limit: 20 }),
  ],
  ['overdue decisions', () => findOverdue(db, { limit: 50, except: [] })],
  ['a win to be claimed', () => findClaimable(db, ID)],
  ['stalled AI managers', () => findStalledAiGames(db, { seconds: 5, limit: 50, except: [] })],
  ['batting of a game', () => readBattingSums(db, ID)],
  ['pitching of a game', () => readPitchingSums(db, ID)],
  ['fielding of a game', () => readFieldingSums(db, ID)],
  ['innings of a game', () => readInningSums(db, ID)],
  ['a player’s season at bat', () => readSeasonBatting(db, SCOPE, 'game')],
  ['a player’s season on the mound', () => readSeasonPitching(db, SCOPE, 'game')],
  [
    'a team’s season at bat',
    () => readSeasonBatting(db, { league: 'pd', teamId: 'BOS' }, 'player'),
  ],
  ['a league’s season at bat', () => readSeasonBatting(db, { league: 'pd' }, 'player')],
  ['a league’s season on the mound', () => readSeasonPitching(db, { league: 'pd' }, 'player')],
  ['standings of a league', () => readTeamRecords(db, 'pd')],
  ['who pitched for a team lately', () => readOutings(db, OUTINGS)],
  [
    'who pitched for a computer lately',
    () => readOutings(db, { ...OUTINGS, manager: null, opponent: ID }),
  ],
  [
    'who pitched for a team in ranked games',
    () => readOutings(db, { ...OUTINGS, kind: { mode: 'ranked', visibility: 'public' } }),
  ],
  ['sessions', () => findSessions(db, { tokenHashes: [HASH], idleSeconds })],
  ['that sessions are in use', () => touchSessions(db, [ID, OTHER_ID])],
  ['a session by its id', () => findSessionById(db, { id: ID, idleSeconds })],
  ['sessions of somebody', () => listSessions(db, { userId: ID, idleSeconds })],
  ['what was said', () => readMessages(db, { gameId: ID, room: 'managers', after: 0, limit: 50 })],
  [
    'news that is due',
    () => takeDueMessages(db, { limit: 5, leaseSeconds: 30, kinds: ['result'] }),
  ],
];

test.each(QUERIES)('%s: no large table is read whole', async (_, ask) => {
  asked.length = 0;
  await ask();
  expect(asked).not.toEqual([]);
  for (const { query, params } of asked) {
    expect(await wholeTables(query, params)).toEqual([]);
  }
});

async function wholeTables(query: string, params: readonly unknown[]): Promise<readonly string[]> {
  return (await plansOf(query, params)).flatMap(readWhole);
}

async function plansOf(query: string, params: readonly unknown[]): Promise<readonly Plan[]> {
  const [row] = await connection.sql.unsafe(`explain (format json) ${query}`, params as never[]);
  const explained: readonly { readonly Plan: Plan }[] = JSON.parse(row?.['QUERY PLAN'] ?? '[]');
  return explained.map(({ Plan: plan }) => plan);
}

/** An action that brings everything that one may bring; only what it is shaped like counts here. */
const appendTo = (gameId: string): GameAppend => ({
  gameId,
  expectedVersion: 7,
  events: [{ version: 8, type: 'diceRevealed', hash: HASH, payload: '{}' } as EventToAppend],
  game: { status: 'active' } as GameProjection,
  lineups: [{ gameId, id: 1 } as LineupRow],
  removedLineups: [2],
  plays: [{ gameId, playNumber: 3 } as PlayRow],
  removedPlays: [4],
  marks: [{ playNumber: 2, run: 1, eRun: 1, locked: true }],
  runs: [{ gameId, playNumber: 3, runnerId: 1 } as RunRow],
  decisions: [{ gameId, pitcherId: 1 } as DecisionRow],
  clock: { away: { type: 'keep' }, home: { type: 'stop' } },
});

describe.each([
  ['an action', [appendTo(ID)]],
  ['actions of two games', [appendTo(ID), appendTo(OTHER_ID)]],
])('%s', (_, appends) => {
  /** As the journal has it planned: once, whatever the values. */
  async function planned(): Promise<Plan> {
    const statement: { text: string; parameters: readonly unknown[] } = {
      text: '',
      parameters: [],
    };
    const sql = {
      unsafe: (text: string, parameters: readonly unknown[]) => {
        Object.assign(statement, { text, parameters });
        return Promise.resolve([]);
      },
    } as unknown as postgres.Sql;
    await appendGames(sql, appends);
    await connection.sql`set plan_cache_mode = force_generic_plan`;
    await connection.sql.unsafe(`prepare append as ${statement.text}`);
    const values = statement.parameters.map((value) => `'${value}'`).join(', ');
    const [plan] = await plansOf(`execute append (${values})`, []);
    await connection.sql`deallocate append`;
    if (!plan) throw new Error('no plan');
    return plan;
  }

  test('reads no large table whole', async () => {
    expect(readWhole(await planned())).toEqual([]);
  });

  test('finds the plays it marks or takes back by their numbers, not among all of the game', async () => {
    expect(new Set(indexesOn('plays', await planned()))).toEqual(
      new Set(['plays_game_id_play_number_pk']),
    );
  });
});

/** As the trigger asks about the events that a statement has added, planned while there are few. */
test('the check for gaps finds the event before by its version, not among all of the game', async () => {
  const [trigger] = await connection.sql`select prosrc from pg_proc where proname = 'refuse_gaps'`;
  const question = /select\s.*\slimit 1/is.exec(trigger?.prosrc ?? '')?.[0] ?? '';
  await connection.sql`create temporary table added (like game_events)`;
  const [plan] = await plansOf(question.replace('INTO lost', ''), []);
  await connection.sql`drop table added`;
  expect(plan && readWhole(plan)).toEqual([]);
  expect(plan && indexesOn('game_events', plan)).toEqual(['game_events_game_id_version_pk']);
});

const indexesOn = (table: string, plan: Plan): readonly string[] => [
  ...(plan['Relation Name'] === table && plan['Index Name'] ? [plan['Index Name']] : []),
  ...(plan.Plans ?? []).flatMap((part) => indexesOn(table, part)),
];

/** As people ask who look into the database themselves. */
test.each([
  ['plays with the bases loaded', `select * from plays where game_id = $1 and on_base_code = 7`],
  [
    'the pitcher on the mound',
    `select * from lineups where game_id = $1 and side = 'home' and position = 'P' and is_active`,
  ],
  ['a batter’s line', `select sum(hit), sum(ab) from plays where game_id = $1 and batter_id = 3`],
])('%s: no large table is read whole', async (_, query) => {
  expect(await wholeTables(query, [ID])).toEqual([]);
});

test('a query without an index is noticed', async () => {
  const query = 'select * from plays where dice_roll = $1';
  expect(await wholeTables(query, ['x'])).toEqual(['plays by Seq Scan']);
});
