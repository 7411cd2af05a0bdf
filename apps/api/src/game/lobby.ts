import { type ListedGame, listGames, listGamesOn } from '@paper-dynasty/db';
import type { GameCard, Lobby, Results } from '../game-views.ts';
import type { Context } from '../trpc/context.ts';
import { toGameCard } from './game-card.ts';

const LIMIT = 50;
/** Nobody has so many games on that he could not see them all. */
const MINE = 200;

/** The games that whoever asks may see, those that wait for him first. */
export async function lobbyFor(ctx: Context, teamId: string | undefined): Promise<Lobby> {
  const [mine, waiting, live, results] = await Promise.all([
    gamesOnOf(ctx),
    listed(ctx, { status: 'pending', teamId }),
    listed(ctx, { status: 'active', teamId }),
    resultsFor(ctx, { teamId }),
  ]);
  return { mine, waiting: cardsFor(ctx, waiting), live: cardsFor(ctx, live), results };
}

/** The newest results that whoever asks may see, of one team if he says so; a page of them at a time. */
export async function resultsFor(
  ctx: Context,
  page: { readonly teamId?: string | undefined; readonly before?: string | undefined },
): Promise<Results> {
  // One more than is shown tells whether there are more.
  const rows = await listed(ctx, { ...page, status: 'completed', limit: LIMIT + 1 });
  return { games: cardsFor(ctx, rows.slice(0, LIMIT)), more: rows.length > LIMIT };
}

const listed = (
  { app, league, session }: Context,
  filter: Omit<Parameters<typeof listGames>[1], 'league' | 'limit'> & { readonly limit?: number },
): Promise<readonly ListedGame[]> =>
  listGames(app.db, {
    limit: LIMIT,
    ...filter,
    league: league.league.id,
    managerId: session?.user.id,
  });

/** His own that are not over, of whatever team: those that wait for him first, the newest first in each part. */
async function gamesOnOf(ctx: Context): Promise<readonly GameCard[]> {
  const managerId = ctx.session?.user.id;
  if (managerId === undefined) return [];
  const league = ctx.league.league.id;
  const rows = await listGamesOn(ctx.app.db, { league, managerId, limit: MINE });
  return [...cardsFor(ctx, rows)].sort((one, other) => Number(other.myTurn) - Number(one.myTurn));
}

const cardsFor = ({ session }: Context, rows: readonly ListedGame[]): readonly GameCard[] =>
  rows.map((row) => toGameCard(row, session?.user.id ?? null));
