import {
  forgetLineup,
  type LiveSession,
  readSavedLineups,
  type SavedLineup,
  saveLineup,
} from '@paper-dynasty/db';
import type { TeamSheet } from '@paper-dynasty/league-config';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { SavedLineupView } from '../views.ts';
import { sheetOf } from './enter-teams.ts';
import { assertActsFor, assertOwnsOrOfficial } from './own-or-official.ts';

type SignedIn = Context & { readonly session: LiveSession };

const keyOf = ({ league, session }: SignedIn, teamId: string) => ({
  userId: session.user.id,
  league: league.league.id,
  teamId,
});

/** @throws NOT_YOUR_TEAM */
export async function savedLineupsOf(
  ctx: SignedIn,
  teamId: string,
): Promise<readonly SavedLineupView[]> {
  await assertOwnsOrOfficial(ctx, teamId);
  return readSavedLineups(ctx.app.db, keyOf(ctx, teamId));
}

type Wanted = Pick<SavedLineup, 'teamId' | 'against' | 'dh' | 'slots'>;

/** @throws NOT_YOUR_TEAM, badInput for a player who is not on the roster or a place too many */
export async function keepLineup(
  ctx: SignedIn,
  { teamId, ...lineup }: Wanted,
): Promise<{ readonly done: true }> {
  await assertActsFor(ctx, teamId, {
    action: 'saveLineup',
    reason: 'an official put a line-up by for a team',
  });
  const sheet = await sheetOf(ctx.league, teamId);
  const problems = faultsOf(sheet, lineup);
  if (problems.length > 0) throw refuse({ type: 'badInput', problems });
  await saveLineup(ctx.app.db, { ...keyOf(ctx, teamId), ...lineup });
  return { done: true };
}

function faultsOf(sheet: TeamSheet, { dh, slots }: Pick<Wanted, 'dh' | 'slots'>) {
  const roster = new Set(sheet.cards.map(({ playerId }) => playerId));
  const strangers = slots.flatMap(({ playerId }, index) =>
    playerId === null || roster.has(playerId)
      ? []
      : [{ at: `slots.${index}`, problem: 'he is not on the roster' }],
  );
  const wrongDh = slots.some(({ role }) => role === 'DH') !== dh;
  return wrongDh
    ? [...strangers, { at: 'dh', problem: 'the line-up and the DH rule do not agree' }]
    : strangers;
}

/** @throws NOT_YOUR_TEAM */
export async function forgetSavedLineup(
  ctx: SignedIn,
  { teamId, ...which }: Pick<SavedLineup, 'teamId' | 'against' | 'dh'>,
): Promise<{ readonly done: true }> {
  await assertActsFor(ctx, teamId, {
    action: 'forgetLineup',
    reason: 'an official threw a saved line-up of a team away',
  });
  await forgetLineup(ctx.app.db, { ...keyOf(ctx, teamId), ...which });
  return { done: true };
}
