import { isDeepStrictEqual } from 'node:util';
import {
  type Connection,
  findGame,
  readEvents,
  readProjections,
  type StoredEvent,
} from '@paper-dynasty/db';
import { type GameEvent, SIDES, standardCharts } from '@paper-dynasty/engine';
import { createCardShelf } from '../game/card-shelf.ts';
import { checkGame } from '../game/check-game.ts';
import { decisionRows } from '../game/decision-rows.ts';
import { lineupRows } from '../game/lineup-rows.ts';
import { type LiveGame, openFold } from '../game/live-game.ts';
import { type Projections, project } from '../game/project.ts';
import { boxScoreFaults } from './box-score-law.ts';

/**
 * Where the tables do not say what the log folds to, column by column: none, ever. Every row is
 * worked out again from the log, action by action, as if nothing had been stored beside it.
 */
export async function storedFaults(
  { db, sql }: Pick<Connection, 'db' | 'sql'>,
  gameId: string,
): Promise<readonly string[]> {
  const [row, log] = await Promise.all([findGame(db, gameId), readEvents(db, { gameId })]);
  if (!row) return ['there is no such game'];
  const faults = checkGame(row, log).map((fault) => JSON.stringify(fault));
  if (faults.length > 0) return faults;
  const { game, tables } = await foldTables(db, gameId, log);
  const stored: Tables = { ...(await readProjections(db, gameId)) };
  return [
    ...TABLES.flatMap((table) => differences(table, stored[table], tables[table])),
    ...(await boxScoreFaults({ db, sql }, gameId, game.fold.record)),
  ];
}

/** A game's rows of each table, and what tells one from the others. */
const KEYS = {
  lineups: ['id'],
  plays: ['playNumber'],
  runs: ['playNumber', 'runnerId'],
  decisions: ['pitcherId'],
} as const;
const TABLES = ['lineups', 'plays', 'runs', 'decisions'] as const satisfies (keyof typeof KEYS)[];
type Table = (typeof TABLES)[number];
type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<Table, readonly Row[]>>;
type Folded = Pick<LiveGame, 'id' | 'books' | 'fold'>;

/** The log, and the rows that its actions have written and taken back. */
async function foldTables(db: Connection['db'], gameId: string, log: readonly StoredEvent[]) {
  const [start, ...later] = log;
  const first: GameEvent = JSON.parse(start?.payload ?? 'null');
  if (first?.type !== 'gameStarted') throw new Error('a log begins with gameStarted');
  const keys = SIDES.flatMap((side) => first.teams[side].roster.map(({ card }) => card));
  const books = { cards: await createCardShelf(db).book(keys), charts: standardCharts };
  let game: Folded = { id: gameId, books, fold: openFold(first) };
  const [written, charged]: [Written, Written] = [new Map(), new Map()];
  for (const events of byAction(later)) {
    const { fold, projections } = project(game, events);
    write(written, charged, projections);
    game = { ...game, fold };
  }
  const { lineups: history, state, record } = game.fold;
  const tables: Tables = {
    lineups: lineupRows(history, { gameId, state, cards: books.cards }),
    plays: [...written.values()],
    runs: [...charged.values()],
    decisions: decisionRows(gameId, record),
  };
  return { game, tables };
}

type Written = Map<string, Row>;

function write(written: Written, charged: Written, projections: Projections): void {
  for (const number of projections.removedPlays) {
    written.delete(`${number}`);
    for (const [key, { playNumber }] of charged) if (playNumber === number) charged.delete(key);
  }
  for (const play of projections.plays) written.set(`${play.playNumber}`, { ...play });
  for (const mark of projections.marks) {
    written.set(`${mark.playNumber}`, { ...written.get(`${mark.playNumber}`), ...mark });
  }
  for (const run of projections.runs) charged.set(`${run.playNumber} ${run.runnerId}`, { ...run });
}

/** The events of each action. */
function byAction(log: readonly StoredEvent[]): readonly (readonly GameEvent[])[] {
  const actions: { id: string; events: GameEvent[] }[] = [];
  for (const { actionId: id, payload } of log) {
    const last = actions.at(-1);
    const event: GameEvent = JSON.parse(payload);
    if (last?.id === id) last.events.push(event);
    else actions.push({ id, events: [event] });
  }
  return actions.map(({ events }) => events);
}

function differences(table: Table, stored: readonly Row[], folded: readonly Row[]) {
  const keyOf = (row: Row): string => KEYS[table].map((column) => row[column]).join(' ');
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  const faults = folded.flatMap((row) => {
    const key = keyOf(row);
    const kept = left.get(key);
    left.delete(key);
    if (!kept) return [`${table} ${key} is not stored`];
    return Object.keys(kept)
      .filter((column) => !isSame(kept[column], row[column]))
      .map((column) => `${table} ${key}: ${column} is ${kept[column]}, folded ${row[column]}`);
  });
  return [...faults, ...[...left.keys()].map((key) => `${table} ${key} does not follow`)];
}

/** A `real` keeps some seven digits. */
const isSame = (stored: unknown, folded: unknown): boolean =>
  typeof stored === 'number' && typeof folded === 'number'
    ? Math.abs(stored - folded) <= 1e-6 * Math.max(1, Math.abs(folded))
    : isDeepStrictEqual(stored, folded);
