import type { LoggedEvent } from '@paper-dynasty/api/contract';
import {
  createTestClient,
  type Feed,
  follow,
  given,
  givenInstallation,
  newId,
  SWEEPS,
  signedIn,
  startTestServer,
  type TestClient,
} from '@paper-dynasty/api/testing';
import { replay } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { full, isFull } from './effort.ts';
import { figuresOf } from './figures.ts';
import { startProxy } from './proxy.ts';
import { createRecorder } from './recorder.ts';
import { expectNothingLost } from './verdict.ts';

/** A manager, and a game that is over. */
const here = given(async (later) => {
  const server = await startTestServer();
  later(server.stop);
  const client = await signedIn(server, 'of-anchors');
  later(client.close);
  const { gameId } = await client.api.lobby.createAiGame.mutate({
    away: { teamId: 'BEL', style: 'safe' },
    home: { teamId: 'ANC', style: 'safe' },
    innings: 3,
  });
  const feed = follow(client, gameId);
  await feed.until(({ phase }) => phase.type === 'over');
  feed.stop();
  return { server, client, gameId };
});

/** What somebody who has seen everything up to a version is told first, when he says so by this id. */
const resume = (lastEventId: number | string) =>
  new Promise<readonly LoggedEvent[]>((resolve, reject) => {
    const { client, gameId } = here();
    const subscription = client.api.game.onEvents.subscribe(
      { gameId, lastEventId },
      {
        onData: ({ data }) => {
          subscription.unsubscribe();
          resolve(data.type === 'events' ? data.events : []);
        },
        onError: reject,
      },
    );
  });

/** For the checker: what somebody had seen before he resumed, and what came then. */
const screenOf = (delivered: readonly LoggedEvent[]): Feed => {
  const state = replay(delivered.map(({ event }) => event));
  return {
    delivered,
    state: () => state,
    presence: () => undefined,
    clock: () => null,
    heardAt: () => 0,
    until: async () => state,
    stop: () => {},
  };
};

const ABSURD = [-1, 1e6, 2 ** 53, Number.NaN, 'abc', '99999999', "1' or '1'='1"];

describe('F18 resuming after', () => {
  test('an old version brings what was missed, an absurd one a refusal, and nothing else', async () => {
    const { server, client, gameId } = here();
    const { events, version } = await client.api.game.log.query({ gameId });
    const old = [0, 1, Math.floor(version / 2), version - 1, version];
    const recorder = createRecorder();
    for (const after of old) {
      for (const id of [after, String(after)]) {
        const missed = await resume(id);
        expect(missed).toHaveLength(version - after);
        recorder.watch(gameId, [screenOf([...events.slice(0, after), ...missed])]);
      }
    }
    for (const id of ABSURD) {
      const code = await resume(id).catch((error) => error.data?.code);
      expect({ id, code }).toEqual({ id, code: 'BAD_REQUEST' });
    }
    const tried = 2 * old.length + ABSURD.length;
    await expectNothingLost({ fault: 'F18', ...server, recorder, tried });
  });
});

/** So late a server lets go of a socket whose wire is dead, in milliseconds. */
const LET_GO_MS = 30_000;

describe('F16 and F17 a wire that goes dead', () => {
  test.each(['both', 'toServer', 'toClient'] as const)(
    '%s: the watcher misses nothing',
    async (direction) => {
      const { server, client } = here();
      const proxy = await startProxy(Number(new URL(server.url).port));
      const url = `http://127.0.0.1:${proxy.port}`;
      const { gameId: live } = await client.api.lobby.createAiGame.mutate({
        away: { teamId: 'BEL', style: 'yolo' },
        home: { teamId: 'ANC', style: 'safe' },
        innings: full(3, 9) === 3 ? 3 : 9,
      });
      const watcher = createTestClient({ url, heartbeatMs: 100 });
      const feed = follow(watcher, live);
      await feed.until(({ version }) => version > 1);
      proxy.set({ type: 'freeze', direction });
      const end = follow(client, live);
      const { version } = await end.until(({ phase }) => phase.type === 'over');
      proxy.set({ type: 'pass' });
      await feed.until((state) => state.version === version);
      expect(feed.delivered.map((event) => event.version)).toEqual(
        end.delivered.map((event) => event.version),
      );
      const recorder = createRecorder();
      recorder.watch(live, [feed, end]);
      const fault = direction === 'both' ? 'F16' : 'F17';
      await expectNothingLost({ fault, ...server, recorder, tried: version });
      for (const one of [feed, end]) one.stop();
      watcher.close();
      await proxy.close();
    },
  );

  test('a wire that splits every byte changes nothing', async () => {
    const { server, gameId } = here();
    const proxy = await startProxy(Number(new URL(server.url).port));
    proxy.set({ type: 'split' });
    const watcher = createTestClient({ url: `http://127.0.0.1:${proxy.port}` });
    const feed = follow(watcher, gameId);
    const end = await feed.until(({ phase }) => phase.type === 'over');
    expect(feed.delivered).toHaveLength(end.version);
    feed.stop();
    watcher.close();
    await proxy.close();
  });
});

