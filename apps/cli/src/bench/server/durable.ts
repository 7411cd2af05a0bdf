/** Actions a second, each on disk when it is answered. */

import { type BenchRow, median, spread } from '../row.ts';
import { type Browser, openBrowser } from './browser.ts';
import { oneRowCommits } from './floor.ts';
import type { Installation } from './installation.ts';
import { type Line, lineOver } from './line.ts';
import { openPlayedGame, type PlayedGame } from './played-game.ts';

const CONNECTIONS = 16;
const ROUNDS = 3;
const ROUND_MS = 4_000;
/** A game is left after so many plays, about the fifth inning, and the next one begun. */
const LEFT_AT = 40;
/** Games in the middle that later measurements want. */
const WANTED = 26;

export interface Played {
  readonly row: BenchRow;
  /** Games that were left in the middle. */
  readonly games: readonly PlayedGame[];
}

export async function durableActions(installation: Installation): Promise<Played> {
  const browser = await openBrowser(installation.api.url, 'pd-1');
  // A manager's page holds a socket, and sends its decisions there.
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => browser.socket()));
  const lines = sockets.map(lineOver);
  const left: PlayedGame[] = [];
  const playing = await Promise.all(lines.map((line) => openOver(browser, line)));
  const seats = { browser, playing, lines, left };
  const ours: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await actionsPerSecond(seats));
    floors.push(await oneRowCommits(installation, { connections: CONNECTIONS, ms: ROUND_MS / 2 }));
  }
  while (left.length < WANTED) await actionsPerSecond(seats);
  for (const socket of sockets) socket.terminate();
  browser.close();
  const [value, floor] = [median(ours), median(floors)];
  const row: BenchRow = {
    area: 'server',
    name: 'durable actions per second at 16 connections, over one-row commits',
    value,
    unit: 'actions/s',
    floor,
    ratio: value / floor,
    must: 0.4,
    aim: 1,
    better: 'higher',
    spread: spread(ours),
  };
  return { row, games: left };
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

async function actionsPerSecond({ browser, playing, lines, left }: Playing): Promise<number> {
  let actions = 0;
  const before = performance.now();
  const end = before + ROUND_MS;
  let opening = 0;
  await Promise.all(
    playing.map(async (_, seat) => {
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
        playing[seat] = await openOver(browser, lines[seat]);
        opening += performance.now() - began;
      }
    }),
  );
  // A seat that opens its next game does not act meanwhile.
  const seats = playing.length * (performance.now() - before) - opening;
  return (actions * playing.length * 1_000) / seats;
}
