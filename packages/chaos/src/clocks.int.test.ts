import {
  letTimePass,
  playSide,
  type ServerProcess,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { SIDES, standardCharts } from '@paper-dynasty/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { type Duel, openDuel, seated, takenByClock } from './duel.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';

const MINUTE_MS = 60_000;

let database: Connection & { readonly url: string };
let right: ServerProcess;
/** Its clock is ten minutes fast, or slow. */
let wrong: ServerProcess;
beforeAll(async () => {
  database = await connectTestDatabase();
  right = await startServerProcess(database.url);
  wrong = await startServerProcess(database.url, {
    NODE_OPTIONS: `--import ${import.meta.dirname}/skewed-clock.ts`,
    CLOCK_SKEW_MS: String(10 * MINUTE_MS),
  });
});
afterAll(async () => {
  for (const server of [right, wrong]) await server.kill('SIGKILL');
  await database.close();
});

/** Until what both are told of the clock is told by servers that have asked the database. */
async function agreement({ feeds }: Duel): Promise<void> {
  const apart = () => {
    const [away, home] = [feeds.away.clock(), feeds.home.clock()];
    return Math.abs(Date.parse(away?.now ?? '') - Date.parse(home?.now ?? ''));
  };
  await expect.poll(apart, { timeout: 20_000 }).toBeLessThan(MINUTE_MS);
  expect(feeds.away.clock()?.home.deadline).toBe(feeds.home.clock()?.home.deadline);
}

async function booksOf({ clients, gameId }: Duel) {
  const { cards } = await clients.home.api.game.byId.query({ gameId });
  return { cards: new Map(cards.map((card) => [card.key, card])), charts: standardCharts };
}

describe('F27 a server whose clock is wrong, and jumps back by an hour', () => {
  test('deadlines stay those of the database, nobody loses a decision, nothing is out of order', async () => {
    const recorder = createRecorder();
    const { url: home } = right;
    const { url: away } = wrong;
    for (let jump = 0; jump < full(1, 4); jump += 1) {
      const duel = await openDuel({ away, home }, recorder);
      await agreement(duel);
      process.kill(wrong.pid(), 'SIGUSR2');
      // A new socket needs a new ticket, of a server that is an hour behind by now.
      duel.clients.away.cut();
      const books = await booksOf(duel);
      const ends = await Promise.all(
        SIDES.map((side) =>
          playSide({
            client: duel.clients[side],
            feed: duel.feeds[side],
            gameId: duel.gameId,
            side,
            books,
            until: ({ version }) => version > full(25, 40),
            onAnswer: (actionId, answer) => recorder.answered(duel.gameId, actionId, answer),
          }),
        ),
      );
      const reached = Math.max(...ends.map(({ version }) => version));
      for (const side of SIDES) {
        await duel.feeds[side].until(({ version }) => version >= reached);
      }
      expect(await takenByClock(duel)).toEqual([]);
      duel.leave();
    }
    const violations = await findViolations(database.url, recorder);
    report('F27', { tried: recorder.answers().length, lost: violations.length });
    expect(violations).toEqual([]);
  });
});

describe('F42 two servers that look for overdue decisions', () => {
  test('each is taken once', async () => {
    const recorder = createRecorder();
    const urls = { away: wrong.url, home: right.url };
    const duels: Duel[] = [];
    for (let n = 0; n < full(3, 40); n += 1) duels.push(await openDuel(urls, recorder));
    await Promise.all(duels.map((duel) => seated(database.sql, duel)));
    for (const taken of ['offence', 'defence'] as const) {
      await Promise.all(duels.map(({ gameId }) => letTimePass(database.sql, gameId, 201)));
      for (const { feeds } of duels) {
        await feeds.home.until(
          ({ phase }) => phase.type !== (taken === 'offence' ? 'defence' : 'offence'),
        );
      }
    }
    for (const duel of duels) {
      const decided = (await takenByClock(duel)).filter((type) =>
        /^(?:defence|offence)Set$/.test(type),
      );
      expect(decided).toEqual(['defenceSet', 'offenceSet']);
      duel.leave();
    }
    const violations = await findViolations(database.url, recorder);
    report('F42', { tried: 2 * duels.length, lost: violations.length });
    expect(violations).toEqual([]);
  });
});
