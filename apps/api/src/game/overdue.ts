import { type Db, findClaimable, findOverdue, type LiveSession } from '@paper-dynasty/db';
import { TRPCError } from '@trpc/server';
import { derivedId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { ActAnswer } from '../views.ts';
import type { Act } from './act.ts';
import { earlierAnswer, hashOf } from './action-answer.ts';

/** Overdue decisions of one sweep. */
const SWEEP_LIMIT = 100;

export interface SweepParts {
  readonly db: Db;
  readonly act: Act;
  readonly log: Log;
}

/**
 * Takes the decisions for which somebody has waited too long. Every server sweeps: the action's id
 * is made from game and version, so that only one of them takes it.
 */
export async function sweepClocks({ db, act, log }: SweepParts): Promise<void> {
  const overdue = await findOverdue(db, SWEEP_LIMIT);
  await Promise.all(
    overdue.map(async ({ gameId, side, version }) => {
      try {
        await act({
          gameId,
          actionId: derivedId('clock', gameId, version, side),
          expectedVersion: version,
          action: { type: 'takeDefault', side },
          actor: { type: 'clock' },
        });
      } catch (error) {
        // He has decided at the last moment, or another server was faster.
        if (!(error instanceof TRPCError)) log.error({ game: gameId, err: error }, 'a clock');
      }
    }),
  );
}

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
