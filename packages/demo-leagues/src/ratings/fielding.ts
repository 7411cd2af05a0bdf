/** Range, errors and arms, position by position. @see rules §1.1, §9 */

import {
  averageFielder,
  type Charts,
  FIELD_POSITIONS,
  type FieldPosition,
  isOutfield,
  type PositionRating,
} from '@paper-dynasty/engine';
import { averageChances } from '../expected/card-side.ts';
import { checkResults } from '../expected/fielding.ts';
import type { Row } from '../record/csv.ts';
import type { PlayerRecord } from '../record/season.ts';
import { isPitcher } from '../rosters/choose-rosters.ts';
import { clamp, regressed, roundedTo, type Weighted } from './scale.ts';

/** Outs that a man must have been there for before his card lists the position. */
const LISTED_FROM = 54;
const OUTS_PER_SEASON = 162 * 27;
const RANGE = { min: 1, max: 5 };
const ERRORS = { min: 0, max: 88 };
const ARMS = { min: -6, max: 5 };
const TWENTY = { min: 0, max: 20 };

/** Balls on the ground (or in the air, for outfielders) of average fielding that are mixed into a man's record. */
const RANGE_WEIGHT = 1500;
/** He who seldom plays there is taken for a little worse, in steps of range. */
const SELDOM_THERE = -0.5;
const ERROR_WEIGHT = 1600;
const ARM_WEIGHT = 60;
const CATCHER_ARM_WEIGHT = 25;
const PITCHES_WEIGHT = 300;

/** Everybody's positions; the averages are those of the men given, by innings. */
export const makeFielding = (
  players: readonly PlayerRecord[],
  charts: Charts,
): ReadonlyMap<string, readonly PositionRating[]> => {
  const rated = FIELD_POSITIONS.flatMap((position) => rateThere(players, position, charts));
  const grouped = Map.groupBy(rated, ({ player }) => player.id);
  return new Map(
    [...grouped].map(([id, there]) => [
      id,
      there.toSorted((a, b) => b.outs - a.outs).map(({ rating }) => rating),
    ]),
  );
};

interface There {
  readonly player: PlayerRecord;
  readonly outs: number;
  readonly rating: PositionRating;
}

/** A man's line at one position. */
interface Line {
  readonly player: PlayerRecord;
  readonly row: Row;
}

const rateThere = (
  players: readonly PlayerRecord[],
  position: FieldPosition,
  charts: Charts,
): readonly There[] => {
  const lines = players.flatMap((player): readonly Line[] => {
    const row = player.fielding.find((line) => line.text('pos') === position);
    return row && isListed(player, row, position) ? [{ player, row }] : [];
  });
  const average = averageFielder(position);
  const ranges = rangesOf(lines, position, charts);
  const errors = errorsOf(lines, average.error);
  const arms = armsOf(lines, position, average.arm);
  const passed = position === 'C' ? passedBallsOf(lines) : [];
  const wild = position === 'C' ? overthrowsOf(lines, average.overthrow) : [];
  return lines.map(({ player, row }, index) => ({
    player,
    outs: row.count('OUT'),
    rating: {
      position,
      range: ranges[index] ?? average.range,
      error: errors[index] ?? average.error,
      arm: arms[index] ?? 0,
      passedBall: passed[index] ?? 0,
      overthrow: wild[index] ?? 0,
    },
  }));
};

/** A man's card lists where he has played enough; pitching is for pitchers. */
const isListed = (player: PlayerRecord, row: Row, position: FieldPosition): boolean =>
  position === 'P' ? isPitcher(player) : row.count('OUT') >= LISTED_FROM;

const sumOf = (lines: readonly Line[], column: string): number =>
  lines.reduce((sum, { row }) => sum + row.count(column), 0);

const weighted = (lines: readonly Line[], value: (row: Row) => number): readonly Weighted[] =>
  lines.map(({ row }) => ({ value: value(row), weight: row.count('OUT') }));

/** Balls that come near: on the ground for the infield, in the air for the outfield. */
const nearColumn = (position: FieldPosition): 'GB_on' | 'AIR_on' =>
  isOutfield(position) ? 'AIR_on' : 'GB_on';

