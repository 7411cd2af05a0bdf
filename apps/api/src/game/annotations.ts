import {
  appendAuditEvent,
  deleteAnnotation,
  type LiveSession,
  readAnnotations,
  saveAnnotation,
} from '@paper-dynasty/db';
import { type Annotation, annotateCard } from '@paper-dynasty/league-config';
import { ownTeams } from '../auth/managers.ts';
import { newId } from '../ids.ts';
import { isOfficialHere } from '../policy/admit.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { NotedRatingsView } from '../views.ts';
import { sheetOf } from './enter-teams.ts';

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
  await admitNote(ctx, teamId, playerId);
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

/** Who manages the team; an official may too, and that he did is written down. */
async function admitNote(ctx: SignedIn, teamId: string, playerId: string): Promise<void> {
  const own = await ownTeams(ctx.league, ctx.session);
  if (own.some(({ id }) => id === teamId)) return;
  if (!(await isOfficialHere(ctx))) throw refuse({ type: 'notAllowed', reason: 'NOT_YOUR_TEAM' });
  await appendAuditEvent(ctx.app.db, {
    id: newId(),
    league: ctx.league.league.id,
    actorUserId: ctx.session.user.id,
    action: 'annotate',
    gameId: null,
    reason: 'an official noted the ratings of a card',
    details: { teamId, playerId },
    gameHash: null,
  });
}
