/** Actions a second, each on disk when it is answered. */

import { atOnce } from '@paper-dynasty/api/testing';
import { type BenchRow, median, spread } from '../row.ts';
import { type Browser, openBrowser } from './browser.ts';
import { oneRowCommits } from './floor.ts';
import type { Installation } from './installation.ts';
import { type Line, lineOver } from './line.ts';
import { openPlayedGame, type PlayedGame } from './played-game.ts';

const CONNECTIONS = 16;
/** Games that each socket plays at once, of the 32 that it may listen to: the server is never idle. */
const GAMES_A_SOCKET = 8;
const ROUNDS = 3;
const ROUND_MS = 4_000;
/** Rounds that do not count: a server that has just started compiles its code while it runs. */
const WARMING = 3;
/** A game is left after so many plays, about the fifth inning, and the next one begun. */
const LEFT_AT = 40;
/** Games in the middle that later measurements want. */
const WANTED = 26;
const OPENING_AT_ONCE = 8;
/** Games that lie ready for each seat before a round: to make a game is not an action, and takes as much as thirty. */
const READY = 3;

export interface Played {
  readonly rows: readonly BenchRow[];
  /** Games that were left in the middle. */
  readonly games: readonly PlayedGame[];
}

export async function durableActions(installation: Installation): Promise<Played> {
  const browser = await openBrowser(installation.api.url, 'pd-1');
  // A manager's page holds a socket, and sends its decisions there.
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => browser.socket()));
  const lines = sockets.map(lineOver);
  const all = Array.from({ length: CONNECTIONS * GAMES_A_SOCKET }, (_, seat) => seat);
  const table: Table = { browser, lines, ready: all.map(() => []), left: [] };
  const { left } = table;
  const figures: Found<number[]> = { many: [], one: [], floor: [], opened: [] };
  // On a slow machine no game may have come to its end: the seats have all they need.
  let opened = 0;
  for (let round = 0; round < WARMING; round += 1) {
    opened = (await gamesOpenedPerSecond(table, all)) || opened;
    await actionsPerSecond(table, all);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.opened.push((await gamesOpenedPerSecond(table, all)) || opened);
    figures.many.push(await actionsPerSecond(table, all));
    figures.floor.push(
      await oneRowCommits(installation, { connections: CONNECTIONS, ms: ROUND_MS / 2 }),
    );
    const few = all.slice(0, CONNECTIONS);
    await gamesOpenedPerSecond(table, few);
    figures.one.push(await actionsPerSecond(table, few));
  }
  while (left.length < WANTED) await actionsPerSecond(table, all);
  for (const socket of sockets) socket.terminate();
  browser.close();
  return { rows: rowsOf(figures), games: left };
}

interface Found<Numbers = readonly number[]> {
  /** Actions a second with many games a socket, and with one. */
  readonly many: Numbers;
  readonly one: Numbers;
  /** One-row commits a second. */
  readonly floor: Numbers;
  /** Games a second that were made, and read by whoever made them. */
  readonly opened: Numbers;
}

function rowsOf({ many, one, floor, opened }: Found): readonly BenchRow[] {
  const over = `at ${CONNECTIONS} connections, over one-row commits`;
  const goals = { must: 0.4, aim: 1 };
  return [
    row(`durable actions per second, ${GAMES_A_SOCKET} games on each socket, ${over}`, {
      rounds: many,
      floor,
      ...goals,
    }),
    row(`durable actions per second, one game on each socket, ${over}`, {
      rounds: one,
      floor,
      must: null,
      aim: null,
    }),
    {
      area: 'server',
      name: `games opened per second, ${OPENING_AT_ONCE} at once`,
      value: median(opened),
      unit: 'games/s',
      floor: null,
      ratio: null,
      must: null,
      aim: null,
      better: 'higher',
      spread: spread(opened),
    },
  ];
}

interface Rounds extends Pick<BenchRow, 'must' | 'aim'> {
  readonly rounds: readonly number[];
  readonly floor: readonly number[];
}

function row(name: string, { rounds, floor, must, aim }: Rounds): BenchRow {
  const [value, commits] = [median(rounds), median(floor)];
  return {
    area: 'server',
    name,
    value,
    unit: 'actions/s',
    floor: commits,
    ratio: value / commits,
    must,
    aim,
    better: 'higher',
    spread: spread(rounds),
  };
}

async function openOver(browser: Browser, line: Line | undefined): Promise<PlayedGame> {
  const game = await openPlayedGame(browser);
  if (line) game.over(line);
  return game;
}

interface Table {
  readonly browser: Browser;
  readonly lines: readonly Line[];
  /** By seat: the game that is played, and those that come after it. */
  readonly ready: readonly PlayedGame[][];
  readonly left: PlayedGame[];
}

/** Sees to it that nobody has to wait for a game in the round to come. */
async function gamesOpenedPerSecond(
  { browser, lines, ready }: Table,
  seats: readonly number[],
): Promise<number> {
  const lacking = seats.flatMap((seat) =>
    Array.from({ length: READY - (ready[seat]?.length ?? 0) }, () => seat),
  );
  const before = performance.now();
  await atOnce(OPENING_AT_ONCE, lacking, async (seat) => {
    ready[seat]?.push(await openOver(browser, lines[seat % lines.length]));
  });
  return (lacking.length * 1_000) / (performance.now() - before);
}

/** All these seats act at once, each as soon as its last action is answered. */
async function actionsPerSecond(
  { browser, ready, lines, left }: Table,
  seats: readonly number[],
): Promise<number> {
  let actions = 0;
  const before = performance.now();
  const end = before + ROUND_MS;
  let opening = 0;
  await Promise.all(
    seats.map(async (seat) => {
      const games = ready[seat] ?? [];
      while (performance.now() < end) {
        const [game] = games;
        if (!game) {
          const began = performance.now();
          games.push(await openOver(browser, lines[seat % lines.length]));
          opening += performance.now() - began;
        } else if (game.plays() < LEFT_AT) {
          await game.act();
          actions += 1;
        } else {
          left.push(game);
          games.shift();
        }
      }
    }),
  );
  // A seat that opens its next game does not act meanwhile.
  const seated = seats.length * (performance.now() - before) - opening;
  return (actions * seats.length * 1_000) / seated;
}