/** A step of range is worth what the charts make of it: so many plays a season. */
const playsPerStep = (position: FieldPosition, charts: Charts): number => {
  const average = averageFielder(position);
  const outs = (range: number): number => {
    const results = checkResults(charts, { ...average, range });
    return results.groundOut + results.flyOut + results.popOut + results.error;
  };
  const perCheck = (outs(2) - outs(4)) / 2;
  const plays = (averageChances(position) / 216) * BATTERS_PER_SEASON * perCheck;
  return Math.max(plays, FEWEST_PLAYS);
};
const BATTERS_PER_SEASON = 162 * 38;
/** Where few balls are checked a step would be luck: it takes at least so many plays. */
const FEWEST_PLAYS = 9;

const rangesOf = (
  lines: readonly Line[],
  position: FieldPosition,
  charts: Charts,
): readonly number[] => {
  const near = nearColumn(position);
  const rate = sumOf(lines, 'plays_made') / sumOf(lines, near);
  const perOut = sumOf(lines, near) / sumOf(lines, 'OUT');
  const step = playsPerStep(position, charts);
  const worse = (SELDOM_THERE * step) / (OUTS_PER_SEASON * perOut);
  const better = (row: Row): number => {
    const chances = row.count(near);
    const made = row.count('plays_made') - chances * rate;
    return regressed({ made, chances }, worse, RANGE_WEIGHT) * perOut * OUTS_PER_SEASON;
  };
  return roundedTo(
    averageFielder(position).range,
    weighted(lines, (row) => averageFielder(position).range - better(row) / step),
    RANGE,
  );
};

/** Errors in proportion to the league's, on the scale of the rule book. */
const errorsOf = (lines: readonly Line[], average: number): readonly number[] => {
  const league = sumOf(lines, 'E') / sumOf(lines, 'OUT');
  return roundedTo(
    average,
    weighted(
      lines,
      (row) =>
        (average *
          regressed({ made: row.count('E'), chances: row.count('OUT') }, league, ERROR_WEIGHT)) /
        league,
    ),
    ERRORS,
  );
};

const armsOf = (
  lines: readonly Line[],
  position: FieldPosition,
  average: number,
): readonly number[] => {
  if (position === 'C') return roundedTo(average, catcherArms(lines, average), ARMS);
  return isOutfield(position) ? roundedTo(average, outfieldArms(lines), ARMS) : [];
};

/** Only some of the advances that an arm may stop are put to the dice, so that a step of 20 counts for more. */
const STEPS_PER_ARM = 34;

/** Bases that runners did not take, and runners thrown out, beyond the average. */
const outfieldArms = (lines: readonly Line[]): readonly Weighted[] => {
  const rate = (column: string): number => sumOf(lines, column) / sumOf(lines, 'arm_opp');
  const taken = rate('arm_adv');
  const killed = rate('arm_kill');
  return weighted(lines, (row) => {
    const chances = row.count('arm_opp');
    const stopped = chances * (taken - killed) - row.count('arm_adv') + row.count('arm_kill');
    return -STEPS_PER_ARM * regressed({ made: stopped, chances }, 0, ARM_WEIGHT);
  });
};

/** Runners caught, and runners who did not dare. */
const catcherArms = (lines: readonly Line[], average: number): readonly Weighted[] => {
  const attempts = (row: Row): number => row.count('SB2') + row.count('CS2');
  const caught = sumOf(lines, 'CS2') / (sumOf(lines, 'SB2') + sumOf(lines, 'CS2'));
  return weighted(lines, (row) => {
    const rate = regressed(
      { made: row.count('CS2'), chances: attempts(row) },
      caught,
      CATCHER_ARM_WEIGHT,
    );
    return average - 20 * (rate - caught);
  });
};

/** Chances in 400 with a runner on: a chaos roll of 2, then the rating. @see rules §11.1 */
const CHAOS = 400;

const passedBallsOf = (lines: readonly Line[]): readonly number[] => {
  const league = sumOf(lines, 'PB') / sumOf(lines, 'PA_on');
  return roundedTo(
    CHAOS * league,
    weighted(
      lines,
      (row) =>
        CHAOS *
        regressed({ made: row.count('PB'), chances: row.count('PA_on') }, league, PITCHES_WEIGHT),
    ),
    TWENTY,
  );
};

const overthrowsOf = (lines: readonly Line[], average: number): readonly number[] => {
  const league = sumOf(lines, 'E_throw') / sumOf(lines, 'OUT');
  return lines.map(({ row }) =>
    clamp(
      Math.round(
        (average *
          regressed(
            { made: row.count('E_throw'), chances: row.count('OUT') },
            league,
            ERROR_WEIGHT,
          )) /
          league,
      ),
      TWENTY,
    ),
  );
};
