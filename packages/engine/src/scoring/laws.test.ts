import { expect, inject, test } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { replay } from '../evolve/replay.ts';
import { otherSide, SIDES } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { Rules } from '../model/rules.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { recordOf } from '../testing/record-of.ts';
import { SAMPLE_CARDS, sampleGame } from '../testing/sample-game.ts';
import { boxScore } from './box-score.ts';
import { chargedRuns, halfInnings } from './earned-runs.ts';
import { expectancyTables } from './expectancy-tables.ts';
import { lastPlays, lineScore, outsInField } from './line-score.ts';
import { basesAfter, basesCode, onBase, outsMade, runsScored } from './play-facts.ts';
import { playStatistics } from './play-statistics.ts';
import { playValues, playWorth } from './play-values.ts';
import { playerValues } from './player-values.ts';
import type { GameRecord } from './record.ts';
import { startCode } from './win-expectancy.ts';

const BOOKS = { cards: SAMPLE_CARDS, charts: standardCharts };

const RULES: readonly Partial<Rules>[] = [
  { ghostRunnerFrom: null },
  { ghostRunnerFrom: 10 },
  { innings: 7, ghostRunnerFrom: 8 },
  { mercy: [{ afterInning: 5, lead: 8 }], innings: 7 },
];

type Law = (record: GameRecord, events: readonly GameEvent[]) => void;

const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

const isShare = (value: number): boolean => value >= 0 && value <= 1;
const isNear = (one: number, other = Number.NaN): boolean => Math.abs(one - other) < 1e-9;

