import {
  given,
  letTimePass,
  playSide,
  type ServerProcess,
  startServerProcess,
} from '@paper-dynasty/api/testing';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { SIDES, standardCharts } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { type Duel, openDuel, seated, takenByClock } from './duel.ts';
import { full } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { expectNothingLost } from './verdict.ts';

const MINUTE_MS = 60_000;

/** Two servers on one database; the clock of the one is ten minutes fast. */
const here = given(async (later) => {
  const database = await connectTestDatabase();
  later(database.close);
  const start = async (variables = {}): Promise<ServerProcess> => {
    const server = await startServerProcess(database.url, variables);
    later(() => server.kill('SIGKILL'));
    return server;
  };
  const right = await start();
  const wrong = await start({
    NODE_OPTIONS: `--import ${import.meta.dirname}/skewed-clock.ts`,
    CLOCK_SKEW_MS: String(10 * MINUTE_MS),
  });
  return { databaseUrl: database.url, sql: database.sql, right, wrong };
});

/**
 * Until both are told the same by servers that have asked the database: one of them may have heard
 * of the last decision, and of the deadline after it, before the other.
 */
async function agreement({ feeds }: Duel): Promise<void> {
  const [away, home] = [() => feeds.away.clock(), () => feeds.home.clock()];
  const apart = () => Math.abs(Date.parse(away()?.now ?? '') - Date.parse(home()?.now ?? ''));
  const patience = { timeout: 20_000 };
  await expect.poll(apart, patience).toBeLessThan(MINUTE_MS);
  await expect.poll(() => away()?.home.deadline === home()?.home.deadline, patience).toBe(true);
}

async function booksOf({ clients, gameId }: Duel) {
  const { cards } = await clients.home.api.game.byId.query({ gameId });
  return { cards: new Map(cards.map((card) => [card.key, card])), charts: standardCharts };
}

describe('F27 a server whose clock is wrong, and jumps back by an hour', () => {
  test('deadlines stay those of the database, nobody loses a decision, nothing is out of order', async () => {
    const recorder = createRecorder();
    const { right, wrong } = here();
    const urls = { away: wrong.url, home: right.url };
    for (let jump = 0; jump < full(1, 4); jump += 1) {
      const duel = await openDuel(urls, recorder);
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
    await expectNothingLost({ fault: 'F27', ...here(), recorder });
  });
});

describe('F42 two servers that look for overdue decisions', () => {
  test('each is taken once', async () => {
    const recorder = createRecorder();
    const { sql, right, wrong } = here();
    const urls = { away: wrong.url, home: right.url };
    const duels: Duel[] = [];
    for (let n = 0; n < full(3, 40); n += 1) duels.push(await openDuel(urls, recorder));
    await Promise.all(duels.map((duel) => seated(sql, duel)));
    for (const taken of ['offence', 'defence'] as const) {
      await Promise.all(duels.map(({ gameId }) => letTimePass(sql, gameId, 201)));
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
    await expectNothingLost({ fault: 'F42', ...here(), recorder, tried: 2 * duels.length });
  });
});
