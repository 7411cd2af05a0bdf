import { appendAuditEvent, type LiveSession } from '@paper-dynasty/db';
import { ownTeams } from '../auth/managers.ts';
import { newId } from '../ids.ts';
import { isOfficialHere } from '../policy/admit.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';

type SignedIn = Context & { readonly session: LiveSession };

/** What is done for a team, as the officials' log tells it. */
interface Deed {
  readonly action: string;
  readonly reason: string;
  readonly details?: Readonly<Record<string, string>>;
}

/**
 * Whoever manages the team may act for it; an official of the league may too, and that he did is
 * written down first.
 * @throws NOT_YOUR_TEAM
 */
export async function assertActsFor(ctx: SignedIn, teamId: string, deed: Deed): Promise<void> {
  if (await assertOwnsOrOfficial(ctx, teamId)) return;
  await appendAuditEvent(ctx.app.db, {
    id: newId(),
    league: ctx.league.league.id,
    actorUserId: ctx.session.user.id,
    action: deed.action,
    gameId: null,
    reason: deed.reason,
    details: { teamId, ...deed.details },
    gameHash: null,
  });
}

/**
 * For what is only looked at.
 * @returns whether the team is his own
 * @throws NOT_YOUR_TEAM
 */
export async function assertOwnsOrOfficial(ctx: SignedIn, teamId: string): Promise<boolean> {
  const own = await ownTeams(ctx.league, ctx.session);
  if (own.some(({ id }) => id === teamId)) return true;
  if (await isOfficialHere(ctx)) return false;
  throw refuse({ type: 'notAllowed', reason: 'NOT_YOUR_TEAM' });
}