/** What is true of the book of every game. @see rules §22 */
const LAWS: Readonly<Record<string, Law>> = {
  'has a line score that is the sum of its runs': (record) => {
    const lines = lineScore(record);
    for (const side of SIDES) {
      expect(lines[side].innings).toEqual(record.state.line[side]);
      expect(lines[side].runs).toBe(record.state.score[side]);
      expect(chargedRuns(record).filter((run) => run.side === side)).toHaveLength(
        record.state.score[side],
      );
    }
  },

  'balances batters against runs, outs and men left on, half by half': (record) => {
    for (const half of halfInnings(record.plays)) {
      const last = half.at(-1);
      const placed = half[0]?.bases.filter((runner) => runner !== null).length ?? 0;
      const batters = total(half, (play) => (play.event.batterTo === null ? 0 : 1));
      const runs = total(half, (play) => runsScored(play.event));
      const outs = total(half, (play) => outsMade(play.event));
      expect(batters + placed).toBe(runs + outs + (last ? onBase(basesAfter(last)) : 0));
    }
  },

  'proves: at-bats and free passes are runs, men left on and the other side’s putouts': (
    record,
  ) => {
    const box = boxScore(record);
    const lines = lineScore(record);
    for (const side of SIDES) {
      const { pa, ab, bb, hbp, sh, sf, ci } = box[side].battingTotals;
      expect(pa).toBe(ab + bb + hbp + sh + sf + ci);
      const placed = total(halfInnings(record.plays), ([first]) =>
        first && (first.half === 'top') === (side === 'away') ? onBase(basesCode(first.bases)) : 0,
      );
      const outs = outsInField(record, otherSide(side));
      expect(pa + placed).toBe(lines[side].runs + lines[side].leftOnBase + outs);
      expect(box[otherSide(side)].fieldingTotals.putout).toBe(outs);
    }
  },

  'keeps hits, earned runs and runs batted in within bounds': (record) => {
    const box = boxScore(record);
    for (const side of SIDES) {
      const { battingTotals: batting, pitching } = box[side];
      expect(batting.hit).toBeGreaterThanOrEqual(batting.double + batting.triple + batting.homerun);
      expect(batting.rbi).toBeLessThanOrEqual(batting.run);
      for (const line of pitching) expect(line.eRun).toBeLessThanOrEqual(line.run);
      const against = box[otherSide(side)].battingTotals;
      expect(total(pitching, (line) => line.run)).toBe(against.run);
      expect(total(pitching, (line) => line.hit)).toBe(against.hit);
      expect(total(pitching, (line) => line.so)).toBe(against.so);
      expect(total(pitching, (line) => line.bf)).toBe(against.pa);
      expect(total(pitching, (line) => line.outs)).toBe(outsInField(record, side));
    }
  },

  'is the sum of its rows': (record) => {
    const rows = playStatistics(record);
    const box = boxScore(record);
    for (const count of [
      'pa',
      'ab',
      'hit',
      'double',
      'triple',
      'homerun',
      'rbi',
      'bb',
      'so',
      'hbp',
      'gidp',
      'sb',
      'cs',
    ] as const) {
      expect(total(rows, (row) => row[count])).toBe(
        total(SIDES, (side) => box[side].battingTotals[count]),
      );
    }
    const runs = chargedRuns(record);
    expect(total(rows, (row) => row.runsScored)).toBe(runs.length);
    expect(total(rows, (row) => row.run)).toBe(runs.filter((run) => run.origin !== null).length);
    expect(total(rows, (row) => row.outs)).toBe(total(SIDES, (side) => outsInField(record, side)));
  },

  'folds to the same book twice, and its log to the same game': (record, events) => {
    expect(recordOf(events)).toEqual(record);
    expect(replay(events)).toEqual(record.state);
  },

  'adds up to half a win for the winner, and each half-inning to its runs': (record) => {
    const tables = expectancyTables(record.state.rules);
    const values = playValues(record, tables);
    const home = total(values, (value) => value.homeWinsAfter - value.homeWinsBefore);
    const winner = record.ended?.winner;
    expect(home).toBeCloseTo(winner === 'home' ? 0.5 : winner === 'away' ? -0.5 : 0, 9);
    const [, ...later] = values;
    expect(later.map(({ homeWinsBefore }) => homeWinsBefore)).toEqual(
      values.slice(0, -1).map(({ homeWinsAfter }) => homeWinsAfter),
    );
    expect(values.filter((one) => !isShare(one.homeWinsBefore))).toEqual([]);
    for (const half of halfInnings(record.plays)) {
      const [first] = half;
      const began = first ? tables.runs(startCode(tables.shape, first.inning), 0) : 0;
      const added = total(half, (play) => values[play.number - 1]?.re24 ?? 0);
      expect(added).toBeCloseTo(total(half, (play) => runsScored(play.event)) - began, 9);
    }
    const otherwise = record.plays.filter((play, i) => {
      const alone = playWorth(play, tables);
      return !(isNear(alone.wpa, values[i]?.wpa) && isNear(alone.re24, values[i]?.re24));
    });
    expect(otherwise).toEqual([]);
    const credited = playerValues(record, tables);
    expect(total(credited, (one) => one.wpa)).toBeCloseTo(0, 9);
    expect(total(credited, (one) => one.re24)).toBeCloseTo(0, 9);
  },

  'leaves on base what stands there when a half ends': (record) => {
    const lines = lineScore(record);
    const left = total(lastPlays(record), (play) => onBase(basesAfter(play)));
    expect(lines.away.leftOnBase + lines.home.leftOnBase).toBe(left);
  },
};

/** 500 games, or as many as `LAW_GAMES=10000 pnpm laws` wants, under each of the rules in turn. */
const GAMES = inject('lawGames');

/** Each of so many is a test of its own: a long run says how far it has come. */
const TOGETHER = 500;
const BATCHES = Array.from({ length: Math.ceil(GAMES / TOGETHER) }, (_, i) => ({
  from: i * TOGETHER + 1,
  to: Math.min(GAMES, (i + 1) * TOGETHER),
}));

test.each(BATCHES)(
  'games $from to $to of random decisions are booked by the law',
  {
    timeout: 600_000,
  },
  ({ from, to }) => {
    for (let seed = from; seed <= to; seed += 1) {
      const start = sampleGame(RULES[seed % RULES.length]);
      const { events } = playRandomGame(start, { seed, books: BOOKS });
      const record = recordOf(events);
      for (const [name, holds] of Object.entries(LAWS)) {
        try {
          holds(record, events);
        } catch (cause) {
          throw new Error(`the game of seed ${seed} breaks a law: it ${name}`, { cause });
        }
      }
    }
  },
);
