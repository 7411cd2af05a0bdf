import { describe, expect, it } from 'vitest';
import { scriptedBook } from '../testing/scripted-book.ts';
import { expectancyTables } from './expectancy-tables.ts';
import { type PlayValue, playValues } from './play-values.ts';
import type { GameRecord } from './record.ts';

const OUT = 'OUT B0 a6 p3 @g6';
const THREE: readonly string[] = [OUT, OUT, OUT, 'side'];
const quiet = (innings: number): readonly string[] =>
  Array.from({ length: innings * 2 }, () => THREE).flat();

const valued = (record: GameRecord): readonly PlayValue[] =>
  playValues(record, expectancyTables(record.state.rules));
const lastOf = (record: GameRecord): PlayValue => {
  const last = valued(record).at(-1);
  if (!last) throw new Error('no play');
  return last;
};
const { runs, wins } = expectancyTables(scriptedBook([]).state.rules);

describe('what a play is worth', () => {
  const LINES = [
    '1B B1 @l8',
    'W B1 1-2',
    '2B B2 2-4 1-3 @l7',
    'OUT B0 3-4 2-3 p8 @f8',
    'WP 3-4',
    OUT,
    'K B0 p2',
    'side',
    'HR B4 @f7',
    'OUT B0 a6 p3 @g6',
    'E B1 e6f @g6',
    'OUT B0 1x/f a64 p43 @g6',
    'side',
    OUT,
  ] as const;
  const plays = LINES.filter((line) => line !== 'side');

  it('is known as soon as it is made, and stays the same', () => {
    const whole = valued(scriptedBook(LINES));
    expect(whole).toHaveLength(plays.length);
    for (const [i, value] of whole.entries()) {
      const until = LINES.findIndex(
        (_, at) => LINES.slice(0, at + 1).filter((line) => line !== 'side').length === i + 1,
      );
      const so = lastOf(scriptedBook(LINES.slice(0, until + 1)));
      expect(so.play).toBe(i + 1);
      expect(so.re24).toBeCloseTo(value.re24, 12);
      expect(so.wpa).toBeCloseTo(value.wpa, 12);
      expect(so.homeWinsAfter).toBeCloseTo(value.homeWinsAfter, 12);
    }
  });

  it('adds up to the runs of a half-inning, less those it began with in prospect', () => {
    const whole = valued(scriptedBook(LINES));
    const re24 = (from: number, to: number): number =>
      whole.slice(from, to).reduce((sum, value) => sum + value.re24, 0);
    expect(re24(0, 7)).toBeCloseTo(3 - runs(0, 0), 9);
    expect(re24(7, 11)).toBeCloseTo(1 - runs(0, 0), 9);
  });

  it('is for the side at bat: a homer of either side is good', () => {
    expect(lastOf(scriptedBook(['HR B4 @f7'])).wpa).toBeGreaterThan(0.05);
    expect(lastOf(scriptedBook([...THREE, 'HR B4 @f7'])).wpa).toBeGreaterThan(0.05);
    expect(lastOf(scriptedBook([...THREE, OUT])).wpa).toBeLessThan(0);
  });
});

describe('the last play of a game', () => {
  const NINTH = [...quiet(8), ...THREE];

  it('wins it: a homer in the last of the ninth leaves nothing to come', () => {
    const { homeWinsAfter, re24 } = lastOf(scriptedBook([...NINTH, 'HR B4 @f7', 'end']));
    expect(homeWinsAfter).toBe(1);
    expect(re24).toBeCloseTo(1 - runs(0, 0), 12);
  });

  it('loses it for the home side that is behind', () => {
    const lines = ['HR B4 @f7', ...NINTH, OUT, OUT, OUT, 'end'];
    expect(lastOf(scriptedBook(lines)).homeWinsAfter).toBe(0);
  });

  it('leaves nothing to come when the game is called in the middle of a half', () => {
    const { re24, homeWinsAfter } = lastOf(scriptedBook(['HR B4 @f7', '1B B1 @l8', 'end']));
    expect(re24).toBeCloseTo(-runs(0, 0), 12);
    expect(homeWinsAfter).toBe(0);
  });

  it.each(['forfeit', 'void'] as const)('says nothing of who wins by %s', (ending) => {
    const open = scriptedBook(['HR B4 @f7', OUT]);
    const ended: GameRecord = { ...open, ended: { type: 'gameEnded', ending, winner: 'home' } };
    const { homeWinsAfter } = lastOf(ended);
    expect(homeWinsAfter).toBeCloseTo(
      wins({ inning: 1, half: 'top', outs: 1, code: 0, homeLead: -1 }),
      12,
    );
  });

  it('decides a game under way in which the home side has no need to bat', () => {
    expect(lastOf(scriptedBook([...NINTH, 'HR B4 @f7'])).homeWinsAfter).toBe(1);
  });
});
