import { admitSpectator, dismissSpectator, findGame, listSpectators } from '@paper-dynasty/db';
import { z } from 'zod';
import { sameText } from '../ids.ts';
import { authedProcedure } from '../trpc/init.ts';
import { refuse } from '../trpc/refusal.ts';
import type { WatchLink } from '../views.ts';
import { gameId, inviteCode } from './inputs.ts';

/** Who may watch a private game: its managers hand out a link, and may take back what it gave. */
export const spectatorProcedures = {
  watchLink: authedProcedure
    .input(z.strictObject({ gameId }))
    .query(({ ctx, input }): WatchLink => ({ code: ctx.app.keys.watchCode(input.gameId) })),

  spectators: authedProcedure
    .input(z.strictObject({ gameId }))
    .query(({ ctx, input }) => listSpectators(ctx.app.db, input.gameId)),

  dismissSpectator: authedProcedure
    .input(z.strictObject({ gameId, userId: z.uuid() }))
    .mutation(async ({ ctx, input }): Promise<{ readonly done: true }> => {
      await dismissSpectator(ctx.app.db, input);
      return { done: true };
    }),

  enterAsSpectator: authedProcedure
    .input(z.strictObject({ gameId, code: inviteCode }))
    .mutation(async ({ ctx, input }): Promise<{ readonly gameId: string }> => {
      const game = await findGame(ctx.app.db, input.gameId);
      const right = sameText(input.code, ctx.app.keys.watchCode(input.gameId));
      if (!game || !right || game.league !== ctx.league.league.id) {
        throw refuse({ type: 'notFound', what: 'invite' });
      }
      await admitSpectator(ctx.app.db, { gameId: input.gameId, userId: ctx.user.id });
      return { gameId: input.gameId };
    }),
};
