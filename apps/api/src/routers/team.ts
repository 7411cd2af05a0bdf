import {
  annotationSchema,
  cardsetsOf,
  isAverage,
  type LeagueTeam,
  proposeLineup,
  staffOf,
} from '@paper-dynasty/league-config';
import { z } from 'zod';
import { annotate, annotationsOf } from '../game/annotations.ts';
import { sheetOf, teamsOf } from '../game/enter-teams.ts';
import { withAnnotations } from '../game/noted-cards.ts';
import { forgetSavedLineup, keepLineup, savedLineupsOf } from '../game/saved-lineups.ts';
import { standings, teamStats } from '../game/season.ts';
import type { TeamStanding, TeamStats } from '../season-views.ts';
import { authedProcedure, publicProcedure, router } from '../trpc/init.ts';
import { refuse } from '../trpc/refusal.ts';
import type { NotedRatingsView, ProposedLineup, SavedLineupView, TeamPage } from '../views.ts';
import { hand, savedSlots, teamId } from './inputs.ts';

export const teamRouter = router({
  list: publicProcedure.query(({ ctx }): Promise<readonly LeagueTeam[]> => teamsOf(ctx.league)),

  byId: publicProcedure
    .input(z.strictObject({ teamId }))
    .query(async ({ ctx, input }): Promise<TeamPage> => {
      const sheet = await sheetOf(ctx.league, input.teamId);
      const noted = await withAnnotations(ctx.app.db, ctx.league, sheet);
      const { team, park, cards, faults, usual, staff } = noted;
      const averages = cards
        .filter((card) => card.kind === 'image' && isAverage(card))
        .map(({ playerId }) => playerId);
      return { team, park, cards, faults, usual, staff, averages };
    }),

  /** Every team with its record over the games that count. */
  standings: publicProcedure.query(({ ctx }): Promise<readonly TeamStanding[]> => standings(ctx)),

  /** A team's record, results, and the figures of its men. */
  stats: publicProcedure
    .input(z.strictObject({ teamId }))
    .query(({ ctx, input }): Promise<TeamStats> => teamStats(ctx, input.teamId)),

  /** The cardsets that its cards come from; none where a league has none. */
  cardsets: publicProcedure
    .input(z.strictObject({ teamId }))
    .query(async ({ ctx, input }): Promise<readonly number[]> => {
      const { cards } = await sheetOf(ctx.league, input.teamId);
      return cardsetsOf(cards);
    }),

  /** The nine and the starter that the team would send out. */
  proposedLineup: publicProcedure
    .input(z.strictObject({ teamId, opponentHand: z.enum(['L', 'R']).default('R') }))
    .query(async ({ ctx, input }): Promise<ProposedLineup> => {
      const sheet = await sheetOf(ctx.league, input.teamId);
      const { dh } = ctx.league.league.rulesFor({ mode: 'friendly', ai: false });
      const pitcher = staffOf(sheet).rotation[0];
      const slots = proposeLineup(sheet, { against: input.opponentHand, dh });
      if (!slots || !pitcher) {
        const code = pitcher ? 'NO_LEGAL_LINEUP' : 'NO_PITCHER';
        throw refuse({
          type: 'team',
          faults: [{ code, team: input.teamId }],
          cards: sheet.faults,
        });
      }
      return { pitcher, slots: slots.map(({ card, role }) => ({ card: card ?? pitcher, role })) };
    }),

  /** The nines that I have put by for a team of mine. */
  savedLineups: authedProcedure
    .input(z.strictObject({ teamId }))
    .query(
      ({ ctx, input }): Promise<readonly SavedLineupView[]> => savedLineupsOf(ctx, input.teamId),
    ),

  /** Puts one by: games begin with it from then on, as long as all its players are on the roster. */
  saveLineup: authedProcedure
    .input(z.strictObject({ teamId, against: hand, dh: z.boolean(), slots: savedSlots }))
    .mutation(({ ctx, input }): Promise<{ readonly done: true }> => keepLineup(ctx, input)),

  forgetLineup: authedProcedure
    .input(z.strictObject({ teamId, against: hand, dh: z.boolean() }))
    .mutation(({ ctx, input }): Promise<{ readonly done: true }> => forgetSavedLineup(ctx, input)),

  /** What has been read off this team's pictures, for the whole league. */
  annotations: publicProcedure
    .input(z.strictObject({ teamId }))
    .query(
      ({ ctx, input }): Promise<readonly NotedRatingsView[]> => annotationsOf(ctx, input.teamId),
    ),

  /** Notes what a picture says; null takes the note away. */
  annotate: authedProcedure
    .input(
      z.strictObject({
        teamId,
        playerId: z.string().min(1).max(100),
        ratings: annotationSchema.strict().nullable(),
      }),
    )
    .mutation(({ ctx, input }): Promise<{ readonly done: true }> => annotate(ctx, input)),
});
