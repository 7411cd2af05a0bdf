import { admitSpectator, dismissSpectator } from '@paper-dynasty/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Context } from '../trpc/context.ts';
import { isOutage } from '../trpc/in-time.ts';
import { mayGoOnWatching } from './access.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ pool: { max: 2, waitMs: 50 } });
});
afterAll(() => server.stop());

const privateGame = async (): Promise<string> => {
  const manager = await signedIn(server, 'of-anchors');
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  const wanted = { teamId: 'ANC', opponent, visibility: 'private' } as const;
  const { gameId } = await manager.api.lobby.create.mutate(wanted);
  manager.close();
  return gameId;
};

/** Somebody who is signed in and follows a game. */
async function guest(): Promise<Context & { readonly userId: string }> {
  const { app } = server.running;
  const token = await app.sessions.signIn({
    identity: { provider: 'demo', providerId: 'pd:guest', name: 'A guest', avatarUrl: null },
    league: 'pd',
    userAgent: null,
  });
  const session = await app.sessions.find(token, 'pd');
  const league = app.leagues.get('pd');
  if (!session || !league) throw new Error('he has just signed in');
  return {
    app,
    league,
    session,
    userId: session.user.id,
    cookies: null,
    socket: null,
    admitted: null,
    userAgent: null,
    ip: '192.0.2.1',
    stillSignedIn: () => true,
  };
}

/** All connections are in use; what is given back lets go. */
async function hold(): Promise<() => Promise<void>> {
  const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
  const held = [1, 2].map(async () => {
    await server.running.app.connection.sql.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      begun();
      await over;
    });
  });
  let left = held.length;
  const { promise: all, resolve } = Promise.withResolvers<void>();
  const begun = (): void => {
    left -= 1;
    if (left === 0) resolve();
  };
  await all;
  return async () => {
    letGo();
    await Promise.all(held);
  };
}

test('a spectator of a private game is sent away when he is not to see it, and not when nobody can say', async () => {
  const ctx = await guest();
  const game = { id: await privateGame(), visibility: 'private', version: 1 } as const;
  const { db } = server.running.app;
  const seat = { gameId: game.id, userId: ctx.userId };
  await admitSpectator(db, seat);
  expect(await mayGoOnWatching(ctx, game)()).toBe(true);

  const letGo = await hold();
  const asked = await Promise.resolve(mayGoOnWatching(ctx, game)()).catch((error) => error);
  expect(isOutage(asked)).toBe(true);
  await letGo();

  await dismissSpectator(db, seat);
  expect(await mayGoOnWatching(ctx, game)()).toBe(false);
});
