import { type Books, type GameState, standardCharts } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { follow } from './testing/feed.ts';
import { givenInstallation } from './testing/given.ts';
import { isOver, playSide } from './testing/manager-bot.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';

const here = givenInstallation();

const midInning = (inning: number) => (state: GameState) =>
  state.inning > inning || (state.inning === inning && state.outs > 0);

test('kill -9 in the middle of an inning, twice: the game goes on at the same decision', async () => {
  const { server } = here();
  const manager = await signedIn(server, 'pd-1');
  const { gameId } = await manager.api.lobby.create.mutate({
    teamId: 'BOS',
    side: 'home',
    opponent: { type: 'ai', teamId: 'NYA', style: 'balanced' },
    innings: 3,
  });
  const { cards } = await manager.api.game.byId.query({ gameId });
  const books: Books = {
    cards: new Map(cards.map((card) => [card.key, card])),
    charts: standardCharts,
  };
  const feed = follow(manager, gameId);
  const spectator = createTestClient(server);
  const watched = follow(spectator, gameId);
  const bot = { client: manager, feed, gameId, side: 'home' as const, books };

  for (const inning of [1, 2]) {
    await playSide({ ...bot, until: midInning(inning) });
    const before = (await manager.api.game.byId.query({ gameId })).version;
    await server.kill('SIGKILL');
    await server.start();
    const after = await manager.api.game.byId.query({ gameId });
    expect(after.version).toBeGreaterThanOrEqual(before);
  }
  const end = await playSide(bot);
  await watched.until((state) => state.version === end.version);

  expect(isOver(end)).toBe(true);
  const versions = Array.from({ length: end.version }, (_, index) => index + 1);
  for (const { delivered } of [feed, watched]) {
    expect(delivered.map(({ version }) => version)).toEqual(versions);
  }
  const log = await spectator.api.game.log.query({ gameId });
  expect(log.events.map(({ event }) => event)).toEqual(watched.delivered.map(({ event }) => event));
  manager.close();
  spectator.close();
});
