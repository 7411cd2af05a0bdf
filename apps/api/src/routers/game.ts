import { readEvents } from '@paper-dynasty/db';
import { z } from 'zod';
import { assertMayAct, gameToWatch, mayGoOnWatching, watchableGame } from '../game/access.ts';
import { claimWin } from '../game/claim-win.ts';
import { toLogged } from '../game/event-chain.ts';
import { boxScoreOf, snapshotOf } from '../game/snapshot.ts';
import { watchGame } from '../game/watch.ts';
import type { ActAnswer, GameBoxScore, GameLog, GameSnapshot } from '../game-views.ts';
import { inTime } from '../trpc/in-time.ts';
import { authedProcedure, publicProcedure, router } from '../trpc/init.ts';
import { refuse } from '../trpc/refusal.ts';
import { socketReady } from '../trpc/socket-ready.ts';
import { spectatorProcedures } from './game-spectators.ts';
import { gameId, lastEventId, managerAction, version } from './inputs.ts';

const FUTURE = {
  type: 'badInput',
  problems: [{ at: 'lastEventId', problem: 'the game has not come so far' }],
} as const;

export const gameRouter = router({
  ...spectatorProcedures,

  byId: publicProcedure
    .input(z.strictObject({ gameId }))
    .query(
      async ({ ctx, input }): Promise<GameSnapshot> =>
        snapshotOf(ctx, await watchableGame(ctx, input.gameId)),
    ),

  /** Takes a decision. The same action id is answered the same way however often it comes. */
  act: authedProcedure
    .input(
      z.strictObject({
        gameId,
        actionId: z.uuid({ version: 'v7' }),
        expectedVersion: version,
        action: managerAction,
      }),
    )
    .mutation(async ({ ctx, input }): Promise<ActAnswer> => {
      await assertMayAct(ctx, input.gameId, input.action);
      return ctx.app.act({ ...input, actor: { type: 'user', userId: ctx.user.id } });
    }),

  /** The other manager has let his time run out: the game is over. */
  claimWin: authedProcedure
    .input(z.strictObject({ gameId, actionId: z.uuid({ version: 'v7' }) }))
    .mutation(({ ctx, input }): Promise<ActAnswer> => claimWin(ctx, input)),

  /** Everything that happens after `lastEventId`, a version: each event exactly once, in order. */
  onEvents: publicProcedure
    .input(z.strictObject({ gameId, lastEventId }))
    .subscription(async function* ({ ctx, input, signal }) {
      const row = await inTime(gameToWatch(ctx, input.gameId, input.lastEventId));
      if (input.lastEventId > row.version) throw refuse(FUTURE);
      yield* watchGame(ctx.app, {
        gameId: input.gameId,
        userId: ctx.session?.user.id ?? null,
        after: input.lastEventId,
        signal: signal ?? new AbortController().signal,
        ready: () => socketReady(ctx.socket),
        mayGoOn: mayGoOnWatching(ctx, row),
      });
    }),

  boxScore: publicProcedure
    .input(z.strictObject({ gameId }))
    .query(async ({ ctx, input }): Promise<GameBoxScore> => {
      const { id } = await watchableGame(ctx, input.gameId);
      return boxScoreOf(ctx, id);
    }),

  /** The whole log with its hash chain: for replays, and to check the dice. */
  log: publicProcedure
    .input(z.strictObject({ gameId }))
    .query(async ({ ctx, input }): Promise<GameLog> => {
      const row = await watchableGame(ctx, input.gameId);
      const stored = await readEvents(ctx.app.db, { gameId: row.id });
      const events = stored.map((event) => ({ ...toLogged(event), hash: event.hash }));
      return { gameId: row.id, version: events.length, events };
    }),
});
