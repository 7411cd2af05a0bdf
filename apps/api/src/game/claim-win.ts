import { findClaimable, type LiveSession } from '@paper-dynasty/db';
import type { ActAnswer } from '../game-views.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { earlierAnswer, hashOf } from './action-answer.ts';

type SignedIn = Context & { readonly session: LiveSession };

export interface Claim {
  readonly gameId: string;
  readonly actionId: string;
}

/**
 * Ends a game whose other manager has let his time run out.
 * @throws notNow when he has not
 */
export async function claimWin(ctx: SignedIn, { gameId, actionId }: Claim): Promise<ActAnswer> {
  const { app, session } = ctx;
  const { managers } = await app.games.open(gameId);
  const userId = session.user.id;
  const actor = { type: 'user', userId } as const;
  const claimable = await findClaimable(app.db, gameId);
  const late = claimable.find(({ side }) => managers[side] !== userId);
  const loser = late?.side ?? (managers.away === userId ? 'home' : 'away');
  const action = { type: 'forfeit', loser, reason: REASON } as const;
  const asked = { gameId, actionId, expectedVersion: late?.version ?? 0, action, actor };
  if (late) return app.act(asked);
  // It may have been granted already, and the answer got lost.
  const earlier = await earlierAnswer(app.gameLog, { ...asked, actionHash: hashOf(action) });
  if (earlier) return earlier;
  throw refuse({ type: 'notNow', reason: 'NO_CLAIM' });
}

const REASON = 'the time was up';
