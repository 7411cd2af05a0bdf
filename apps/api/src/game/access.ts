import { findGame, type ListedGame } from '@paper-dynasty/db';
import { type Action, SIDES, type Side } from '@paper-dynasty/engine';
import { TRPCError } from '@trpc/server';
import { admitToGame } from '../policy/admit.ts';
import { POLICY } from '../policy/policy.ts';
import type { Context } from '../trpc/context.ts';
import { refusalOf, refuse } from '../trpc/refusal.ts';
import { openIfBegun } from './live-games.ts';

/**
 * The game, if whoever asks may watch it.
 * @throws notFound, the same for what does not exist and for what is not his to see
 */
export async function watchableGame(ctx: Context, gameId: string): Promise<ListedGame> {
  if (ctx.admitted !== gameId) await admitToGame(ctx, gameId, WATCHED);
  const game = await findGame(ctx.app.db, gameId);
  if (!game) throw refuse({ type: 'notFound', what: 'game' });
  return game;
}

/** What a watcher is let in by, and asked about again before everything he is told. */
type Watched = Pick<ListedGame, 'id' | 'visibility' | 'version'>;

/**
 * The same for whoever comes back to a game that has come at least as far as he has seen it: from
 * memory, where it will be wanted anyway, since they may all come back at once.
 */
export async function gameToWatch(ctx: Context, gameId: string, after: number): Promise<Watched> {
  const live = ctx.admitted === gameId ? await openIfBegun(ctx.app.games, gameId) : undefined;
  if (!live || live.end.version < after) return watchableGame(ctx, gameId);
  const visibility = live.isPrivate ? 'private' : 'public';
  return { id: live.id, visibility, version: live.end.version };
}

const WATCHED = POLICY['game.byId'] ?? { may: [] };

/**
 * Whether he may take this action: the matrix has seen to it that he manages a side.
 * @throws NOT_IN_THIS_GAME, NOT_YOUR_SIDE
 */
export async function assertMayAct(ctx: Context, gameId: string, action: Action): Promise<void> {
  const { managers } = await ctx.app.games.open(gameId);
  const userId = ctx.session?.user.id ?? null;
  assertSeat(
    SIDES.filter((side) => userId !== null && managers[side] === userId),
    action,
  );
}

/** So long nobody is asked again whether a watcher may see a private game. */
const TRUST_MS = 2_000;

/**
 * Asked before everything that a watcher is told: whether he is still signed in, and may still see
 * a game that is not for everybody.
 * @throws what the database says when it cannot be asked: that is no reason to send him away
 */
export function mayGoOnWatching(ctx: Context, game: Watched): () => boolean | Promise<boolean> {
  let sureUntil = Number.NEGATIVE_INFINITY;
  const seesIt = async (signedIn: boolean | Promise<boolean>): Promise<boolean> => {
    if (!(await signedIn)) return false;
    if (performance.now() < sureUntil) return true;
    const asked = performance.now();
    const sees = await isAdmitted(ctx, game.id);
    if (sees) sureUntil = asked + TRUST_MS;
    return sees;
  };
  return () => {
    const signedIn = ctx.stillSignedIn();
    return game.visibility === 'public' || signedIn === false ? signedIn : seesIt(signedIn);
  };
}

async function isAdmitted(ctx: Context, gameId: string): Promise<boolean> {
  try {
    await admitToGame(ctx, gameId, WATCHED);
    return true;
  } catch (error) {
    if (error instanceof TRPCError && refusalOf(error)) return false;
    throw error;
  }
}

/** @throws NOT_IN_THIS_GAME, or NOT_YOUR_SIDE when the action is the other side's */
function assertSeat(sides: readonly Side[], action: Action): void {
  if (sides.length === 0) throw refuse({ type: 'notAllowed', reason: 'NOT_IN_THIS_GAME' });
  if (!('side' in action) || !sides.includes(action.side)) {
    throw refuse({ type: 'notAllowed', reason: 'NOT_YOUR_SIDE' });
  }
}
