import { appointOfficial, readAuditEvents } from '@paper-dynasty/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLeagues } from '../leagues/open-leagues.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let manager: TestClient;
beforeAll(async () => {
  server = await startTestServer({ leagues: openLeagues() });
  manager = await signedIn({ ...server, league: 'sba' }, 'sba-1');
});
afterAll(async () => {
  manager.close();
  await server.stop();
});

const page = (client = manager) => client.api.team.byId.query({ teamId: 'BOS' });
const batter = async () => {
  const card = (await page()).cards.find(({ pitcher }) => pitcher === null);
  if (!card) throw new Error('a team has batters');
  return card;
};
const annotate = (
  playerId: string,
  ratings: Parameters<typeof manager.api.team.annotate.mutate>[0]['ratings'],
) => manager.api.team.annotate.mutate({ teamId: 'BOS', playerId, ratings });

test('what one manager reads off a picture holds for the whole league, in games that begin then', async () => {
  const { playerId, key } = await batter();
  const { gameId: before } = await manager.api.lobby.create.mutate(GAME);
  await annotate(playerId, { speed: 17, bunt: 'A' });
  const other = await signedIn({ ...server, league: 'sba' }, 'sba-2');
  const seen = (await page(other)).cards.find((card) => card.playerId === playerId);
  expect(seen).toMatchObject({ speed: 17, bunt: 'A' });
  expect(seen?.key).not.toBe(key);
  expect(await other.api.team.annotations.query({ teamId: 'BOS' })).toMatchObject([
    { playerId, ratings: { speed: 17, bunt: 'A' }, by: 'Dot Fairweather' },
  ]);
  const { gameId: after } = await manager.api.lobby.create.mutate(GAME);
  expect(await speedIn(before, playerId)).not.toBe(17);
  expect(await speedIn(after, playerId)).toBe(17);
  await annotate(playerId, null);
  expect((await batter()).key).toBe(key);
  other.close();
});

const GAME = { teamId: 'BOS', opponent: { type: 'ai', teamId: 'NYA', style: 'safe' } } as const;
const speedIn = async (gameId: string, playerId: string) => {
  const { cards } = await manager.api.game.byId.query({ gameId });
  return cards.find((card) => card.playerId === playerId)?.speed;
};

test('a rating that no card has is refused, and names itself', async () => {
  const { playerId } = await batter();
  await expect(annotate(playerId, { speed: 40 })).rejects.toMatchObject({
    data: { refusal: { type: 'badInput', problems: [{ at: 'speed' }] } },
  });
  await expect(annotate('nobody', { speed: 10 })).rejects.toThrow('notFound');
  expect(await manager.api.team.annotations.query({ teamId: 'BOS' })).toEqual([]);
});

test('strangers note nothing; an official may, and it stands in the log', async () => {
  const { db } = server.running.app;
  const { playerId } = await batter();
  const identity = {
    provider: 'discord',
    providerId: '4711',
    name: 'Ed',
    avatarUrl: null,
  } as const;
  const token = await server.running.app.sessions.signIn({
    identity,
    league: 'sba',
    userAgent: null,
  });
  const note = () =>
    fetch(`${server.url}/trpc/team.annotate`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-league': 'sba',
        origin: 'http://localhost:3000',
        cookie: `sid-sba=${token}`,
      },
      body: JSON.stringify({ teamId: 'BOS', playerId, ratings: { speed: 9 } }),
    });
  expect((await note()).status).toBe(403);
  await appointOfficial(db, { league: 'sba', provider: 'discord', providerId: '4711' });
  expect((await note()).status).toBe(200);
  const [event] = await readAuditEvents(db, { league: 'sba', after: 0, limit: 10 });
  expect(event).toMatchObject({ action: 'annotate', gameId: null });
  expect(event?.details).toContain(playerId);
});
