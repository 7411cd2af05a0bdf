import {
  type Books,
  type GameState,
  type LineupId,
  SIDES,
  type Side,
  standardCharts,
} from '@paper-dynasty/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import type { ManagerAction } from './manager-action.ts';
import { follow } from './testing/feed.ts';
import { playSide } from './testing/manager-bot.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let ann: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  ann = await signedIn(server, 'of-anchors');
});
afterAll(async () => {
  ann.close();
  await server.stop();
});

/** Both sides are hers, so nobody has to be waited for. */
const SELF = { type: 'self', teamId: 'BEL' } as const;
const AI = { type: 'ai', teamId: 'BEL', style: 'safe' } as const;
const create = async (pitcherRest: boolean, opponent: typeof SELF | typeof AI = SELF) => {
  const wanted = { teamId: 'ANC', side: 'home', mode: 'friendly', opponent } as const;
  return (await ann.api.lobby.create.mutate({ ...wanted, houseRules: { pitcherRest } })).gameId;
};
const stateOf = async (gameId: string): Promise<GameState> => {
  const feed = follow(ann, gameId);
  const state = await feed.until(() => true);
  feed.stop();
  return state;
};
const act = async (gameId: string, action: ManagerAction) => {
  const { version } = await ann.api.game.byId.query({ gameId });
  return ann.api.game.act.mutate({ gameId, actionId: newId(), expectedVersion: version, action });
};
/** An inning, and then the home side gives up. */
const playOne = async (gameId: string, sides: readonly Side[] = SIDES): Promise<GameState> => {
  const { cards } = await ann.api.game.byId.query({ gameId });
  const books: Books = {
    cards: new Map(cards.map((card) => [card.key, card])),
    charts: standardCharts,
  };
  const feed = follow(ann, gameId);
  const bot = { client: ann, feed, gameId, books, until: ({ inning }: GameState) => inning > 1 };
  await Promise.all(sides.map((side) => playSide({ ...bot, side })));
  feed.stop();
  await act(gameId, { type: 'concede', side: 'home' });
  return stateOf(gameId);
};
const resting = ({ teams }: GameState) => [teams.away.resting, teams.home.resting];
const asStarter = ({ teams }: GameState, pitcher: LineupId): ManagerAction => {
  const { order, field, dh } = teams.home;
  const roles = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
  const slots = order.map((id) => ({
    id,
    role: roles.find((role) => field[role] === id) ?? ('DH' as const),
  }));
  expect(slots.filter(({ role }) => role === 'DH').map(({ id }) => id)).toEqual([dh]);
  return { type: 'setLineup', side: 'home', lineup: { slots, pitcher } };
};

test('who started a game rests in the next of his team, and somebody else starts it', async () => {
  const first = await playOne(await create(true));
  expect(resting(first)).toEqual([[], []]);
  const tired = { away: first.teams.away.field.P, home: first.teams.home.field.P };

  const gameId = await create(true);
  const second = await stateOf(gameId);
  const rest = { because: 'started', outs: 3, gamesAgo: 1, gamesLeft: 1 };
  expect(resting(second)).toEqual([
    [{ pitcher: tired.away, ...rest }],
    [{ pitcher: tired.home, ...rest }],
  ]);
  const starter = second.teams.home.field.P;
  expect(starter).not.toBe(tired.home);
  const refusal = await act(gameId, asStarter(second, tired.home)).then(
    () => null,
    (error) => error.data.refusal,
  );
  expect(refusal?.rejection?.faults).toMatchObject([
    { code: 'PITCHER_RESTS', player: tired.home, rest },
  ]);
  await act(gameId, asStarter(second, starter));

  // One game off was all that he needed.
  await playOne(gameId);
  const third = await stateOf(await create(true));
  expect(third.teams.home.resting).toEqual([{ pitcher: starter, ...rest }]);
  expect(third.teams.home.field.P).toBe(tired.home);
});

test('void games and those of another kind tire nobody, and nobody rests without the rule', async () => {
  const played = await create(true, AI);
  expect((await stateOf(played)).teams.home.resting).toEqual([]);
  const { sql } = server.running.app.connection;
  const before = await playOne(await create(false));
  expect(resting(await stateOf(await create(false)))).toEqual([[], []]);
  const { resting: tired } = (await stateOf(await create(true))).teams.home;
  expect(tired?.map(({ pitcher }) => pitcher)).toContain(before.teams.home.field.P);
  await sql`update games set ending = 'void', winner = null where status = 'completed'`;
  expect(resting(await stateOf(await create(true)))).toEqual([[], []]);
});

test('a computer’s pitchers are tired from games against the same opponent', async () => {
  const first = await create(true, AI);
  const starter = (await stateOf(first)).teams.away.field.P;
  await playOne(first, ['home']);
  const { resting: tired } = (await stateOf(await create(true, AI))).teams.away;
  expect(tired?.map(({ pitcher }) => pitcher)).toContain(starter);
  const comets = await signedIn(server, 'of-comets');
  const { gameId } = await comets.api.lobby.create.mutate({
    ...{ teamId: 'COM', side: 'home', mode: 'friendly', opponent: AI },
    houseRules: { pitcherRest: true },
  });
  expect((await stateOf(gameId)).teams.away.resting).toEqual([]);
  comets.close();
});
