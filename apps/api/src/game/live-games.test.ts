import type { CardBook } from '@paper-dynasty/engine';
import { SAMPLE_CARDS } from '@paper-dynasty/engine/testing';
import { pd } from '@paper-dynasty/league-config';
import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { createSimCluster, SIM_GAME } from '../testing/sim-cluster.ts';
import type { Sometime } from '../testing/sim-store.ts';
import { testSource } from '../testing/test-league.ts';
import { linkHash } from './event-chain.ts';
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

/** The games of a server whose reading of events, also of a whole log, goes as the test says. */
function gamesOn(
  events: (read: GameLog['events']) => GameLog['events'],
  cards: CardBook = SAMPLE_CARDS,
) {
  const sometime: Sometime = async (_, work) => work();
  const { gameLog } = createSimCluster({ servers: 1, sometime, fates: [] }).store.open(sometime);
  const quarantine = vi.fn(async () => {});
  const opened = vi.fn<(gameId: string) => void>();
  const said: { readonly [fact: string]: unknown }[] = [];
  const write = (line: string): void => void said.push(JSON.parse(line));
  const read = events(gameLog.events);
  const find: GameLog['find'] = async (gameId) => {
    const log = await read({ gameId });
    const row = await gameLog.find(gameId);
    return row && { ...row, log };
  };
  const games = createLiveGames({
    gameLog: { ...gameLog, events: read, find, quarantine },
    leagues: new Map([[pd.id, { league: pd, source: testSource(), attribution: null }]]),
    shelf: { book: async () => cards },
    log: pino({}, { write }),
    engine: 'of the tests',
    tellClock: () => null,
    wake: () => {},
    quarantined: () => {},
    counted: () => {},
    opened,
  });
  return { games, quarantine, opened, said };
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

/** As the operator's log has it: somebody has to be woken. */
const FATAL = 60;

test('F40 a log that does not fold does, and the operator is told at which event', async () => {
  const { games, quarantine, said } = gamesOn(
    (read) => async (range) =>
      (await read(range)).map((event) => ({ ...event, payload: `${event.payload} ` })),
  );
  await expect(games.open(SIM_GAME)).rejects.toMatchObject({ message: 'notNow' });
  expect(quarantine).toHaveBeenCalledWith(SIM_GAME, expect.stringContaining('chain'));
  expect(said).toEqual([expect.objectContaining({ level: FATAL, game: SIM_GAME, version: 1 })]);
});

test('a game whose cards are gone is set apart, and the operator is told which', async () => {
  const [missing, ...others] = SAMPLE_CARDS.keys();
  const cards = new Map([...SAMPLE_CARDS].filter(([key]) => others.includes(key)));
  const { games, quarantine, said } = gamesOn((read) => read, cards);
  await expect(games.open(SIM_GAME)).rejects.toMatchObject({ message: 'notNow' });
  expect(quarantine).toHaveBeenCalledWith(SIM_GAME, expect.stringContaining(`${missing}`));
  const fault = { code: 'CARDS_MISSING', cards: [missing] };
  expect(said).toEqual([expect.objectContaining({ level: FATAL, version: 1, fault })]);
});

/** The log goes on with one more event, which continues its chain. */
const followedBy =
  (payload: string, isThere: () => boolean) =>
  (read: GameLog['events']): GameLog['events'] =>
  async (range) => {
    const stored = await read({ gameId: range.gameId });
    const last = stored.at(-1);
    if (!last || !isThere()) return read(range);
    const version = last.version + 1;
    const link = { gameId: range.gameId, version, actor: 'server', payload };
    const hash = linkHash(last.hash, link);
    const next = { ...last, version, payload, actor: 'server', hash };
    return [...stored, next].filter((event) => event.version > (range.after ?? 0));
  };

test('F32 an event that only a newer build knows sets no game apart: it is refused here', async () => {
  let isThere = false;
  const { games, quarantine } = gamesOn(followedBy('{"type":"rainDelayed"}', () => isThere));
  const game = await games.open(SIM_GAME);
  isThere = true;
  const refused = { message: 'unavailable' };
  await expect(games.catchUp(game)).rejects.toMatchObject(refused);
  games.forget(SIM_GAME);
  await expect(games.open(SIM_GAME)).rejects.toMatchObject(refused);
  expect(quarantine).not.toHaveBeenCalled();
});

test('F40 memory that is at fault is read afresh; a log that is at fault is set apart', async () => {
  let isThere = false;
  const { games, quarantine } = gamesOn(
    followedBy('{"type":"gameSuspended","reason":"rain"}', () => isThere),
  );
  const game = await games.open(SIM_GAME);
  const { hash } = game.end;
  isThere = true;
  game.end = { ...game.end, hash: 'f'.repeat(64) };
  await expect(games.catchUp(game)).rejects.toMatchObject({ message: 'unavailable' });
  expect(quarantine).not.toHaveBeenCalled();
  const fresh = await games.open(SIM_GAME);
  expect(fresh).not.toBe(game);
  expect(fresh.end.version).toBe(2);
  expect(fresh.end.hash).not.toBe(hash);
});

test('however many ask for a game at once, its AI is told once that it is here, and never of one that cannot be read', async () => {
  const { games, opened } = gamesOn((read) => read);
  await Promise.all([games.open(SIM_GAME), games.open(SIM_GAME)]);
  await games.open(SIM_GAME);
  expect(opened.mock.calls).toEqual([[SIM_GAME]]);
  const unread = gamesOn(() => () => Promise.reject(new Error('no such log')));
  await expect(unread.games.open(SIM_GAME)).rejects.toThrow();
  expect(unread.opened).not.toHaveBeenCalled();
});