describe('a watcher whose wire is dead', () => {
  test('is missed when he is asked again: his socket is let go, and others see him gone', async () => {
    const { server, client } = here();
    const proxy = await startProxy(Number(new URL(server.url).port));
    const { gameId: watched } = await client.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent: { type: 'self', teamId: 'BEL' },
    });
    const cut = client.closings.length;
    const present = follow(client, watched);
    const watcher = createTestClient({ url: `http://127.0.0.1:${proxy.port}` });
    const feed = follow(watcher, watched);
    await feed.until(() => true);
    await expect.poll(() => present.presence()?.spectators, { timeout: 20_000 }).toBe(1);
    const before = server.sockets.count();
    proxy.set({ type: 'freeze', direction: 'both' });
    const askEverybody = async () => {
      for (let sweep = 0; sweep < SWEEPS; sweep += 1) await server.sockets.sweep();
    };
    // Whoever is there answers before he is asked again; he does not, and nobody closes anything.
    await askEverybody();
    expect(server.sockets.count()).toBe(before);
    await pongOf(client, watched);
    await askEverybody();
    await expect.poll(server.sockets.count, { timeout: 20_000 }).toBe(before - 1);
    await expect.poll(() => present.presence()?.spectators, { timeout: 20_000 }).toBe(0);
    // The one who is there was not sent away with him.
    expect(client.closings).toHaveLength(cut);
    present.stop();
    feed.stop();
    watcher.close();
    await proxy.close();
  });
});

describe.runIf(isFull())('F16 a wire that goes dead, by the clock of a server', () => {
  const timed = givenInstallation();

  test('it is let go in time, and he misses nothing', async () => {
    const { server: machine, databaseUrl } = timed();
    const proxy = await startProxy(Number(new URL(machine.url).port));
    const player = await signedIn(machine, 'pd-1');
    const { gameId } = await player.api.lobby.create.mutate({
      teamId: 'BOS',
      opponent: { type: 'self', teamId: 'NYA' },
    });
    const watcher = createTestClient({ url: `http://127.0.0.1:${proxy.port}` });
    const feed = follow(watcher, gameId);
    await feed.until(({ version }) => version === 1);
    const sockets = async () => (await figuresOf(machine))('paper_dynasty_sockets');
    expect(await sockets()).toBe(1);
    proxy.set({ type: 'freeze', direction: 'both' });
    await expect.poll(sockets, { timeout: LET_GO_MS }).toBe(0);
    const answer = await player.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    });
    proxy.set({ type: 'pass' });
    await feed.until(({ version }) => version === answer.version);
    const recorder = createRecorder();
    recorder.watch(gameId, [feed]);
    await expectNothingLost({ fault: 'F16', databaseUrl, recorder, tried: 1 });
    feed.stop();
    for (const client of [watcher, player]) client.close();
    await proxy.close();
  });
});

/**
 * The answer to a first question comes behind the ping, so the pong is on its way by then; a second
 * question arrives behind the pong.
 */
async function pongOf(one: TestClient, watched: string): Promise<void> {
  for (let question = 0; question < 2; question += 1) {
    const again = follow(one, watched);
    await again.until(() => true);
    again.stop();
  }
}
