import {
  findSeasonPlayer,
  readBattingSplits,
  readCards,
  readPitchingSplits,
  readSeasonBatting,
  readSeasonPitching,
  readTeamRecords,
} from '@paper-dynasty/db';
import { type Card, cardKey } from '@paper-dynasty/engine';
import type { LeagueTeam } from '@paper-dynasty/league-config';
import type { GameCard } from '../game-views.ts';
import type { PlayerGame, PlayerPage, TeamStanding, TeamStats } from '../season-views.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import { sheetOf, teamsOf } from './enter-teams.ts';
import { resultsFor } from './lobby.ts';

/** Every team of the league with its record. */
export async function standings({ app, league }: Context): Promise<readonly TeamStanding[]> {
  const [teams, records] = await Promise.all([
    teamsOf(league),
    readTeamRecords(app.db, league.league.id),
  ]);
  const byTeam = new Map(records.map((record) => [record.teamId, record]));
  return teams.map((team) => ({ team, record: byTeam.get(team.id) ?? null }));
}

/** @throws notFound: the league has no such team */
export async function teamStats(ctx: Context, teamId: string): Promise<TeamStats> {
  const found = (await standings(ctx)).find(({ team }) => team.id === teamId);
  if (!found) throw refuse({ type: 'notFound', what: 'team' });
  const { db } = ctx.app;
  const scope = { league: ctx.league.league.id, teamId };
  const [batting, pitching, vsArms, vsBats, results] = await Promise.all([
    readSeasonBatting(db, scope, 'player'),
    readSeasonPitching(db, scope, 'player'),
    readBattingSplits(db, scope),
    readPitchingSplits(db, scope),
    resultsFor(ctx, { teamId }),
  ]);
  const splits = { batting: vsArms, pitching: vsBats };
  return { ...found, batting, pitching, splits, results };
}

export interface PlayerRequest {
  readonly playerId: string;
  /** Where to look for a man who has not played here yet. */
  readonly teamId?: string | undefined;
}

/** @throws notFound: nobody of that name has played, or is on that team's roster */
export async function playerPage(ctx: Context, request: PlayerRequest): Promise<PlayerPage> {
  const { playerId } = request;
  const { card, teamId } = await identify(ctx, request);
  const { db } = ctx.app;
  const scope = { league: ctx.league.league.id, playerId };
  const [teams, batting, pitching, vsArms, vsBats, games] = await Promise.all([
    teamsOf(ctx.league),
    readSeasonBatting(db, scope, 'player'),
    readSeasonPitching(db, scope, 'player'),
    readBattingSplits(db, scope),
    readPitchingSplits(db, scope),
    playerGames(ctx, playerId, teamId),
  ]);
  return {
    playerId,
    card,
    team: teams.find(({ id }) => id === teamId) ?? null,
    batting: { total: batting[0] ?? null, splits: vsArms },
    pitching: { total: pitching[0] ?? null, splits: vsBats },
    games,
  };
}

interface Identified {
  readonly card: Card;
  readonly teamId: LeagueTeam['id'];
}

/** His card on the roster of the team that is named, else the one that he played with last. */
async function identify(ctx: Context, { playerId, teamId }: PlayerRequest): Promise<Identified> {
  if (teamId !== undefined) {
    const { cards } = await sheetOf(ctx.league, teamId);
    const card = cards.find((one) => one.playerId === playerId);
    if (card) return { card, teamId };
  }
  const { db } = ctx.app;
  const seen = await findSeasonPlayer(db, { league: ctx.league.league.id, playerId });
  const [card] = seen ? await readCards(db, [cardKey(seen.cardKey)]) : [];
  if (!seen || !card) throw refuse({ type: 'notFound', what: 'player' });
  return { card, teamId: seen.teamId };
}

async function playerGames(
  ctx: Context,
  playerId: string,
  teamId: string,
): Promise<readonly PlayerGame[]> {
  const scope = { league: ctx.league.league.id, playerId };
  const [batting, pitching, { games }] = await Promise.all([
    readSeasonBatting(ctx.app.db, scope, 'game'),
    readSeasonPitching(ctx.app.db, scope, 'game'),
    resultsFor(ctx, { teamId }),
  ]);
  const line = <Line extends { readonly key: string }>(lines: readonly Line[], game: GameCard) =>
    lines.find(({ key }) => key === game.id) ?? null;
  return games
    .map((game) => ({ game, batting: line(batting, game), pitching: line(pitching, game) }))
    .filter((one) => one.batting !== null || one.pitching !== null);
}
