import { expect, test, vi } from 'vitest';
import type { GameMessage } from '../game-views.ts';
import { newId } from '../ids.ts';
import { givenManager } from '../testing/given.ts';
import { signedIn } from '../testing/test-client.ts';
import { wire } from '../trpc/wire.ts';
import { clockView } from './clock-view.ts';
import type { TellClock } from './live-game.ts';
import { type WatchParts, type WatchRequest, watchGame } from './watch.ts';

const here = givenManager('of-anchors');

/** A game whose clock is set. */
async function timedGame(): Promise<string> {
  const { server, manager } = here();
  const terms = { teamId: 'ANC', opponent: { type: 'link' }, clock: 'quick' } as const;
  const { gameId, inviteCode } = await manager.api.lobby.create.mutate(terms);
  const other = await signedIn(server, 'of-bells');
  await other.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  other.close();
  return gameId;
}

const WATCHERS = 10;

test('a heartbeat is one object for all who watch, written once, with the time of that moment', async () => {
  const { app } = here().server.running;
  const gameId = await timedGame();
  let [beat, at] = [0, Date.parse('2026-11-22T01:00:00Z')];
  // A millisecond goes by from watcher to watcher.
  const tellClock: TellClock = ({ clock }) => {
    at += 1;
    return clockView(clock, new Date(at).toISOString(), { away: null, home: null });
  };
  const parts: WatchParts = { ...app, beats: () => beat, tellClock };
  const gone = new AbortController();
  const watchers = Array.from({ length: WATCHERS }, () =>
    watchGame(parts, {
      gameId,
      userId: null,
      after: 0,
      signal: gone.signal,
      ready: () => undefined,
      mayGoOn: () => true,
    }),
  );
  const heartbeats = async () =>
    Promise.all(
      watchers.map(async (watcher) => {
        for (;;) {
          const { value } = await watcher.next();
          if (!value) throw new Error('he was sent away');
          if (value[1].type === 'heartbeat') return value;
        }
      }),
    );
  for (const watcher of watchers) await watcher.next();

  beat += 1;
  const told = await heartbeats();
  const [[, first] = []] = told;
  expect(new Set(told.map(([, message]) => message))).toEqual(new Set([first]));
  expect(first?.clock?.now).toMatch(/^2026-11-22T01:00:00/);
  const written = vi.spyOn(JSON, 'stringify');
  told.forEach(([id, data], n) => {
    const message = { id: n, result: { type: 'data', id, data: { id, data } } };
    expect(JSON.parse(wire.encode(message))).toEqual(message);
  });
  expect(written.mock.calls.filter(([what]) => what === first)).toHaveLength(1);
  written.mockRestore();

  [beat, at] = [beat + 1, at + 15_000];
  const later = [...new Set((await heartbeats()).map(([, message]) => message))];
  expect(later.map(({ clock }) => clock?.now)).toEqual([
    expect.stringMatching(/^2026-11-22T01:00:15/),
  ]);
  gone.abort();
  for (const watcher of watchers) await watcher.return(undefined);
});

/** A game of a manager with himself, and how he says that the home side is ready. */
async function ownGame() {
  const { api } = here().manager;
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  const { gameId } = await api.lobby.create.mutate({ teamId: 'ANC', opponent });
  const ready = () =>
    api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    });
  return { gameId, ready };
}

/** Somebody who watches a game from its beginning, as long as he may. */
function watcherOf(gameId: string, change: Partial<WatchParts & WatchRequest>) {
  const request = {
    gameId,
    userId: null,
    after: 0,
    signal: new AbortController().signal,
    ready: () => undefined,
    mayGoOn: () => true,
  };
  const messages = watchGame(
    { ...here().server.running.app, ...change },
    { ...request, ...change },
  );
  /** Undefined: he was sent away. */
  const hear = async (type: GameMessage['type']): Promise<GameMessage | undefined> => {
    for (;;) {
      const { value, done } = await messages.next();
      if (done) return undefined;
      if (value[1].type === type) return value[1];
    }
  };
  return { hear, leave: () => messages.return(undefined) };
}

test('a heartbeat says how far the game has come: whoever knows less has missed something', async () => {
  const { gameId, ready } = await ownGame();
  let beat = 0;
  const { hear, leave } = watcherOf(gameId, { beats: () => beat });
  await hear('events');
  const { version } = await ready();
  await hear('events');
  beat += 1;
  here().server.running.app.bus.wake(gameId);
  expect(await hear('heartbeat')).toMatchObject({ version });
  await leave();
});

test.each([
  ['at once', (may: boolean) => may],
  ['after somebody has been asked', async (may: boolean) => may],
])('who may not watch any more is told nothing more, when that is known %s', async (_, known) => {
  const { gameId, ready } = await ownGame();
  let may = true;
  const { hear } = watcherOf(gameId, { mayGoOn: () => known(may) });
  expect(await hear('events')).toBeDefined();
  may = false;
  await ready();
  expect(await hear('events')).toBeUndefined();
});
