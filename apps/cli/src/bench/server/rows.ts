/** `pnpm bench --area server`: the server on this machine, beside what the machine can do without it. */

import { atOnce } from '@paper-dynasty/api/testing';
import type { BenchRow } from '../row.ts';
import { type Browser, openBrowser } from './browser.ts';
import { coldGameRow } from './cold-game.ts';
import { durableActions } from './durable.ts';
import { type FloorRoom, openFloor } from './floor.ts';
import { type Api, type Installation, openInstallation } from './installation.ts';
import { latencyRows, openTable, type TableWatched, WATCHERS } from './latency.ts';
import { longGameRow, memoryRows, resumeRow } from './live-games.ts';
import { openPlayedGame, type PlayedGame } from './played-game.ts';
import { crowdRow, restartRow } from './restart.ts';

/**
 * How many games at once, at how many tables, and how many decisions a round. One game at a time is
 * played at tables that take turns: an ordinary game is over before enough has been measured.
 */
const CROWDS = [
  { games: 1, tables: 8, actions: 150 },
  { games: 100, tables: 100, actions: 100 },
  { games: 500, tables: 500, actions: 125 },
] as const;
const CROWD = 1_000;
/** As many as a game sees at a table that takes turns. */
const SCRIPT_ACTIONS = 60;
const OPENING_AT_ONCE = 8;
/** Six of seven batters walk: nine innings of some 500 plays. */
const WALKS = 7;

/** What can be measured by itself, in this order. */
export const SERVER_ROWS = ['durable', 'games', 'latency', 'crowd'] as const;
export type ServerRows = (typeof SERVER_ROWS)[number];

/** The rows that are wanted, each as soon as it is measured. */
export async function* serverRows(wanted: ReadonlySet<ServerRows>): AsyncGenerator<BenchRow> {
  const installation = await openInstallation();
  const { api } = installation;
  const began = performance.now();
  try {
    const { rows, games: middle } = await durableActions(installation);
    if (wanted.has('durable')) yield* rows;
    const browser = await openBrowser(api.url, 'pd-1');
    const [first] = middle;
    if (!first) throw new Error('no game has been left in the middle');
    if (wanted.has('games')) yield* gameRows({ installation, browser, middle, first });
    const most = wanted.has('crowd') ? CROWD : (CROWDS.at(-1)?.tables ?? 0);
    const games = wanted.has('latency') || wanted.has('crowd') ? await newGames(api, most) : [];
    if (wanted.has('latency')) yield* latencies(installation, games);
    if (wanted.has('crowd')) yield await crowdRow(api, games);
    browser.close();
    yield timeRow((performance.now() - began) / 1_000);
  } finally {
    await installation.stop();
  }
}

interface Middle {
  readonly installation: Installation;
  readonly browser: Browser;
  readonly middle: readonly PlayedGame[];
  readonly first: PlayedGame;
}

async function* gameRows(parts: Middle): AsyncGenerator<BenchRow> {
  const { installation, browser, middle, first } = parts;
  const { api } = installation;
  yield await resumeRow(browser, first);
  yield await longGameRow(() => openPlayedGame(browser, WALKS));
  yield* await memoryRows(api, browser, middle);
  yield await coldGameRow(installation, browser, middle);
  yield await restartRow(api, first);
}

const timeRow = (seconds: number): BenchRow => ({
  area: 'server',
  name: 'all of this',
  value: seconds,
  unit: 's',
  floor: null,
  ratio: null,
  must: 600,
  aim: null,
  better: 'lower',
  spread: 0,
});

async function* latencies(
  installation: Installation,
  games: readonly PlayedGame[],
): AsyncGenerator<BenchRow> {
  const browsers = await Promise.all(
    Array.from({ length: WATCHERS }, () => openBrowser(installation.api.url, 'pd-1')),
  );
  const [browser] = browsers;
  if (!browser) throw new Error('nobody watches');
  const floor = await openFloor(installation, await playScript(browser));
  const tables: TableWatched[] = [];
  const rooms: FloorRoom[] = [];
  for (const crowd of CROWDS) {
    const further = games.slice(tables.length, crowd.tables);
    await atOnce(OPENING_AT_ONCE, further, async (game) => {
      tables.push(await openTable(game, browsers));
      rooms.push(await floor.openRoom(WATCHERS));
    });
    yield* await latencyRows({ ...crowd, tables, rooms });
  }
  floor.stop();
  // Thousands of sockets: whoever is measured next has nothing to do with them.
  for (const table of tables) table.close();
  for (const browser of browsers) browser.close();
}

/** The floor writes what games like ours write: another one, played as far as they are. */
async function playScript(browser: Browser): Promise<string> {
  const game = await openPlayedGame(browser);
  for (let n = 0; n < SCRIPT_ACTIONS; n += 1) await game.act();
  return game.id;
}

/** Games in which both sides are ready and the first decisions are made. */
async function newGames(api: Api, count: number): Promise<readonly PlayedGame[]> {
  const browser = await openBrowser(api.url, 'pd-1');
  const games: PlayedGame[] = [];
  await atOnce(OPENING_AT_ONCE, Array(count).fill(null), async () => {
    const game = await openPlayedGame(browser);
    for (let n = 0; n < 4; n += 1) await game.act();
    games.push(game);
  });
  browser.close();
  return games;
}
