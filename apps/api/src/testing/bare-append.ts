import type { GameAppend, GameProjection } from '@paper-dynasty/db';

/** What the row of a game says that has just begun. */
const JUST_BEGUN: GameProjection = {
  status: 'active',
  ending: null,
  winner: null,
  currentInning: 1,
  currentHalf: 'top',
  outs: 0,
  onBaseCode: 0,
  awayScore: 0,
  homeScore: 0,
  waitingFor: 'both',
  figuresCount: true,
};

/** An append to such a game that brings nothing but its events. */
export const bareAppend = (gameId: string, events: GameAppend['events']): GameAppend => ({
  gameId,
  expectedVersion: 1,
  events,
  game: JUST_BEGUN,
  lineups: [],
  removedLineups: [],
  plays: [],
  removedPlays: [],
  marks: [],
  runs: [],
  decisions: [],
  clock: null,
});
