/** Actions a second, each on disk when it is answered. */

import { type BenchRow, median, spread } from '../row.ts';
import { atOnce } from './at-once.ts';
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
/** A game is left after so many plays, about the fifth inning, and the next one begun. */
const LEFT_AT = 40;
/** Games in the middle that later measurements want. */
const WANTED = 26;
const OPENING_AT_ONCE = 8;

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
  const left: PlayedGame[] = [];
  const playing: PlayedGame[] = [];
  const all = Array.from({ length: CONNECTIONS * GAMES_A_SOCKET }, (_, seat) => seat);
  await atOnce(OPENING_AT_ONCE, all, async (seat) => {
    playing[seat] = await openOver(browser, lines[seat % CONNECTIONS]);
  });
  const table = { browser, playing, lines, left };
  const figures: { many: number[]; one: number[]; floor: number[] } = {
    many: [],
    one: [],
    floor: [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.many.push(await actionsPerSecond(table, all));
    figures.floor.push(
      await oneRowCommits(installation, { connections: CONNECTIONS, ms: ROUND_MS / 2 }),
    );
    figures.one.push(await actionsPerSecond(table, all.slice(0, CONNECTIONS)));
  }
  while (left.length < WANTED) await actionsPerSecond(table, all);
  for (const socket of sockets) socket.terminate();
  browser.close();
  return { rows: rowsOf(figures), games: left };
}

interface Figures {
  /** Actions a second with many games a socket, and with one. */
  readonly many: readonly number[];
  readonly one: readonly number[];
  /** One-row commits a second. */
  readonly floor: readonly number[];
}

function rowsOf({ many, one, floor }: Figures): readonly BenchRow[] {
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
  ];
}

interface Found extends Pick<BenchRow, 'must' | 'aim'> {
  readonly rounds: readonly number[];
  readonly floor: readonly number[];
}

function row(name: string, { rounds, floor, must, aim }: Found): BenchRow {
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

interface Playing {
  readonly browser: Browser;
  readonly playing: PlayedGame[];
  readonly lines: readonly Line[];
  readonly left: PlayedGame[];
}

/** All these seats act at once, each as soon as its last action is answered. */
async function actionsPerSecond(
  { browser, playing, lines, left }: Playing,
  seats: readonly number[],
): Promise<number> {
  let actions = 0;
  const before = performance.now();
  const end = before + ROUND_MS;
  let opening = 0;
  await Promise.all(
    seats.map(async (seat) => {
      while (performance.now() < end) {
        const game = playing[seat];
        if (!game) return;
        if (game.plays() < LEFT_AT) {
          await game.act();
          actions += 1;
          continue;
        }
        left.push(game);
        const began = performance.now();
        playing[seat] = await openOver(browser, lines[seat % lines.length]);
        opening += performance.now() - began;
      }
    }),
  );
  // A seat that opens its next game does not act meanwhile.
  const seated = seats.length * (performance.now() - before) - opening;
  return (actions * seats.length * 1_000) / seated;
}
