import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatBatch, ChatMessage } from './game-views.ts';
import { newId } from './ids.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let other: TestServer;
let anchors: TestClient;
let bells: TestClient;
let comets: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  other = await startTestServer({ databaseUrl: server.databaseUrl });
  anchors = await signedIn(server, 'of-anchors');
  bells = await signedIn(server, 'of-bells');
  comets = await signedIn(server, 'of-comets');
});
afterAll(async () => {
  for (const client of [anchors, bells, comets]) client.close();
  await other.stop();
  await server.stop();
});

/** A game of the Anchors at home against the Bells, both there. */
async function meeting(visibility: 'public' | 'private' = 'public'): Promise<string> {
  const { gameId, inviteCode } = await anchors.api.lobby.create.mutate({
    teamId: 'ANC',
    opponent: { type: 'link' },
    innings: 3,
    visibility,
  });
  await bells.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
  return gameId;
}

/** Listens, and settles when so many messages have come. */
function listen(client: TestClient, gameId: string) {
  const heard: ChatMessage[] = [];
  const rooms = new Set<ChatBatch['room']>();
  const waiting = new Set<() => void>();
  const subscription = client.api.chat.onMessages.subscribe(
    { gameId },
    {
      onData: ({ data }) => {
        rooms.add(data.room);
        heard.push(...data.messages);
        for (const look of waiting) look();
      },
    },
  );
  const until = (count: number): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const look = () => {
        if (heard.length >= count && rooms.size > 0) resolve(heard.map(({ text }) => text));
      };
      waiting.add(look);
      look();
    });
  return { heard, rooms, until, stop: () => subscription.unsubscribe() };
}

const say = (client: TestClient, gameId: string, text: string) =>
  client.api.chat.say.mutate({ gameId, messageId: newId(), text });

describe('what is said at a game', () => {
  test('managers hear managers, spectators hear spectators, from the first word on', async () => {
    const gameId = await meeting();
    await say(anchors, gameId, 'Good luck!');
    const home = listen(anchors, gameId);
    const away = listen(bells, gameId);
    const stands = listen(comets, gameId);
    await away.until(1);
    await say(bells, gameId, 'And to you.');
    await say(comets, gameId, 'Go Bells');
    expect(await home.until(2)).toEqual(['Good luck!', 'And to you.']);
    expect(await away.until(2)).toEqual(['Good luck!', 'And to you.']);
    expect(await stands.until(1)).toEqual(['Go Bells']);
    expect([...home.rooms, ...stands.rooms]).toEqual(['managers', 'spectators']);
    expect(away.heard.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Manager of the Anchors'],
      [2, 'Manager of the Bells'],
    ]);
    for (const one of [home, away, stands]) one.stop();
  });

  test('survives a cut line, and reaches another server', async () => {
    const gameId = await meeting();
    const there = await signedIn(other, 'of-bells');
    const away = listen(there, gameId);
    await away.until(0);
    await say(anchors, gameId, 'one');
    await away.until(1);
    there.cut();
    await say(anchors, gameId, 'two');
    expect(await away.until(2)).toEqual(['one', 'two']);
    away.stop();
    there.close();
  });

  test('said twice after a lost answer, it is there once; ten at once get ten numbers', async () => {
    const gameId = await meeting();
    const messageId = newId();
    const again = { gameId, messageId, text: 'Nice play' };
    await anchors.api.chat.say.mutate(again);
    await anchors.api.chat.say.mutate(again);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => say(n % 2 ? anchors : bells, gameId, `${n}`)),
    );
    const home = listen(anchors, gameId);
    await home.until(11);
    expect(home.heard.map(({ number }) => number)).toEqual(
      Array.from({ length: 11 }, (_, n) => n + 1),
    );
    home.stop();
  });

  test.each([
    ['nothing', '   '],
    ['two lines', 'one\ntwo'],
    ['text that turns other text around', 'run\u202eaway'],
    ['a novel', 'x'.repeat(301)],
  ])('%s is not said', async (_, text) => {
    const gameId = await meeting();
    await expect(say(anchors, gameId, text)).rejects.toThrow('badInput');
  });

  test('in a private game is nobody else’s business', async () => {
    const gameId = await meeting('private');
    await say(anchors, gameId, 'psst');
    await expect(say(comets, gameId, 'hello?')).rejects.toThrow('notFound');
    const refused = await new Promise((resolve) => {
      const on = comets.api.chat.onMessages.subscribe({ gameId }, { onError: resolve });
      expect(on).toBeDefined();
    });
    expect(refused).toBeInstanceOf(TRPCClientError);
  });

  test('too much of it has to wait', async () => {
    const strict = await startTestServer({ settings: { limitFactor: 1 } });
    const talker = await signedIn(strict, 'of-anchors');
    const { gameId } = await talker.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent: { type: 'link' },
    });
    for (let n = 0; n < 5; n++) await say(talker, gameId, `${n}`);
    await expect(say(talker, gameId, 'six')).rejects.toThrow('tooMany');
    talker.close();
    await strict.stop();
  });
});

describe('a rematch', () => {
  const concede = async (gameId: string): Promise<void> => {
    const { version } = await anchors.api.game.byId.query({ gameId });
    const action = { type: 'concede', side: 'home' } as const;
    await anchors.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: version,
      action,
    });
  };

  test('waits for the end, is offered, and both sit in one new game with the sides changed', async () => {
    const gameId = await meeting();
    await expect(anchors.api.lobby.rematch.mutate({ gameId })).rejects.toThrow('notNow');
    await concede(gameId);
    const away = listen(bells, gameId);
    const { gameId: next } = await anchors.api.lobby.rematch.mutate({ gameId });
    await away.until(1);
    expect(away.heard[0]?.rematch).toBe(next);
    expect(await anchors.api.lobby.rematch.mutate({ gameId })).toEqual({ gameId: next });
    expect(await bells.api.lobby.rematch.mutate({ gameId })).toEqual({ gameId: next });
    const { game, state } = await bells.api.game.byId.query({ gameId: next });
    expect(state?.phase.type).toBe('setup');
    expect([game.away.team?.id, game.home.team?.id, game.innings]).toEqual(['ANC', 'BEL', 3]);
    away.stop();
  });

  test('asked for by both at once is one game', async () => {
    const gameId = await meeting();
    await concede(gameId);
    const both = await Promise.all(
      [anchors, bells].map((client) => client.api.lobby.rematch.mutate({ gameId })),
    );
    expect(new Set(both.map((made) => made.gameId)).size).toBe(1);
    const [made] = both;
    const { game } = await anchors.api.game.byId.query({ gameId: made?.gameId ?? '' });
    expect(game.status).toBe('active');
  });

  test('with a computer begins at once', async () => {
    const { gameId } = await anchors.api.lobby.create.mutate({
      teamId: 'ANC',
      opponent: { type: 'ai', teamId: 'BEL', style: 'safe' },
      innings: 3,
    });
    await concede(gameId);
    const { gameId: next } = await anchors.api.lobby.rematch.mutate({ gameId });
    const { game } = await anchors.api.game.byId.query({ gameId: next });
    expect([game.status, game.mySides, game.home.ai]).toEqual(['active', ['away'], 'safe']);
  });
});
