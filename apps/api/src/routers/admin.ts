import { readLatestAuditEvents } from '@paper-dynasty/db';
import type { Action } from '@paper-dynasty/engine';
import { z } from 'zod';
import { CASE_LISTS, casesFor } from '../game/cases.ts';
import { changeHouseRules } from '../game/house-rules.ts';
import { officiate, type Ruling } from '../game/officiate.ts';
import { lookAgain, voidUnread } from '../game/set-apart.ts';
import type { ActAnswer } from '../game-views.ts';
import { authedProcedure, router } from '../trpc/init.ts';
import type { AuditPage, LeagueHouseRules, OfficialCase, SecondLook } from '../views.ts';
import { ending, gameId, houseRules, openRules, outcome, side } from './inputs.ts';

/** Every ruling names its game and its reason; the same id is the same ruling. */
const ruling = {
  gameId,
  actionId: z.uuid({ version: 'v7' }),
  reason: z.string().trim().min(3).max(500),
};
const rulingSchema = z.strictObject(ruling);

const rulingOf = (
  { gameId, actionId, reason }: z.infer<typeof rulingSchema>,
  action: Action,
): Ruling => ({
  gameId,
  actionId,
  reason,
  action,
});

/** What officials of a league may do. Each leaves an audit event before it happens. */
export const adminRouter = router({
  /** Says what a disputed card reads. */
  settleOutcome: authedProcedure
    .input(z.strictObject({ ...ruling, outcome }))
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> =>
        officiate(ctx, rulingOf(input, { type: 'settleOutcome', outcome: input.outcome })),
    ),

  /** Takes the last decision of a manager back, its dice kept. */
  undoDecision: authedProcedure
    .input(rulingSchema)
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> =>
        officiate(ctx, rulingOf(input, { type: 'undoDecision', reason: input.reason })),
    ),

  forfeit: authedProcedure
    .input(z.strictObject({ ...ruling, loser: side }))
    .mutation(({ ctx, input }): Promise<ActAnswer> => {
      const { loser, reason } = input;
      return officiate(ctx, rulingOf(input, { type: 'forfeit', loser, reason }));
    }),

  void: authedProcedure
    .input(rulingSchema)
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> =>
        officiate(ctx, rulingOf(input, { type: 'void', reason: input.reason })),
    ),

  /** Stops a game for good: official if enough innings are played, else it does not count. */
  callGame: authedProcedure
    .input(rulingSchema)
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> =>
        officiate(ctx, rulingOf(input, { type: 'callGame', reason: input.reason })),
    ),

  /** Of a game that is over: what counts from now on. The log and the book stay as they are. */
  correctResult: authedProcedure
    .input(z.strictObject({ ...ruling, ending, winner: side.nullable() }))
    .mutation(({ ctx, input }): Promise<ActAnswer> => {
      const { ending, winner, reason } = input;
      return officiate(ctx, rulingOf(input, { type: 'correctResult', ending, winner, reason }));
    }),

  suspend: authedProcedure
    .input(rulingSchema)
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> =>
        officiate(ctx, rulingOf(input, { type: 'suspend', reason: input.reason })),
    ),

  resume: authedProcedure
    .input(rulingSchema)
    .mutation(
      ({ ctx, input }): Promise<ActAnswer> => officiate(ctx, rulingOf(input, { type: 'resume' })),
    ),

  /** Reads the log of a game that is set apart once more; if it folds now, the game goes on. */
  lookAgain: authedProcedure
    .input(rulingSchema)
    .mutation(({ ctx, input }): Promise<SecondLook> => lookAgain(ctx, input)),

  /** A game whose log nobody can read is over, and does not count. */
  voidUnread: authedProcedure.input(rulingSchema).mutation(async ({ ctx, input }) => {
    await voidUnread(ctx, input);
  }),

  /** By what the league's games are played from now on, and what their makers may choose. */
  setHouseRules: authedProcedure
    .input(
      z.strictObject({
        actionId: ruling.actionId,
        reason: ruling.reason,
        rules: houseRules,
        open: openRules,
      }),
    )
    .mutation(({ ctx, input }): Promise<LeagueHouseRules> => changeHouseRules(ctx, input)),

  /** The league's games as its officials see them. */
  cases: authedProcedure
    .input(z.strictObject({ list: z.enum(CASE_LISTS).default('open') }))
    .query(({ ctx, input }): Promise<readonly OfficialCase[]> => casesFor(ctx, input.list)),

  /** The league's audit log, the latest first. */
  audit: authedProcedure
    .input(
      z.strictObject({
        before: z.int().min(1).max(1_000_000_000).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(async ({ ctx, input }): Promise<AuditPage> => {
      const league = ctx.league.league.id;
      return { events: await readLatestAuditEvents(ctx.app.db, { league, ...input }) };
    }),
});
