import { z } from 'zod';
import { playerPage } from '../game/season.ts';
import type { PlayerPage } from '../season-views.ts';
import { publicProcedure, router } from '../trpc/init.ts';
import { playerId, teamId } from './inputs.ts';

export const playerRouter = router({
  /** A player's card, and his figures over the games that count. */
  byId: publicProcedure
    .input(z.strictObject({ playerId, teamId: teamId.optional() }))
    .query(({ ctx, input }): Promise<PlayerPage> => playerPage(ctx, input)),
});
