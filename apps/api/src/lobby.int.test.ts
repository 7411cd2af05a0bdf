import { createGame, type NewGame } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { newId } from './ids.ts';
import { givenManager } from './testing/given.ts';

const here = givenManager('of-anchors');

/** So many games of other people, the oldest first. */
const others = async (count: number, how: Pick<NewGame, 'status' | 'ending'>) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const id = newId();
    ids.push(id);
    await createGame(here().server.running.app.db, {
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
  const { gameId } = await here().manager.api.lobby.create.mutate({
    teamId: 'ANC',
    opponent: { type: 'link' },
  });
  await others(55, { status: 'pending' });
  await others(55, { status: 'active' });
  const { mine, waiting } = await here().manager.api.lobby.list.query();
  expect(idsOf(waiting)).not.toContain(gameId);
  expect(idsOf(mine)).toEqual([gameId]);
  // Also when he looks at the games of another team.
  const ofOthers = await here().manager.api.lobby.list.query({ teamId: 'COM' });
  expect(idsOf(ofOthers.mine)).toEqual([gameId]);
});

test('results can be read back to the first, page by page, and by team', async () => {
  const ids = await others(60, { status: 'completed', ending: 'regulation' });
  ids.reverse();
  const { results } = await here().manager.api.lobby.list.query();
  expect(idsOf(results.games)).toEqual(ids.slice(0, 50));
  expect(results.more).toBe(true);
  const older = await here().manager.api.lobby.results.query({ teamId: 'BEL', before: ids[49] });
  expect(idsOf(older.games)).toEqual(ids.slice(50));
  expect(older.more).toBe(false);
  expect(await here().manager.api.lobby.results.query({ teamId: 'ANC' })).toEqual({
    games: [],
    more: false,
  });
});
