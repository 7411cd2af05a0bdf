import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let ann: TestClient;
let bob: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  ann = await signedIn(server, 'of-anchors');
  bob = await signedIn(server, 'of-bells');
});
afterAll(async () => {
  for (const client of [ann, bob]) client.close();
  await server.stop();
});

const games = async (): Promise<number> => {
  const [row] = await server.running.app.connection.sql`select count(*)::int as n from games`;
  return row?.n;
};

const OPPONENTS = [
  { type: 'link' },
  { type: 'self', teamId: 'BEL' },
  { type: 'ai', teamId: 'BEL', style: 'safe' },
] as const;

test.each(OPPONENTS)(
  'asked for twice, also at once, a game against $type is made once',
  async (opponent) => {
    const before = await games();
    const wanted = { teamId: 'ANC', opponent, requestId: newId() };
    const create = () => ann.api.lobby.create.mutate(wanted);
    const answers = [...(await Promise.all([create(), create(), create()])), await create()];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await games()).toBe(before + 1);
    const other = await ann.api.lobby.create.mutate({ ...wanted, requestId: newId() });
    expect(other.gameId).not.toBe(answers[0]?.gameId);
  },
);

test('so is one of two computers; the same id of somebody else is another request', async () => {
  const ai = { teamId: 'COM', style: 'safe' } as const;
  const wanted = { away: ai, home: { ...ai, teamId: 'BEL' }, requestId: newId() };
  const { gameId } = await ann.api.lobby.createAiGame.mutate(wanted);
  expect(await ann.api.lobby.createAiGame.mutate(wanted)).toEqual({ gameId });
  expect((await bob.api.lobby.createAiGame.mutate(wanted)).gameId).not.toBe(gameId);
});

test('whoever has joined and asks again is shown to his seat; anybody else is too late', async () => {
  const opponent = { type: 'link' } as const;
  const { gameId, inviteCode } = await ann.api.lobby.create.mutate({ teamId: 'ANC', opponent });
  const join = (client: TestClient, teamId: string) =>
    client.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId });
  const seats = await Promise.all([join(bob, 'BEL'), join(bob, 'BEL')]);
  expect([...seats, await join(bob, 'BEL')]).toEqual([{ gameId }, { gameId }, { gameId }]);
  const late = await signedIn(server, 'of-comets');
  await expect(join(late, 'COM')).rejects.toMatchObject({
    data: { refusal: { type: 'notNow', reason: 'ALREADY_STARTED' } },
  });
  late.close();
});

describe('a game with an open seat', () => {
  const open = async () => {
    const opponent = { type: 'link' } as const;
    const { gameId, inviteCode } = await ann.api.lobby.create.mutate({ teamId: 'ANC', opponent });
    const join = () =>
      bob.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'BEL' });
    return { gameId, join, callOff: () => ann.api.lobby.callOff.mutate({ gameId }) };
  };
  const refusal = (fields: object) => ({ data: { refusal: fields } });
  const GONE = refusal({ type: 'notFound', what: 'game' });

  test('is called off by its maker: nobody finds it any more, and its link leads nowhere', async () => {
    const { gameId, join, callOff } = await open();
    expect(await callOff()).toEqual({ done: true });
    await expect(join()).rejects.toMatchObject(refusal({ type: 'notFound', what: 'invite' }));
    await expect(ann.api.game.byId.query({ gameId })).rejects.toMatchObject(GONE);
    const { mine } = await ann.api.lobby.list.query();
    expect(mine.map(({ id }) => id)).not.toContain(gameId);
    await expect(callOff()).rejects.toMatchObject(GONE);
  });

  test('is not for anybody else to call off', async () => {
    const { gameId, join } = await open();
    await expect(bob.api.lobby.callOff.mutate({ gameId })).rejects.toMatchObject(
      refusal({ type: 'notAllowed', reason: 'NOT_IN_THIS_GAME' }),
    );
    expect(await join()).toEqual({ gameId });
  });

  test('goes on once the seat is taken: neither of the two calls it off alone', async () => {
    const { gameId, join, callOff } = await open();
    await join();
    const late = refusal({ type: 'notNow', reason: 'ALREADY_STARTED' });
    await expect(callOff()).rejects.toMatchObject(late);
    await expect(bob.api.lobby.callOff.mutate({ gameId })).rejects.toMatchObject(late);
    expect((await ann.api.game.byId.query({ gameId })).version).toBeGreaterThan(0);
  });

  test('is either called off or begun when both come at once, whoever is first', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { gameId, join, callOff } = await open();
      const both = round % 2 === 0 ? [callOff(), join()] : [join(), callOff()];
      const done = (await Promise.allSettled(both)).filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(1);
      const begun = 'gameId' in ((done[0] as PromiseFulfilledResult<object>).value ?? {});
      const there = await ann.api.game.byId.query({ gameId }).then(
        () => true,
        () => false,
      );
      expect(there).toBe(begun);
    }
  });

  test('says so to whoever waits at it', async () => {
    const { gameId, callOff } = await open();
    const told = new Promise((tell) => {
      bob.api.game.onEvents.subscribe(
        { gameId, lastEventId: 0 },
        { onError: tell, onStarted: () => void callOff() },
      );
    });
    expect(await told).toMatchObject(GONE);
  });
});
