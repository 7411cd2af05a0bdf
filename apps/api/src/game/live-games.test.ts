import { SAMPLE_CARDS } from '@paper-dynasty/engine/testing';
import { pd } from '@paper-dynasty/league-config';
import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { createSimCluster, SIM_GAME } from '../testing/sim-cluster.ts';
import { testSource } from '../testing/test-league.ts';
import type { GameLog } from './game-log.ts';
import { createLiveGames } from './live-games.ts';

const GONE = new Error('Failed query', {
  cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
});
/** As the driver says it, as the query builder wraps it, and as somebody may wrap that. */
const TROUBLES = {
  'of the driver': GONE.cause,
  'that is wrapped': GONE,
  'that is wrapped with its query': Object.assign(new Error('Failed query'), { query: 'select' }),
};

/** The games of a server whose reading of events goes as the test says. */
function gamesOn(events: (read: GameLog['events']) => GameLog['events']) {
  const { store } = createSimCluster({
    servers: 1,
    sometime: async (_, work) => work(),
    fates: [],
  });
  const { gameLog } = store;
  const quarantine = vi.fn(async () => {});
  const games = createLiveGames({
    gameLog: { ...gameLog, events: events(gameLog.events), quarantine },
    leagues: new Map([[pd.id, { league: pd, source: testSource(), attribution: null }]]),
    shelf: { book: async () => SAMPLE_CARDS, put: () => {} },
    log: pino({ level: 'silent' }),
    engine: 'of the tests',
    tellClock: () => null,
    wake: () => {},
    quarantined: () => {},
    counted: () => {},
  });
  return { games, quarantine };
}

test.each(Object.entries(TROUBLES))(
  'F04 trouble of the database %s says nothing of a game',
  async (_, trouble) => {
    let away = true;
    const { games, quarantine } = gamesOn(
      (read) => (range) => (away ? Promise.reject(trouble) : read(range)),
    );
    await expect(games.open(SIM_GAME)).rejects.toBe(trouble);
    away = false;
    const game = await games.open(SIM_GAME);
    away = true;
    await expect(games.catchUp(game)).rejects.toBe(trouble);
    expect(games.loaded(SIM_GAME)).toBe(game);
    expect(quarantine).not.toHaveBeenCalled();
  },
);

test('F40 a log that does not fold does', async () => {
  const { games, quarantine } = gamesOn(
    (read) => async (range) =>
      (await read(range)).map((event) => ({ ...event, payload: `${event.payload} ` })),
  );
  await expect(games.open(SIM_GAME)).rejects.toMatchObject({ message: 'notNow' });
  expect(quarantine).toHaveBeenCalledWith(SIM_GAME, expect.stringContaining('chain'));
});
