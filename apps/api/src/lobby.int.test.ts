import { createGame, type NewGame } from '@paper-dynasty/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let manager: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  manager = await signedIn(server, 'of-anchors');
});
afterAll(async () => {
  manager.close();
  await server.stop();
});

/** So many games of other people, the oldest first. */
const others = async (count: number, how: Pick<NewGame, 'status' | 'ending'>) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const id = newId();
    ids.push(id);
    await createGame(server.running.app.db, {
      id,
      league: 'pd',
      mode: 'friendly',
      visibility: 'public',
      resolution: 'auto',
      innings: 9,
      awayTeamId: 'BEL',
      homeTeamId: 'COM',
      ...how,
    });
  }
  return ids;
};
const idsOf = (games: readonly { readonly id: string }[]) => games.map(({ id }) => id);

test('the game that waits for me stands in the lobby, however many newer ones there are', async () => {
  const { gameId } = await manager.api.lobby.create.mutate({
    teamId: 'ANC',
    opponent: { type: 'link' },
  });
  await others(55, { status: 'pending' });
  await others(55, { status: 'active' });
  const { mine, waiting } = await manager.api.lobby.list.query();
  expect(idsOf(waiting)).not.toContain(gameId);
  expect(idsOf(mine)).toEqual([gameId]);
  // Also when he looks at the games of another team.
  const ofOthers = await manager.api.lobby.list.query({ teamId: 'COM' });
  expect(idsOf(ofOthers.mine)).toEqual([gameId]);
});

test('results can be read back to the first, page by page, and by team', async () => {
  const ids = await others(60, { status: 'completed', ending: 'regulation' });
  ids.reverse();
  const { results } = await manager.api.lobby.list.query();
  expect(idsOf(results.games)).toEqual(ids.slice(0, 50));
  expect(results.more).toBe(true);
  const older = await manager.api.lobby.results.query({ teamId: 'BEL', before: ids[49] });
  expect(idsOf(older.games)).toEqual(ids.slice(50));
  expect(older.more).toBe(false);
  expect(await manager.api.lobby.results.query({ teamId: 'ANC' })).toEqual({
    games: [],
    more: false,
  });
});
