import { z } from 'zod';
import { lobbyFor, resultsFor } from '../game/lobby.ts';
import { callOff, createAiGame, createNewGame, joinGame } from '../game/open-game.ts';
import { rematch } from '../game/rematch.ts';
import type { Lobby, Results } from '../game-views.ts';
import { authedProcedure, publicProcedure, router } from '../trpc/init.ts';
import {
  aiStyle,
  cardsets,
  clock,
  gameId,
  innings,
  inviteCode,
  mode,
  resolution,
  side,
  someHouseRules,
  teamId,
  visibility,
} from './inputs.ts';

const terms = {
  mode: mode.default('friendly'),
  visibility: visibility.default('public'),
  resolution: resolution.optional(),
  innings: innings.optional(),
  /** As far as the league leaves them to whoever makes the game. */
  houseRules: someHouseRules.optional(),
  cardsets: cardsets.optional(),
  /** Between two people; without a word the league's own for such a game. */
  clock: clock.optional(),
};

/** Made by whoever asks: a request that comes again with it makes no second game. */
const requestId = z.uuid({ version: 'v7' }).optional();

export const lobbyRouter = router({
  list: publicProcedure
    .input(z.strictObject({ teamId: teamId.optional() }).optional())
    .query(({ ctx, input }): Promise<Lobby> => lobbyFor(ctx, input?.teamId)),

  /** Results, from the newest on or from before another game. */
  results: publicProcedure
    .input(z.strictObject({ teamId: teamId.optional(), before: gameId.optional() }))
    .query(({ ctx, input }): Promise<Results> => resultsFor(ctx, input)),

  /** A game of one of my teams: against an AI at once, or against whoever has the invitation. */
  create: authedProcedure
    .input(
      z.strictObject({
        teamId,
        side: side.default('home'),
        opponent: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('ai'), teamId, style: aiStyle }),
          z.strictObject({ type: z.literal('link') }),
          z.strictObject({ type: z.literal('self'), teamId }),
        ]),
        ...terms,
        requestId,
      }),
    )
    .mutation(
      ({ ctx, input }): Promise<{ readonly gameId: string; readonly inviteCode: string | null }> =>
        createNewGame(ctx, input),
    ),

  /** Two AI managers play each other, for everybody to watch. */
  createAiGame: authedProcedure
    .input(
      z.strictObject({
        away: z.strictObject({ teamId, style: aiStyle }),
        home: z.strictObject({ teamId, style: aiStyle }),
        innings: innings.optional(),
        houseRules: someHouseRules.optional(),
        requestId,
      }),
    )
    .mutation(({ ctx, input }): Promise<{ readonly gameId: string }> => createAiGame(ctx, input)),

  /** Takes the other side of a game that waits for an opponent. */
  join: authedProcedure
    .input(z.strictObject({ gameId, inviteCode, teamId }))
    .mutation(({ ctx, input }): Promise<{ readonly gameId: string }> => joinGame(ctx, input)),

  /** Its maker takes a game back whose other seat nobody has taken. */
  callOff: authedProcedure
    .input(z.strictObject({ gameId }))
    .mutation(({ ctx, input }): Promise<{ readonly done: true }> => callOff(ctx, input.gameId)),

  /** Another game of the same teams, for the manager of one that is over. */
  rematch: authedProcedure
    .input(z.strictObject({ gameId }))
    .mutation(({ ctx, input }): Promise<{ readonly gameId: string }> => rematch(ctx, input.gameId)),
});
