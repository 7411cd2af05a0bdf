import { describe, expect, it } from 'vitest';
import { lineupId } from '../model/ids.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { type PlayStatistics, playStatistics } from './play-statistics.ts';

/** What the last of these plays counts for. */
const lastOf = (lines: readonly string[]): PlayStatistics => {
  const row = playStatistics(scriptedBook(lines)).at(-1);
  if (!row) throw new Error('no play');
  return row;
};

describe('the row of a play', () => {
  it.each<[readonly string[], Partial<PlayStatistics>]>([
    [['W B1'], { pa: 1, ab: 0, bb: 1, outs: 0, sac: 0, sacType: null, isNewInning: true }],
    [
      ['W B1', '1B B1 1-2 @l8'],
      { onFirst: lineupId(1), onSecond: null, onThird: null, onBaseCode: 1 },
    ],
    [
      ['W B1', '1B B1 1-3 @l8'],
      { onFirstFinal: 3, onSecondFinal: null, onThirdFinal: null, batterFinal: 1 },
    ],
    [
      ['2B B2 @l8', 'OUT B0 a6 p3 @g6'],
      { onBaseCode: 2, onSecond: lineupId(1), isNewInning: false },
    ],
    [['W B1', 'OUT B0 1x/f a64 p43 @g6'], { doublePlay: true, triplePlay: false, outs: 2 }],
    [['OUT B0 a6 p3 @g6'], { doublePlay: false, triplePlay: false, outs: 1, run: 0, eRun: 0 }],
    [['W B1', '1B B1 1-2', 'OUT B0 2x/f 1x/f a54 p543 @g5'], { triplePlay: true, outs: 3 }],
    [['W B1', 'OUT B0 1-2 a1 p3 @g1b'], { sac: 1, sacType: 'SH' }],
    [['3B B3 @l8', 'OUT B0 3-4 p8 @f8'], { sac: 1, sacType: 'SF', runsScored: 1, rbi: 1 }],
    [['W B1', 'SB 1-2/sb'], { pa: 0, sacType: null, sb: 1, cs: 0 }],
    [['W B1', 'CS 1x/cs a2 p6'], { sb: 0, cs: 1, outs: 1 }],
    [['W B1', 'WP 1-2'], { wildPitch: 1, passedBall: 0, balk: 0 }],
    [['W B1', 'PB 1-2'], { wildPitch: 0, passedBall: 1, balk: 0 }],
    [['W B1', 'BK 1-2'], { wildPitch: 0, passedBall: 0, balk: 1 }],
    [['E B1 e6f @g6'], { error: 1, defender: lineupId(34) }],
    [['1B B1 @l8'], { error: 0, defender: null, checkPos: null }],
    [['HR B4 @f8'], { run: 1, eRun: 1, runsScored: 1, homerun: 1 }],
  ])('%j', (lines, facts) => {
    expect(lastOf(lines)).toMatchObject(facts);
  });

  it('answers for the run of whoever reached on it, earned or not', () => {
    const runs = (lines: readonly string[]) =>
      playStatistics(scriptedBook(lines)).map(({ run, eRun }) => [run, eRun]);
    expect(runs(['W B1', 'HR B4 1-4 @f7'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(runs(['E B1 e6f @g6', 'HR B4 1-4 @f7'])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('begins an inning when the side or the number has changed', () => {
    const OUT = 'OUT B0 a6 p3 @g6';
    const lines = [OUT, OUT, OUT, 'side', OUT, OUT, OUT, 'side', OUT, OUT];
    const begun = playStatistics(scriptedBook(lines)).map(({ isNewInning }) => isNewInning);
    expect(begun).toEqual([true, false, false, true, false, false, true, false]);
  });
});
