import { atOnce, type Installation } from '@paper-dynasty/api/testing';
import type { GameState } from '@paper-dynasty/engine';
import { findLeftovers, holdingsOf } from './leftovers.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { openTable, type Table, type TableOptions } from './table.ts';
import { expectNothingLost } from './verdict.ts';

/** Where what is played. */
export interface Ordeal extends Pick<Installation, 'server' | 'databaseUrl'> {
  readonly fault: string;
  readonly games?: number;
  /** Who sits at the n-th table, and how far off. */
  readonly table?: (n: number) => Partial<TableOptions>;
  /** Before anything happens all games are played until this is true of them. */
  readonly first?: (state: GameState) => boolean;
  /** Nobody decides while it happens. */
  readonly atRest?: boolean;
  /** Games are played so far; without it to their end. */
  readonly until?: (state: GameState) => boolean;
}

/** Games under way, and what their people were told. */
export interface Scene {
  readonly tables: readonly Table[];
  readonly recorder: Recorder;
  /** Every game has come to its end. */
  readonly over: () => boolean;
}

/** One game of a manager against an AI. */
export const ALONE: Pick<Ordeal, 'games' | 'table'> = {
  games: 1,
  table: () => ({ opponent: 'ai', line: true }),
};

/** One game of a manager who plays both sides: somebody always asks for something. */
export const BOTH_SIDES: Pick<Ordeal, 'games' | 'table'> = {
  games: 1,
  table: () => ({ opponent: 'self', line: true }),
};

/** Tables are opened so many at a time: a hundred that come in one moment are a fault of their own. */
const OPENING_AT_ONCE = 8;

/**
 * Plays while something happens to the server, and holds everything against the log; when all have
 * gone, what the server holds against what it held before they came.
 */
export async function playThrough(
  ordeal: Ordeal,
  trouble: (scene: Scene) => Promise<void>,
): Promise<void> {
  const { fault, server, databaseUrl, first } = ordeal;
  const before = await holdingsOf(ordeal);
  const recorder = createRecorder();
  const numbers = Array.from({ length: ordeal.games ?? 2 }, (_, n) => n);
  const tables: Table[] = [];
  try {
    // Where one cannot be opened the others still are: they are waited for, and sent home as well.
    const faults: unknown[] = [];
    await atOnce(OPENING_AT_ONCE, numbers, async (n) => {
      const options = { url: server.url, recorder, ...usual(n), ...ordeal.table?.(n) };
      const opened = await openTable(options).catch((error) => void faults.push(error));
      if (opened) tables[n] = opened;
    });
    if (faults.length > 0) throw faults[0];
    if (first) await Promise.all(tables.map((table) => table.play(first)));
    await playOn({ tables, recorder }, ordeal, trouble);
  } finally {
    for (const table of tables) table?.leave();
  }
  const found = await findLeftovers(ordeal, before);
  await expectNothingLost({ fault, databaseUrl, recorder, found });
}

/** Plays on while it happens, and waits until everybody has seen everything. */
async function playOn(
  { tables, recorder }: Omit<Scene, 'over'>,
  { atRest = false, until }: Ordeal,
  trouble: (scene: Scene) => Promise<void>,
): Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  const scene: Scene = { tables, recorder, over: () => over };
  if (atRest) await trouble(scene);
  const playing = Promise.all(tables.map((table) => table.play(until)));
  playing.then(end, end);
  if (!atRest) await trouble(scene);
  const ends = await playing;
  await Promise.all(tables.map((table, index) => table.settle(ends[index]?.version ?? 0)));
}

const usual = (n: number): Partial<TableOptions> => ({
  manager: 1 + (n % 5),
  opponent: n % 2 === 0 ? 'ai' : 'self',
  line: n % 3 !== 2,
});
