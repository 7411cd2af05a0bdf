import {
  findGame,
  findInvite,
  findRematch,
  type ListedGame,
  type LiveSession,
  readCardsets,
} from '@paper-dynasty/db';
import { otherSide, type Side } from '@paper-dynasty/engine';
import { newId } from '../ids.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { rulesOnceMore } from './house-rules.ts';
import { createNewGame, joinGame, type NewGame } from './open-game.ts';
import { say } from './talk.ts';

type SignedIn = Context & { readonly session: LiveSession; readonly user: LiveSession['user'] };

/**
 * The same teams again, home and away changed. The first of two managers to ask makes the game and
 * waits in it; the other is told, and takes his seat by asking too.
 * @throws NOT_OVER while the game goes on
 */
export async function rematch(ctx: SignedIn, gameId: string): Promise<{ readonly gameId: string }> {
  const game = await findGame(ctx.app.db, gameId);
  if (!game) throw refuse({ type: 'notFound', what: 'game' });
  if (game.status !== 'completed') throw refuse({ type: 'notNow', reason: 'NOT_OVER' });
  const made = await findRematch(ctx.app.db, gameId);
  return made ? takeSeat(ctx, game, made) : offer(ctx, game);
}

async function offer(ctx: SignedIn, game: ListedGame): Promise<{ readonly gameId: string }> {
  const cardsets = await readCardsets(ctx.app.db, game.id);
  const houseRules = await rulesOnceMore(ctx, game);
  const wanted = { ...termsOf(game, sideOf(ctx, game)), houseRules, cardsets };
  try {
    const made = await createNewGame(ctx, wanted);
    if (wanted.opponent.type === 'link') {
      await say(ctx, { id: newId(), gameId: game.id, kind: 'rematch', text: made.gameId });
    }
    return { gameId: made.gameId };
  } catch (error) {
    // Both asked at the same moment: one has made the game, the other sits down in it.
    const made = await findRematch(ctx.app.db, game.id);
    if (!made) throw error;
    return takeSeat(ctx, game, made);
  }
}

async function takeSeat(
  ctx: SignedIn,
  game: ListedGame,
  made: ListedGame,
): Promise<{ readonly gameId: string }> {
  const userId = ctx.user.id;
  const seated = made.awayManagerId === userId || made.homeManagerId === userId;
  if (seated || made.status !== 'pending') return { gameId: made.id };
  const teamId = teamOf(game, sideOf(ctx, game));
  const inviteCode = (await findInvite(ctx.app.db, made.id)) ?? '';
  return joinGame(ctx, { gameId: made.id, inviteCode, teamId });
}

const sideOf = ({ user }: SignedIn, game: ListedGame): Side =>
  game.homeManagerId === user.id ? 'home' : 'away';

const teamOf = ({ awayTeamId, homeTeamId }: ListedGame, side: Side): string =>
  (side === 'away' ? awayTeamId : homeTeamId) ?? '';

/** @param mine the side that he had */
function termsOf(game: ListedGame, mine: Side): NewGame {
  const { mode, visibility, resolution, clock } = game;
  const terms = { mode, visibility, resolution, clock, rematchOf: game.id };
  const theirs = teamOf(game, otherSide(mine));
  return { ...terms, teamId: teamOf(game, mine), side: otherSide(mine), opponent: opponentOf() };

  function opponentOf(): NewGame['opponent'] {
    const style = mine === 'away' ? game.homeAiDifficulty : game.awayAiDifficulty;
    if (style) return { type: 'ai', teamId: theirs, style };
    const both = game.awayManagerId === game.homeManagerId;
    return both ? { type: 'self', teamId: theirs } : { type: 'link' };
  }
}
