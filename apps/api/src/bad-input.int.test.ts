import { lineupId } from '@paper-dynasty/engine';
import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import type { AppRouter } from './contract.ts';
import { newId } from './ids.ts';
import type { ManagerAction } from './manager-action.ts';
import { follow } from './testing/feed.ts';
import { given } from './testing/given.ts';
import { storedFaults } from './testing/stored-game.ts';
import { signedIn, type TestClient } from './testing/test-client.ts';
import { startTestServer } from './testing/test-server.ts';

/** A manager whose decisions go over HTTP, and the same one with decisions on the live line. */
const here = given(async (later) => {
  const server = await startTestServer();
  later(server.stop);
  const [http, line] = [
    await signedIn(server, 'of-anchors'),
    await signedIn({ ...server, line: true }, 'of-anchors'),
  ];
  for (const { close } of [http, line]) later(close);
  return { server, app: server.running.app, http, line };
});

type Act = TestClient['api']['game']['act']['mutate'];
type Request = Parameters<Act>[0];

const STANDING = { type: 'setStandingDefence', side: 'home', alignment: null } as const;
const request = (gameId: string, action: ManagerAction = STANDING): Request => ({
  gameId,
  actionId: newId(),
  expectedVersion: 1,
  action,
});

/** Actions of one game that may be in line. */
const LINE = 32;

/** What comes in that should not have, and how it is answered. */
const ROWS: readonly (readonly [string, (act: Act, gameId: string) => Promise<unknown>, object])[] =
  [
    [
      'no action that there is',
      (act, gameId) => act({ ...request(gameId), action: { type: 'win' } as never }),
      { code: 'BAD_REQUEST', refusal: { type: 'badInput' } },
    ],
    [
      'what a rule forbids',
      (act, gameId) =>
        act(
          request(gameId, {
            type: 'setLineup',
            side: 'home',
            lineup: { slots: [], pitcher: lineupId(1) },
          }),
        ),
      { code: 'UNPROCESSABLE_CONTENT', refusal: { type: 'rejection' } },
    ],
    [
      'what another phase is for',
      (act, gameId) => act(request(gameId, { type: 'steal', side: 'home', bases: [1] })),
      {
        code: 'PRECONDITION_FAILED',
        refusal: { type: 'rejection', rejection: { code: 'WRONG_PHASE' } },
      },
    ],
    [
      'anything, of a game that is over',
      async (act, gameId) => {
        const end = await act(request(gameId, { type: 'concede', side: 'home' }));
        await act({ ...request(gameId), expectedVersion: end.version });
      },
      {
        code: 'PRECONDITION_FAILED',
        refusal: { type: 'rejection', rejection: { code: 'GAME_OVER' } },
      },
    ],
    [
      'a decision about what has changed since',
      async (act, gameId) => {
        await act(request(gameId, { type: 'offerVoid', side: 'home' }));
        await act(request(gameId, { type: 'steal', side: 'home', bases: [1] }));
      },
      { code: 'CONFLICT', refusal: { type: 'stale', events: [{ version: 2 }] } },
    ],
    [
      'an id that stands for something else',
      async (act, gameId) => {
        const first = request(gameId);
        await act(first);
        await act({ ...first, action: { type: 'offerVoid', side: 'home' } });
      },
      { code: 'CONFLICT', refusal: { type: 'actionIdReused' } },
    ],
    [
      'a game that there is not',
      (act) => act(request(newId())),
      { code: 'NOT_FOUND', refusal: { type: 'notFound', what: 'game' } },
    ],
    [
      'more than a game can take in line',
      async (act, gameId) => {
        const { app } = here();
        const game = await app.games.open(gameId);
        const actor = { type: 'user', userId: game.managers.home ?? '' } as const;
        const waiting = await app.connection.sql.begin(async (tx) => {
          await tx`set local idle_in_transaction_session_timeout = 0`;
          await tx`select from games where id = ${gameId} for update`;
          const inLine = Array.from({ length: LINE }, () => app.act({ ...request(gameId), actor }));
          await expect.poll(() => game.inLine).toBe(LINE);
          const refused = await act(request(gameId)).catch((error: unknown) => error);
          return { refused, inLine: Promise.all(inLine) };
        });
        await waiting.inLine;
        throw waiting.refused;
      },
      { code: 'TOO_MANY_REQUESTS', refusal: { type: 'tooMany' } },
    ],
    [
      'anything, while the database gives every change up',
      async (act, gameId) => {
        const { sql } = here().app.connection;
        await sql.unsafe(`
        create function give_up() returns trigger language plpgsql as $$
        begin raise exception 'given up' using errcode = '40001'; end $$;
        create trigger give_up before update on games for each row execute function give_up();`);
        try {
          await act(request(gameId));
        } finally {
          await sql.unsafe('drop function give_up() cascade');
        }
      },
      { code: 'SERVICE_UNAVAILABLE', refusal: { type: 'unavailable', retryable: true } },
    ],
  ];

describe.each(['http', 'line'] as const)('over %s', (way) => {
  test.each(ROWS)(
    '%s is answered in kind, without a word of the program, and nothing is half written',
    async (_, bring, expected) => {
      const { app, [way]: client } = here();
      const opponent = { type: 'self', teamId: 'BEL' } as const;
      const { gameId } = await client.api.lobby.create.mutate({ teamId: 'ANC', opponent });
      const feed = follow(client, gameId);
      await feed.until(({ version }) => version === 1);
      const refused = await bring(client.api.game.act.mutate, gameId).catch(
        (error: unknown) => error,
      );
      if (!(refused instanceof TRPCClientError)) throw refused;
      const { data } = refused as TRPCClientError<AppRouter>;
      expect(data).toMatchObject(expected);
      expect(JSON.stringify(refused)).not.toMatch(/\.ts:\d|node_modules|at file|stack/i);
      expect(await storedFaults(app.connection, gameId)).toEqual([]);
      feed.stop();
    },
  );
});
