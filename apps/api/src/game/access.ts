import { findGame, type ListedGame } from '@paper-dynasty/db';
import type { Action, Side } from '@paper-dynasty/engine';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { sidesOf } from './game-card.ts';

/**
 * The game, if whoever asks may watch it.
 * @throws notFound, the same for what does not exist and for what is not his to see
 */
export async function watchableGame(ctx: Context, gameId: string): Promise<ListedGame> {
  const game = await findGame(ctx.app.db, gameId);
  if (!game || game.league !== ctx.league.league.id || !mayWatch(ctx, game)) {
    throw refuse({ type: 'notFound', what: 'game' });
  }
  return game;
}

const mayWatch = ({ session }: Context, game: ListedGame): boolean =>
  game.visibility === 'public' || sidesOf(game, session?.user.id ?? null).length > 0;

/** @throws NOT_IN_THIS_GAME, or NOT_YOUR_SIDE when the action is the other side's */
export function assertSeat(sides: readonly Side[], action: Action): void {
  if (sides.length === 0) throw refuse({ type: 'notAllowed', reason: 'NOT_IN_THIS_GAME' });
  if (!('side' in action) || !sides.includes(action.side)) {
    throw refuse({ type: 'notAllowed', reason: 'NOT_YOUR_SIDE' });
  }
}
