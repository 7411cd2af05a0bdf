/** What each play was worth, in runs and in wins. @see rules §20 */

import { otherSide, type Side } from '../model/baseball.ts';
import type { ExpectancyTables } from './expectancy-tables.ts';
import { momentAfter } from './leverage.ts';
import { basesAfter, basesCode, battingTeam, outsMade, runsScored } from './play-facts.ts';
import type { GameRecord, ScoredPlay, Situation } from './record.ts';
import { runsAdded } from './run-expectancy.ts';
import { type Moment, won } from './win-expectancy.ts';

/** What one play was worth. @see rules §20 */
export interface PlayValue {
  /** The play, from 1. */
  readonly play: number;
  /** Runs added for the batting side. */
  readonly re24: number;
  /** Chance, 0-1, that home wins: before the play and after it. */
  readonly homeWinsBefore: number;
  readonly homeWinsAfter: number;
  /** Wins added for the batting side. */
  readonly wpa: number;
  /** 1 is an average moment. */
  readonly leverage: number;
}

/** The moment as the tables know it. */
export const momentOf = ({ inning, half, outs, bases, score }: Situation): Moment => ({
  inning,
  half,
  outs,
  code: basesCode(bases),
  homeLead: score.home - score.away,
});

/**
 * A value for every play. Home's wins added make +0.5 when it has won and -0.5 when it has
 * lost; runs added make, in each half-inning, its runs less those it began with in prospect.
 */
export const playValues = (record: GameRecord, tables: ExpectancyTables): readonly PlayValue[] => {
  const { plays } = record;
  return plays.map((play, i) => {
    const next = plays[i + 1];
    const homeWinsBefore = tables.wins(momentOf(play));
    const homeWinsAfter = next ? tables.wins(momentOf(next)) : lastValue(record, play, tables);
    const gained = homeWinsAfter - homeWinsBefore;
    return {
      play: play.number,
      re24: runsAdded(play, tables.runs, endsHalf(record, play, next)),
      homeWinsBefore,
      homeWinsAfter,
      wpa: battingTeam(play) === 'home' ? gained : -gained,
      leverage: tables.leverage(momentOf(play)),
    };
  });
};

/** The third out, a walk-off, or whatever else was the last play of its half-inning. */
const endsHalf = (record: GameRecord, play: ScoredPlay, next: ScoredPlay | undefined): boolean =>
  next
    ? next.inning !== play.inning || next.half !== play.half
    : record.ended !== null || play.outs + outsMade(play.event) > 2;

/** Home's chances after the play made last; a game that is over is won or lost. */
const lastValue = (record: GameRecord, play: ScoredPlay, tables: ExpectancyTables): number => {
  const { ended } = record;
  if (ended && ended.ending !== 'forfeit' && ended.ending !== 'void') {
    const side: Side = battingTeam(play);
    const lead = play.score[side] - play.score[otherSide(side)] + runsScored(play.event);
    return won(side === 'home' ? lead : -lead);
  }
  const change = {
    code: basesAfter(play),
    outs: play.outs + outsMade(play.event),
    runs: runsScored(play.event),
  };
  const next = momentAfter(momentOf(play), change, tables.shape);
  return typeof next === 'number' ? next : tables.wins(next);
};

/** Runs and wins added for the batting side. */
export interface Worth {
  readonly re24: number;
  readonly wpa: number;
}

/**
 * What one play is worth as soon as it is made, by the rules alone: the same as in
 * `playValues`, but for the last play of a game that ends in another way than by its score.
 */
export const playWorth = (play: ScoredPlay, { runs, wins, shape }: ExpectancyTables): Worth => {
  const moment = momentOf(play);
  const outs = play.outs + outsMade(play.event);
  const change = { code: basesAfter(play), outs, runs: runsScored(play.event) };
  const next = momentAfter(moment, change, shape);
  const over = typeof next === 'number';
  const gained = (over ? next : wins(next)) - wins(moment);
  return {
    re24: runsAdded(play, runs, over || outs > 2),
    wpa: battingTeam(play) === 'home' ? gained : -gained,
  };
};
