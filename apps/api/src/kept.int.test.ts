import { type Books, type GameState, standardCharts } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { newId } from './ids.ts';
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

test('a game that nobody uses leaves memory, one that somebody watches stays, and both go on', async () => {
  const { server } = here();
  await server.kill('SIGTERM');
  await server.start({ GAME_IDLE_MS: '500' });
  const figure = async (name: string): Promise<number> => {
    const text = await (await fetch(`${server.opsUrl}/metrics`)).text();
    return Number(new RegExp(`^paper_dynasty_${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };
  const inMemory = () => figure('games_in_memory');
  const manager = await signedIn(server, 'pd-1');
  const create = async () => {
    const opponent = { type: 'self', teamId: 'NYA' } as const;
    return (await manager.api.lobby.create.mutate({ teamId: 'BOS', opponent })).gameId;
  };
  const ready = (gameId: string) =>
    manager.api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'ready', side: 'home', entropy: '00'.repeat(16) },
    });
  const [watched, left] = [await create(), await create()];
  const feed = follow(manager, watched);
  await feed.until(({ version }) => version === 1);
  await manager.api.game.byId.query({ gameId: left });
  const read = await figure('games_read_total');
  expect(read).toBe(2);
  await expect.poll(inMemory, { timeout: 60_000 }).toBe(1);

  expect((await ready(watched)).version).toBe(2);
  expect(await figure('games_read_total')).toBe(read);
  expect((await ready(left)).version).toBe(2);
  expect(await figure('games_read_total')).toBe(read + 1);
  await feed.until(({ version }) => version === 2);
  feed.stop();
  await expect.poll(inMemory, { timeout: 60_000 }).toBe(0);
  manager.close();
});
