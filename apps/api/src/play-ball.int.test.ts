import { verifyRolls } from '@paper-dynasty/engine';
import type { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { createTestClient, signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';
import { refusalOf } from './trpc/refusal.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('two AI managers play a whole game by themselves, and anybody can check the dice', async () => {
  const manager = await signedIn(server, 'of-anchors');
  const { gameId } = await manager.api.lobby.createAiGame.mutate({
    away: { teamId: 'ANC', style: 'balanced' },
    home: { teamId: 'BEL', style: 'yolo' },
  });
  const watcher = createTestClient(server);
  await expect.poll(() => statusOf(gameId), { timeout: 30_000 }).toBe('completed');

  const log = await watcher.api.game.log.query({ gameId });
  const events = log.events.map(({ event }) => event);
  const last = events.at(-1);
  expect(last?.type).toBe('diceRevealed');
  expect(verifyRolls(events, last?.type === 'diceRevealed' ? last.secret : '')).toMatchObject({
    fair: true,
  });

  // Whoever saw nothing of it is told the beginning, and how far it has come.
  const late = server.running.app.act({
    gameId,
    actionId: newId(),
    expectedVersion: 0,
    action: { type: 'walkIntentionally', side: 'away' },
    actor: { type: 'user', userId: newId() },
  });
  const refusal = await late.catch((error: unknown) => refusalOf(error as TRPCError));
  expect(refusal).toMatchObject({
    type: 'stale',
    version: log.version,
    events: log.events.slice(0, 200).map(({ hash: _, ...event }) => event),
  });
  expect(log.version).toBeGreaterThan(200);

  async function statusOf(id: string) {
    return (await watcher.api.game.byId.query({ gameId: id })).game.status;
  }
});
