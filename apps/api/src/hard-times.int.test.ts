import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { createJournal, JournalFull } from './game/journal.ts';
import { newId } from './ids.ts';
import { bareAppend } from './testing/bare-append.ts';
import { givenManager } from './testing/given.ts';

/** Actions of one game that may be in line. */
const LINE = 32;
const here = givenManager('of-anchors');

const create = async (): Promise<string> => {
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  return (await here().manager.api.lobby.create.mutate({ teamId: 'ANC', opponent })).gameId;
};
const act = (gameId: string, expectedVersion = 1, actionId = newId()) =>
  here().manager.api.game.act.mutate({
    gameId,
    actionId,
    expectedVersion,
    action: { type: 'setStandingDefence', side: 'home', alignment: null },
  });
const refusal = (error: unknown) =>
  error instanceof TRPCClientError ? { code: error.data?.code, ...error.data?.refusal } : error;

test('whoever comes when a line is full is told when to come again; those in line are answered', async () => {
  const gameId = await create();
  const { games, connection, act: take } = here().server.running.app;
  const game = await games.open(gameId);
  const once = () =>
    take({
      gameId,
      actionId: newId(),
      expectedVersion: 1,
      action: { type: 'setStandingDefence', side: 'home', alignment: null },
      actor: { type: 'user', userId: game.managers.home ?? '' },
    });
  const inLine = await connection.sql.begin(async (tx) => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    await tx`select from games where id = ${gameId} for update`;
    const waiting = Array.from({ length: LINE }, once);
    await expect.poll(() => game.inLine).toBe(LINE);
    await expect(once()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', message: 'tooMany' });
    return { answers: Promise.all(waiting) };
  });
  const versions = (await inLine.answers).map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => index + 2));
});

test('a journal that is full takes nothing more, and writes what it has taken', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const written: string[] = [];
  const journal = createJournal(
    {
      append: async (appends) => {
        await gate;
        written.push(...appends.map(({ gameId }) => gameId));
        return appends.map(({ gameId }) => ({ gameId, at: 'now', clock: null }));
      },
      failureOf: () => 'refused',
    },
    () => {},
    { batch: 1, waiting: 2, ahead: 3 },
  );
  const taken = ['a', 'b', 'c'].map((gameId) => journal.append(bareAppend(gameId, [])));
  await expect(journal.append(bareAppend('d', []))).rejects.toBeInstanceOf(JournalFull);
  open();
  await Promise.all(taken);
  expect(written).toEqual(['a', 'b', 'c']);
});

test('an engine that throws is a typed answer without its words; the game stays where it was, and goes on', async () => {
  const gameId = await create();
  const { games, metrics } = here().server.running.app;
  const game = await games.open(gameId);
  const words = 'a bug that nobody shall read';
  Object.defineProperty(game.fold, 'state', {
    get: () => {
      throw new Error(words);
    },
  });
  const actionId = newId();
  const failed = await act(gameId, 1, actionId).catch((error: unknown) => error);
  expect(refusal(failed)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(failed)).not.toContain(words);
  // What the operator's alert goes by.
  expect(await metrics.text()).toMatch(/^paper_dynasty_actions_total\{outcome="failed"\} 1$/m);
  games.forget(gameId);
  expect((await act(gameId, 1, actionId)).version).toBe(2);
});
