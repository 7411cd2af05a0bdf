import type { ListedGame } from '@paper-dynasty/db';
import { SIDES, type Side } from '@paper-dynasty/engine';
import type { GameCard, GameSide } from '../game-views.ts';

/** A game as lists show it to this user. */
export function toGameCard(game: ListedGame, userId: string | null): GameCard {
  const mySides = sidesOf(game, userId);
  const { waitingFor } = game;
  return {
    id: game.id,
    league: game.league,
    status: game.status,
    mode: game.mode,
    visibility: game.visibility,
    resolution: game.resolution,
    innings: game.innings,
    clock: game.clock,
    away: awaySide(game),
    home: homeSide(game),
    inning: game.currentInning,
    half: game.currentHalf,
    outs: game.outs,
    onBaseCode: game.onBaseCode,
    ending: game.ending,
    winner: game.winner,
    waitingFor,
    mySides,
    myTurn: mySides.some((side) => waitingFor === side || waitingFor === 'both'),
    version: game.version,
    createdAt: game.createdAt,
    startedAt: game.startedAt,
    endedAt: game.endedAt,
    lastActionAt: game.lastActionAt,
  };
}

/** The sides that this user manages: both in a practice game against himself. */
function sidesOf(
  game: Pick<ListedGame, 'awayManagerId' | 'homeManagerId'>,
  userId: string | null,
): readonly Side[] {
  if (userId === null) return [];
  const managers = { away: game.awayManagerId, home: game.homeManagerId };
  return SIDES.filter((side) => managers[side] === userId);
}

const awaySide = (game: ListedGame): GameSide => ({
  team: teamOf(game.awayTeamId, game.awayTeamName, game.awayTeamAbbreviation),
  manager: managerOf(game.awayManagerId, game.awayManagerName),
  ai: game.awayAiDifficulty,
  score: game.awayScore,
});

const homeSide = (game: ListedGame): GameSide => ({
  team: teamOf(game.homeTeamId, game.homeTeamName, game.homeTeamAbbreviation),
  manager: managerOf(game.homeManagerId, game.homeManagerName),
  ai: game.homeAiDifficulty,
  score: game.homeScore,
});

const teamOf = (
  id: string | null,
  name: string | null,
  abbreviation: string | null,
): GameSide['team'] =>
  id === null ? null : { id, name: name ?? id, abbreviation: abbreviation ?? id };

const managerOf = (id: string | null, name: string | null): GameSide['manager'] =>
  id === null ? null : { id, name: name ?? '' };
