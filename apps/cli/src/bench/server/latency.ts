/** How long after a decision everybody has seen what came of it. */

import type { BenchRow } from '../row.ts';
import { spread } from '../row.ts';
import type { Browser } from './browser.ts';
import type { FloorRoom } from './floor.ts';
import { lineOver } from './line.ts';
import type { PlayedGame } from './played-game.ts';
import { type Watcher, watch } from './watcher.ts';

/** Two managers and eight spectators. */
export const WATCHERS = 10;
/** Ours and the floor take turns so often: a bad moment of the machine hits both. */
const ROUNDS = 6;
/** A game sees a decision about this often. */
const PACE_MS = 10_000;

export interface TableWatched {
  /** Milliseconds from a decision to the last of its watchers. */
  readonly act: () => Promise<number>;
  /** All of them leave. */
  readonly close: () => void;
}

/** A game with its watchers, each with a session of his own; the first one decides. */
export async function openTable(
  game: PlayedGame,
  browsers: readonly Browser[],
): Promise<TableWatched> {
  const after = game.state().version;
  const watchers = await Promise.all(browsers.map((browser) => watch(browser, game.id, after)));
  await Promise.all(watchers.map(({ resumed }) => resumed));
  const [own] = watchers;
  if (own) game.over(lineOver(own.socket));
  const close = () => {
    for (const { socket } of watchers) socket.terminate();
  };
  return { act: () => timeToAll(game, watchers), close };
}

async function timeToAll(game: PlayedGame, watchers: readonly Watcher[]): Promise<number> {
  const told = watchers.map((watcher) => watcher.next());
  const before = performance.now();
  await game.act();
  return Math.max(...(await Promise.all(told))) - before;
}

type Acting = Pick<TableWatched, 'act'>;

interface Players {
  /** How many of them are under way at once: one, at tables that take turns, or all. */
  readonly games: number;
  readonly tables: readonly Acting[];
  readonly rooms: readonly FloorRoom[];
  readonly actions: number;
}

/** The rows for so many games at once; ours and the floor take turns. */
export async function latencyRows(players: Players): Promise<readonly BenchRow[]> {
  const { games, tables, rooms, actions } = players;
  const ours: number[][] = [];
  const floors: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await paced(tables, { actions, games }));
    floors.push(await paced(rooms, { actions, games }));
  }
  return [
    row(
      { name: `action to all clients, p50, ${games} games`, share: 0.5, must: 2, aim: 1.5 },
      { ours, floors },
    ),
    row(
      { name: `action to all clients, p99, ${games} games`, share: 0.99, must: 3, aim: 2 },
      { ours, floors },
    ),
  ];
}

/** So many actions, one after the other with one game, spread evenly over time with many. */
async function paced(
  tables: readonly Acting[],
  { actions, games }: Pick<Players, 'actions' | 'games'>,
): Promise<number[]> {
  const times: Promise<number>[] = [];
  const busy = new Map<Acting, Promise<number>>();
  const gap = games === 1 ? 0 : PACE_MS / games;
  let due = performance.now();
  for (let n = 0; n < actions; n += 1) {
    const table = tables[n % tables.length];
    if (!table) break;
    await busy.get(table);
    due = Math.max(due + gap, performance.now() - gap);
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const time = table.act();
    busy.set(table, time);
    times.push(time);
    if (games === 1) await time;
  }
  return Promise.all(times);
}

interface Wanted {
  readonly name: string;
  readonly share: number;
  readonly must: number;
  readonly aim: number;
}

function row(
  { name, share, must, aim }: Wanted,
  { ours, floors }: { readonly ours: readonly number[][]; readonly floors: readonly number[][] },
): BenchRow {
  // Of all rounds together: the slowest of a hundred of one round alone would be one or two actions.
  const value = quantile(ours.flat(), share);
  const floor = quantile(floors.flat(), share);
  return {
    area: 'server',
    name,
    value,
    unit: 'ms',
    floor,
    ratio: value / floor,
    must,
    aim,
    better: 'lower',
    spread: spread(ours.map((round) => quantile(round, share))),
  };
}

/** The smallest value that so large a share of them do not exceed. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
