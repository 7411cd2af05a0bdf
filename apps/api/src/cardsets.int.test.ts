import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLeagues } from './leagues/open-leagues.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
});
afterAll(() => server.stop());

const ai = { type: 'ai', teamId: 'NYA', style: 'safe' } as const;
const links = (gameId: string) =>
  server.running.app.connection
    .sql`select cardset_id, priority from game_cardset_links where game_id = ${gameId} order by priority`;

test('a game of a cardset keeps it by priority, also while it waits for an opponent', async () => {
  const manager = await signedIn(server, 'pd-1');
  const { api } = manager;
  expect(await api.team.cardsets.query({ teamId: 'BOS' })).toEqual([2019]);
  const cardsets = [2019, 2018];
  const { gameId } = await api.lobby.create.mutate({ teamId: 'BOS', opponent: ai, cardsets });
  const both = [
    { cardset_id: 2019, priority: 1 },
    { cardset_id: 2018, priority: 2 },
  ];
  expect([...(await links(gameId))]).toEqual(both);
  const link = { type: 'link' } as const;
  const waiting = await api.lobby.create.mutate({ teamId: 'BOS', opponent: link, cardsets });
  const inviteCode = waiting.inviteCode ?? '';
  await api.lobby.join.mutate({ gameId: waiting.gameId, inviteCode, teamId: 'NYA' });
  expect([...(await links(waiting.gameId))]).toEqual(both);
  const free = await api.lobby.create.mutate({ teamId: 'BOS', opponent: ai });
  expect([...(await links(free.gameId))]).toEqual([]);
  manager.close();
});

test.each([ai, { type: 'link' } as const])(
  'a card of another set keeps its team out, by name: %j',
  async (opponent) => {
    const manager = await signedIn(server, 'pd-1');
    const refused = await manager.api.lobby.create
      .mutate({ teamId: 'BOS', opponent, cardsets: [7] })
      .then(
        () => null,
        (error) => error.data.refusal,
      );
    expect(refused.type).toBe('team');
    expect(refused.faults[0].code).toBe('CARDS_NOT_ELIGIBLE');
    expect(refused.faults[0].cards.length).toBeGreaterThan(20);
    manager.close();
  },
);

test('the cards of SBA belong to no sets', async () => {
  const sba = createTestClient({ url: server.url, league: 'sba' });
  const [manager] = await sba.api.account.demoManagers.query();
  await sba.api.account.signInDemo.mutate({ managerId: manager?.id ?? '' });
  const teamId = manager?.teams[0]?.id ?? '';
  expect(await sba.api.team.cardsets.query({ teamId })).toEqual([]);
  await expect(
    sba.api.lobby.create.mutate({ teamId, opponent: { type: 'link' }, cardsets: [2019] }),
  ).rejects.toThrow('badInput');
  sba.close();
});
