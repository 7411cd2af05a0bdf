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

  it.each<[what: string, lines: readonly string[], isTied: boolean, isGoAhead: boolean]>([
    ['a home run of a tie', ['HR B4 @f7'], true, true],
    ['one more', ['HR B4 @f7', 'HR B4 @f7'], false, false],
    ['an out', ['HR B4 @f7', 'K B0 p2'], false, false],
    ['an out while it is tied', ['K B0 p2'], true, false],
    ['one that ties it', ['HR B4 @f7', 'side', 'HR B4 @f7'], false, false],
    [
      'one with a man on that turns it',
      ['HR B4 @f7', 'side', 'W B1', 'HR B4 1-4 @f7'],
      false,
      true,
    ],
  ])('says how the score stood: %s', (...[, lines, isTied, isGoAhead]) => {
    expect(lastOf(lines)).toMatchObject({ isTied, isGoAhead });
  });

  it.each([
    ['bpHomerun', { bphr: 1, bpfo: 0, bp1b: 0, bplo: 0 }],
    ['bpFlyout', { bphr: 0, bpfo: 1, bp1b: 0, bplo: 0 }],
    ['bpSingle', { bphr: 0, bpfo: 0, bp1b: 1, bplo: 0 }],
    ['bpLineout', { bphr: 0, bpfo: 0, bp1b: 0, bplo: 1 }],
    [undefined, { bphr: 0, bpfo: 0, bp1b: 0, bplo: 0 }],
  ] as const)('says what the park made of it: %s', (park, facts) => {
    const book = scriptedBook(['K B0 p2']);
    const plays = book.plays.map((play) => ({
      ...play,
      event: { ...play.event, story: park && { park } },
    }));
    expect(playStatistics({ ...book, plays })).toMatchObject([facts]);
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
