/** League-average cards on both sides, balanced managers: the calibration of the rules themselves. */

import {
  type Dice,
  type GameStarted,
  gameId,
  type ManagerTools,
  playGame,
  type Rules,
  type StartingLineup,
} from '@paper-dynasty/engine';
import { averageTeam, sampleGame } from '@paper-dynasty/engine/testing';
import { Tally } from './tally.ts';

const STYLES = { away: 'balanced', home: 'balanced' } as const;
const AWAY = averageTeam('Away', 1);
const HOME = averageTeam('Home', 27);

/** Nine innings with a DH, to the end without an automatic runner: as the record of these years was played. */
export const AVERAGE_RULES: Rules = sampleGame().rules;

/** The cards of the two average teams. */
export const AVERAGE_CARDS = new Map([...AWAY.cards, ...HOME.cards]);

const startedBy = (team: typeof AWAY, turn: number): StartingLineup => {
  const starter = team.rotation[turn % team.rotation.length];
  return starter ? { ...team.lineup, pitcher: starter.id } : team.lineup;
};

/** One of many games of the two average teams; each has its own id and its own pair of starters. */
export const averageGame = (number: number, rules: Partial<Rules> = {}): GameStarted => {
  const start = sampleGame(rules, { gameId: gameId(`average-${number}`) });
  const { away, home } = start.teams;
  return {
    ...start,
    teams: {
      away: { ...away, ai: STYLES.away, lineup: startedBy(AWAY, number) },
      home: { ...home, ai: STYLES.home, lineup: startedBy(HOME, Math.floor(number / 5)) },
    },
  };
};

export interface Table {
  readonly dice: Dice;
  readonly tools: ManagerTools;
  readonly rules?: Partial<Rules>;
}

/** Whole games of two average teams, until so many half-innings are played. */
export const simulateAverage = (
  halfInnings: number,
  { dice, tools, rules }: Table,
  onProgress: (halves: number) => void,
): Tally => {
  const tally = new Tally();
  for (let number = 0; tally.halves < halfInnings; number++) {
    const match = { start: averageGame(number, rules), styles: STYLES, dice };
    playGame(match, tools, (before, events) => tally.watch(before, events));
    onProgress(tally.halves);
  }
  return tally;
};
