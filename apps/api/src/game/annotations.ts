import {
  deleteAnnotation,
  type LiveSession,
  readAnnotations,
  saveAnnotation,
} from '@paper-dynasty/db';
import { type Annotation, annotateCard } from '@paper-dynasty/league-config';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { NotedRatingsView } from '../views.ts';
import { sheetOf } from './enter-teams.ts';
import { assertActsFor } from './own-or-official.ts';

type SignedIn = Context & { readonly session: LiveSession };

/** What has been read off the pictures of a team. */
export async function annotationsOf(
  { app, league }: Context,
  teamId: string,
): Promise<readonly NotedRatingsView[]> {
  const { cards } = await sheetOf(league, teamId);
  const playerIds = cards.map(({ playerId }) => playerId);
  return readAnnotations(app.db, { league: league.league.id, playerIds });
}

export interface Note {
  readonly teamId: string;
  readonly playerId: string;
  /** Null: what was noted is taken away. */
  readonly ratings: Annotation | null;
}

/**
 * Notes what a card says, for the whole league; games that have begun keep what they began with.
 * @throws NOT_YOUR_TEAM, notFound, badInput with the rating that no card has
 */
export async function annotate(
  ctx: SignedIn,
  { teamId, playerId, ratings }: Note,
): Promise<{ readonly done: true }> {
  await assertActsFor(ctx, teamId, {
    action: 'annotate',
    reason: 'an official noted the ratings of a card',
    details: { playerId },
  });
  const sheet = await sheetOf(ctx.league, teamId);
  const card = sheet.cards.find((one) => one.playerId === playerId);
  if (card?.kind !== 'image') throw refuse({ type: 'notFound', what: 'player' });
  const league = ctx.league.league.id;
  if (ratings === null) {
    await deleteAnnotation(ctx.app.db, { league, playerId });
    return { done: true };
  }
  const read = annotateCard(card, ratings);
  if (!read.ok) throw refuse({ type: 'badInput', problems: read.fault.problems });
  await saveAnnotation(ctx.app.db, { league, playerId, ratings, userId: ctx.session.user.id });
  return { done: true };
}
