import { type ListedGame, listGames } from '@paper-dynasty/db';
import type { GameCard, Lobby } from '../game-views.ts';
import type { Context } from '../trpc/context.ts';
import { toGameCard } from './game-card.ts';

const LIMIT = 50;

/** The games that whoever asks may see, those that wait for him first. */
export async function lobbyFor(
  { app, league, session }: Context,
  teamId: string | undefined,
): Promise<Lobby> {
  const userId = session?.user.id;
  const listed = (status: ListedGame['status']) =>
    listGames(app.db, {
      league: league.league.id,
      status,
      managerId: userId,
      teamId,
      limit: LIMIT,
    });
  const [pending, active, completed] = await Promise.all([
    listed('pending'),
    listed('active'),
    listed('completed'),
  ]);
  const cards = (games: readonly ListedGame[]) =>
    games.map((game) => toGameCard(game, userId ?? null)).sort(mineFirst);
  return { waiting: cards(pending), live: cards(active), results: cards(completed) };
}

/** Stable: within each part the newest stay first. */
const mineFirst = (one: GameCard, other: GameCard): number => rank(other) - rank(one);
const rank = ({ myTurn, mySides, status }: GameCard): number =>
  status === 'completed' ? 0 : (myTurn ? 2 : 0) + (mySides.length > 0 ? 1 : 0);
