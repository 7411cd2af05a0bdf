import { afterAll, beforeAll, expect, test } from 'vitest';
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
