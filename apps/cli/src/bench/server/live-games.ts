/** What games under way cost: memory, bytes when somebody comes back, and time as they grow long. */

import type { BenchRow } from '../row.ts';
import { median, spread } from '../row.ts';
import type { Browser } from './browser.ts';
import { type Api, memoryOf } from './installation.ts';
import type { PlayedGame } from './played-game.ts';
import { watch } from './watcher.ts';

const FEW = 10;
const MB = 1024 * 1024;

const plain = { area: 'server', floor: null, ratio: null, better: 'lower', spread: 0 } as const;

/** A server just started, then with ten games, then with more: games in their sixth inning. */
export async function memoryRows(
  api: Api,
  browser: Browser,
  games: readonly PlayedGame[],
): Promise<readonly BenchRow[]> {
  await api.kill('SIGKILL');
  await api.start();
  const load = async (some: readonly PlayedGame[]) => {
    for (const { id } of some) await browser.ask('game.boxScore', { gameId: id });
  };
  await load(games.slice(0, FEW));
  const few = await memoryOf(api);
  await load(games.slice(FEW));
  const many = await memoryOf(api);
  const further = (many.heapUsed - few.heapUsed) / (games.length - FEW);
  return [
    {
      ...plain,
      name: 'memory with 10 live games',
      value: few.rss / MB,
      unit: 'MB',
      must: 300,
      aim: 150,
    },
    {
      ...plain,
      name: 'memory of a further live game',
      value: further / 1024,
      unit: 'KB',
      must: 64,
      aim: 16,
    },
  ];
}

const MISSED_ACTIONS = 20;

/** Bytes that bring a watcher back, over the bytes of what he has missed. */
export async function resumeRow(browser: Browser, game: PlayedGame): Promise<BenchRow> {
  const after = game.state().version;
  for (let n = 0; n < MISSED_ACTIONS; n += 1) await game.act();
  const { version } = game.state();
  const watcher = await watch(browser, game.id, after);
  while (watcher.version() < version) await new Promise((resolve) => setTimeout(resolve, 1));
  const { events } = (await browser.ask('game.log', { gameId: game.id })) as {
    events: readonly { version: number; at: string; by: string; event: unknown }[];
  };
  const missed = events
    .filter((event) => event.version > after)
    .map(({ version: n, at, by, event }) => JSON.stringify({ version: n, at, by, event }))
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  watcher.socket.terminate();
  return {
    ...plain,
    name: 'bytes of a resume over the bytes of the missed events',
    value: watcher.bytes(),
    unit: 'bytes',
    floor: missed,
    ratio: watcher.bytes() / missed,
    must: 1.2,
    aim: 1.05,
  };
}

const EARLY = 10;
const LATE = 300;
/** Decisions that are timed around a play. */
const AROUND = 24;

/** Decisions late in a long game beside decisions early in others like it, taking turns. */
export async function longGameRow(open: () => Promise<PlayedGame>): Promise<BenchRow> {
  const [long, ...short] = await Promise.all([open(), open(), open(), open()]);
  if (!long) throw new Error('no game');
  await reach(long, LATE - AROUND / 4);
  const [late, early]: [number[], number[]] = [[], []];
  for (const game of short) {
    await reach(game, EARLY - AROUND / 8);
    for (let n = 0; n < AROUND; n += 1) {
      late.push((await long.act()).ms);
      early.push((await game.act()).ms);
    }
  }
  return {
    ...plain,
    name: 'action at play 300 over action at play 10',
    value: median(late),
    unit: 'ms',
    floor: median(early),
    ratio: median(late) / median(early),
    must: 1.1,
    aim: 1,
    spread: spread(late),
  };
}

async function reach(game: PlayedGame, plays: number): Promise<void> {
  while (game.plays() < plays) await game.act();
}
