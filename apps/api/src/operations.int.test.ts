import { expect, test } from 'vitest';
import { follow } from './testing/feed.ts';
import { givenInstallation } from './testing/given.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';

const here = givenInstallation();

test("readiness and figures are on the operator's listener, and not on the public one", async () => {
  const { server } = here();
  expect(await (await fetch(`${server.opsUrl}/health/ready`)).json()).toEqual({
    ready: true,
    stopping: false,
    database: true,
    steady: true,
  });
  const client = await signedIn(server, 'pd-1');
  const { gameId } = await client.api.lobby.createAiGame.mutate({
    away: { teamId: 'BOS', style: 'safe' },
    home: { teamId: 'NYA', style: 'safe' },
    innings: 3,
  });
  const status = async () => (await client.api.game.byId.query({ gameId })).game.status;
  await expect.poll(status, { timeout: 20_000 }).toBe('completed');
  const figures = await (await fetch(`${server.opsUrl}/metrics`)).text();
  expect(figures).toMatch(/paper_dynasty_actions_total\{outcome="accepted"\} [1-9]/);
  expect(figures).toMatch(/paper_dynasty_games_in_memory 1\n/);
  for (const path of ['/metrics', '/health/ready']) {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  }
});

test('SIGTERM sends watchers away, answers what was begun, and ends within ten seconds', async () => {
  const { server } = here();
  const client = await signedIn(server, 'pd-2');
  const watchers = Array.from({ length: 10 }, () => createTestClient(server));
  const { gameId } = await client.api.lobby.createAiGame.mutate({
    away: { teamId: 'BOS', style: 'safe' },
    home: { teamId: 'NYA', style: 'safe' },
  });
  const feeds = watchers.map((watcher) => follow(watcher, gameId));
  await Promise.all(feeds.map((feed) => feed.until(({ version }) => version > 10)));

  const before = performance.now();
  expect(await server.kill('SIGTERM')).toBe(0);
  expect(performance.now() - before).toBeLessThan(10_000);

  await server.start();
  await Promise.all(feeds.map((feed) => feed.until(({ phase }) => phase.type === 'over')));
  const { events } = await client.api.game.log.query({ gameId });
  for (const { delivered } of feeds) {
    expect(delivered.map(({ version }) => version)).toEqual(events.map(({ version }) => version));
  }
  for (const watcher of [client, ...watchers]) watcher.close();
});

test('SIGTERM twice ends it at once', async () => {
  const { server } = here();
  const ended = server.kill('SIGTERM');
  await server.kill('SIGTERM');
  expect(await ended).not.toBeNull();
});
