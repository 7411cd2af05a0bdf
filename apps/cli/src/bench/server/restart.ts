/** kill -9, and how soon the games are back. */

import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { atOnce } from '@paper-dynasty/api/testing';
import { type BenchRow, median, spread } from '../row.ts';
import { type Browser, openBrowser, Unanswered } from './browser.ts';
import type { Api } from './installation.ts';
import type { PlayedGame } from './played-game.ts';
import { type Watcher, watch } from './watcher.ts';

const KILLS = 5;
/** Thousands of clients come twice a kill, which takes a minute on a small machine. */
const CROWD_KILLS = 1;
const CLIENTS_A_GAME = 2;
/** Clients of a crowd that are at the door at once. */
const AT_ONCE = 64;
const SIGNING_IN = 8;

/** From the kill to the first answer of the server that comes after it. */
export async function restartRow(api: Api, game: PlayedGame): Promise<BenchRow> {
  const times: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await game.act();
    const before = performance.now();
    await api.kill('SIGKILL');
    const back = api.start();
    await untilActed(game);
    times.push((performance.now() - before) / 1_000);
    await back;
  }
  return row({ name: 'kill -9 to the first acknowledged action', times, must: 2, aim: 0.5 });
}

async function untilActed(game: PlayedGame): Promise<void> {
  for (;;) {
    try {
      await game.act();
      return;
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      await delay(5);
    }
  }
}

/** Somebody at a game, signed in by himself. */
interface Seat {
  readonly game: PlayedGame;
  readonly browser: Browser;
}

/** From the kill to the moment when every watcher of every game is where its game is. */
export async function crowdRow(api: Api, games: readonly PlayedGame[]): Promise<BenchRow> {
  const site = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const clients = games.flatMap((game) => Array<PlayedGame>(CLIENTS_A_GAME).fill(game));
  const seats: Seat[] = [];
  await atOnce(SIGNING_IN, clients, async (game) => {
    seats.push({ game, browser: await openBrowser(api.url, 'pd-1', site) });
  });
  const times: number[] = [];
  for (let kill = 0; kill < CROWD_KILLS; kill += 1) {
    const watchers = await crowd(seats);
    await Promise.all(watchers.map(({ resumed }) => resumed));
    const before = performance.now();
    const gone = watchers.map(
      ({ socket }) => new Promise((resolve) => socket.once('close', resolve)),
    );
    await api.kill('SIGKILL');
    const back = api.start();
    await Promise.all(gone);
    const again = await crowd(seats);
    await Promise.all(again.map(({ resumed }) => resumed));
    times.push((performance.now() - before) / 1_000);
    await back;
    for (const { socket } of again) socket.terminate();
  }
  site.destroy();
  const name = `${games.length} games with ${seats.length} clients resumed after kill -9`;
  return row({ name, times, must: 5, aim: 2 });
}

/** Everybody comes, as many at once as the door takes. */
async function crowd(seats: readonly Seat[]): Promise<readonly Watcher[]> {
  const watchers: Watcher[] = [];
  await atOnce(AT_ONCE, seats, async (seat) => {
    watchers.push(await come(seat));
  });
  return watchers;
}

async function come({ game, browser }: Seat): Promise<Watcher> {
  for (;;) {
    try {
      return await watch(browser, game.id, game.state().version);
    } catch {
      // As people do it: all of them, and not all in one instant.
      await delay(50 + 50 * Math.random());
    }
  }
}

interface Timed {
  readonly name: string;
  readonly times: readonly number[];
  readonly must: number;
  readonly aim: number;
}

const row = ({ name, times, must, aim }: Timed): BenchRow => ({
  area: 'server',
  name,
  value: median(times),
  unit: 's',
  floor: null,
  ratio: null,
  must,
  aim,
  better: 'lower',
  spread: spread(times),
});
