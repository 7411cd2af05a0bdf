import { type Db, findOverdue } from '@paper-dynasty/db';
import { TRPCError } from '@trpc/server';
import { derivedId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Act } from './act.ts';
import { chooseForAbsent } from './ai-turn.ts';
import type { LiveGames } from './live-games.ts';
import { createResting, type Resting } from './resting.ts';

/** Overdue decisions of one sweep. */
const SWEEP_LIMIT = 100;

export interface SweepParts {
  readonly db: Db;
  readonly games: Pick<LiveGames, 'open'>;
  readonly act: Act;
  readonly log: Log;
}

/** A sweep that leaves games alone for a while in which it has failed. */
export function createClockSweep(parts: SweepParts): () => Promise<void> {
  const resting = createResting(() => performance.now());
  return () => sweepClocks(parts, resting);
}

/**
 * Takes the decisions for which somebody has waited too long. Every server sweeps: the action's id
 * is made from game and version, so that only one of them takes it.
 */
async function sweepClocks({ db, games, act, log }: SweepParts, resting: Resting): Promise<void> {
  const overdue = await findOverdue(db, { limit: SWEEP_LIMIT, except: resting.games() });
  await Promise.all(
    overdue.map(async ({ gameId, side, version }) => {
      try {
        const choice = chooseForAbsent(await games.open(gameId), side);
        await act({
          gameId,
          actionId: derivedId('clock', gameId, version, side),
          expectedVersion: version,
          actor: { type: 'clock' },
          ...choice,
        });
      } catch (error) {
        // He has decided at the last moment, or another server was faster.
        if (error instanceof TRPCError && error.code === 'CONFLICT') return;
        resting.add(gameId);
        if (!(error instanceof TRPCError)) log.error({ game: gameId, err: error }, 'a clock');
      }
    }),
  );
}
