import { describe, expect, it } from 'vitest';
import { scriptedBook } from '../testing/scripted-book.ts';
import { chargedRuns } from './earned-runs.ts';
import { pitchingLines } from './pitching-lines.ts';

/** Earned (e) and unearned (u) runs in the order of scoring; E and U to the pitcher where the team's account differs. */
const account = (lines: readonly string[]): string =>
  chargedRuns(scriptedBook(lines))
    .map(({ earned, teamEarned }) =>
      earned === teamEarned ? (earned ? 'e' : 'u') : earned ? 'E' : 'U',
    )
    .join('');

const OUT = 'OUT B0 a6 p3 @g6';
const K = 'K B0 p2';

describe('an inning without its misplays (rules §18)', () => {
  it.each<[string, readonly string[], string]>([
    ['hits alone', ['1B B1 @l8', 'HR B4 1-4 @f7'], 'ee'],
    ['a man on by an error never earns', ['E B1 e6f @g6', 'HR B4 1-4 @f7'], 'ue'],
    [
      'two outs and an error: the rest is unearned',
      [OUT, OUT, 'E B1 e6f @g6', 'HR B4 1-4 @f7'],
      'uu',
    ],
    ['an error is an out of the reconstruction', [OUT, 'E B1 e6f @g6', K, 'HR B4 1-4 @f7'], 'uu'],
    ['a wild pitch is the pitcher’s', ['2B B2 @l8', 'WP 2-3', 'WP 3-4'], 'e'],
    ['a passed ball is not', ['2B B2 @l8', 'PB 2-3', 'PB 3-4'], 'u'],
    [
      'but a hit later in the inning brings him in all the same',
      ['2B B2 @l8', 'PB 2-3', 'PB 3-4', '1B B1 @l8'],
      'e',
    ],
    [
      'unless the hit comes after three were out',
      [OUT, K, '2B B2 @l8', 'PB 2-3', 'E B1 3-4 e6f @g6', '1B B1 1-2 @l8'],
      'u',
    ],
    [
      'strike three and a passed ball: an out was there',
      [OUT, OUT, 'K B1 !pb', 'HR B4 1-4 @f7'],
      'uu',
    ],
    [
      'strike three and a wild pitch: there was none',
      [OUT, OUT, 'K B1 !wp', 'HR B4 1-4 @f7'],
      'ee',
    ],
    [
      'first base by interference is no out, and earns nothing',
      [OUT, OUT, 'CI B1 e2f', 'HR B4 1-4 @f7'],
      'ue',
    ],
    [
      'a dropped foul fly, and then a hit',
      [OUT, OUT, 'FE e3d @p3~', '1B B1 @l8', 'HR B4 1-4 @f7'],
      'uu',
    ],
    ['a dropped foul fly, and then an out', [OUT, 'FE e3d @p3~', K, 'HR B4 @f7'], 'e'],
    ['a steal and an error after it', ['1B B1 @l8', 'SB 1-3/sb e2t', 'OUT B0 3-4 a6 p3 @g6'], 'u'],
    [
      'a runner who should have been caught',
      ['1B B1 @l8', 'CS 1-2/cs a2 e6d', 'HR B4 2-4 @f7'],
      'ue',
    ],
    [
      'the runner who takes a misplayed runner’s place',
      ['E B1 e6f @g6', 'OUT B1 1x a6 p4 @g6', 'HR B4 1-4 @f7'],
      'ue',
    ],
    [
      'the batter’s extra base on an error, made good by a double',
      ['1B B2 e8f @l8', '2B B2 2-4 @l7', '1B B1 2-3 @l8'],
      'e',
    ],
    [
      'an error at second that kept the force alive',
      ['1B B1 @l8', 'E B1 1-2 e4f @g4', 'HR B4 2-4 1-4 @f7'],
      'uee',
    ],
    [
      'bases forced by a walk, with a man who is not there',
      ['E B1 e6f @g6', 'W B1 1-2', 'W B1 2-3 1-2', 'W B1 3-4 2-3 1-2', 'HR B4 3-4 2-4 1-4 @f7'],
      'ueeee',
    ],
    [
      'a run batted in from a base that a passed ball gave',
      ['W B1', 'PB 1-2', '1B B1 2-4 @l8'],
      'u',
    ],
    ['until a later hit brings him in', ['W B1', 'PB 1-2', '1B B1 2-4 @l8', '1B B1 1-2 @l8'], 'e'],
    [
      'from second a single to the outfield brings him in',
      ['2B B2 @l8', 'PB 2-3', '1B B1 3-4 @l8'],
      'e',
    ],
    ['from second an infield hit does not', ['2B B2 @l8', 'PB 2-3', '1B B1 3-4 @g5'], 'u'],
    [
      'a walk moves whom it forces without the man who is not there',
      ['E B1 e6f @g6', 'W B1 1-2', 'W B1 2-3 1-2', K, '1B B1 3-4 2-4 1-3 @l8'],
      'ue',
    ],
    [
      'a walk forces a man back to where he is',
      ['W B1', 'PB 1-2', 'W B1', '1B B1 2-4 1-2 @l8'],
      'e',
    ],
    [
      'three walks in a row bring him in, too',
      ['W B1', 'PB 1-2', 'W B1', 'W B1 2-3 1-2', 'W B1 3-4 2-3 1-2'],
      'e',
    ],
    [
      'a wild pitch takes him as far as it took him',
      ['W B1', 'PB 1-2', 'WP 2-3', '1B B1 3-4 @l8'],
      'e',
    ],
    ['so does a steal', ['W B1', 'PB 1-2', 'SB 2-3/sb', '1B B1 3-4 @l8'], 'e'],
    ['so does a balk', ['W B1', 'PB 1-2', 'BK 2-3', '1B B1 3-4 @l8'], 'e'],
    ['a wild pitch, and an infield hit', ['W B1', 'PB 1-2', 'WP 2-3', '1B B1 3-4 @g5'], 'u'],
    [
      'an out moves nobody from a base where he should not be',
      ['W B1', 'PB 1-2', 'OUT B0 2-3 a4 p3 @g4', '1B B1 3-4 @l8'],
      'u',
    ],
    [
      'who is home already goes with the man on his base',
      [
        '2B B2 @l8',
        'PB 2-3',
        'PB 3-4',
        'W B1',
        'WP 1-2',
        'OUT B0 2-3 a4 p3 @g4',
        'OUT B0 3-4 p8 @f8',
      ],
      'ee',
    ],
    [
      'who is home already waits on third',
      ['2B B2 @l8', 'PB 2-3', 'PB 3-4', 'W B1', 'WP 1-2', 'OUT B0 2-3 a4 p3 @g4'],
      'u',
    ],
    [
      'no run comes with what would be the third out: a grounder',
      [OUT, '3B B3 @l8', 'E B1 e6f @g6', 'OUT B0 3-4 1-2 a6 p3 @g6'],
      'u',
    ],
    [
      'a grounder with one out fewer',
      ['3B B3 @l8', 'E B1 e6f @g6', 'OUT B0 3-4 1-2 a6 p3 @g6'],
      'e',
    ],
    ['a fly', [OUT, '3B B3 @l8', 'E B1 e6f @g6', 'OUT B0 3-4 p8 @f8'], 'u'],
    ['a fly with one out fewer', ['3B B3 @l8', 'E B1 e6f @g6', 'OUT B0 3-4 p8 @f8'], 'e'],
    ['a force', [OUT, '3B B3 @l8', 'E B1 e6f @g6', 'FC B1 3-4 1x/f a6 p4 @g6'], 'u'],
    ['but with a hit it does', [OUT, '3B B3 @l8', 'E B1 e6f @g6', '1B B1 3-4 1-2 @l8'], 'e'],
    ['and with a wild pitch', [OUT, '3B B3 @l8', 'E B1 e6f @g6', 'WP 3-4'], 'e'],
    [
      'a dropped foul fly takes nothing from the men on base',
      [OUT, '3B B3 @l8', 'FE e3d @p3~', '1B B1 3-4 @l8', 'HR B4 1-4 @f7'],
      'eue',
    ],
    [
      'unless it would have been the third out: a hit',
      [OUT, OUT, '3B B3 @l8', 'FE e3d @p3~', '1B B1 3-4 @l8'],
      'u',
    ],
    ['a home run', [OUT, OUT, '3B B3 @l8', 'FE e3d @p3~', 'HR B4 3-4 @l8'], 'uu'],
    ['a wild pitch to the same batter', [OUT, OUT, '3B B3 @l8', 'FE e3d @p3~', 'WP 3-4'], 'u'],
    [
      'the batter is out for a man who is not there',
      ['E B1 e6f @g6', 'W B1 1-2', 'OUT B1 2x/f 1-2 a5 p5 @g5', 'HR B4 2-4 1-4 @f7'],
      'eue',
    ],
    [
      'or another man, where he is put out',
      ['2B B2 @l8', 'E B1 e6f @g6', 'PB 2-3 1-2', 'FC B1 3-4 2x/t a6 p5 @g6', 'HR B4 1-4 @f7'],
      'uee',
    ],
    ['a steal on ball four', ['2B B2 @l8', 'W B1 2-3/sb', 'OUT B0 3-4 p8 @f8'], 'e'],
    ['a wild pitch on ball four', ['2B B2 @l8', 'W B1 2-3 !wp', 'OUT B0 3-4 p8 @f8'], 'e'],
    ['a passed ball on ball four', ['2B B2 @l8', 'W B1 2-3 !pb', 'OUT B0 3-4 p8 @f8'], 'u'],
    ['a base more than a walk forces', ['W B1', 'W B1 1-3', 'OUT B0 3-4 p8 @f8'], 'e'],
    ['only the base that a walk forces', ['W B1', 'W B1 1-2', 'OUT B0 2-4 p8 @f8'], 'e'],
    [
      'a steal on ball four from a base where he should not be',
      ['W B1', 'PB 1-2', 'W B1 2-3/sb', 'OUT B0 3-4 p8 @f8'],
      'u',
    ],
  ])('%s', (...[, lines, expected]) => {
    expect(account(lines)).toBe(expected);
  });

  /** Without its misplays the half-inning has one out more (or fewer) than it had. */
  it.each<[string, readonly string[], string]>([
    ['caught stealing', ['W B1', 'CS 1x/cs a2 p6', OUT, 'E B1 e6f @g6', 'HR B4 1-4 @f7'], 'uu'],
    [
      'in the place of a man who is not there, and one out more',
      ['2B B2 @l8', 'E B1 e6f @g6', 'PB 2-3 1-2', 'FC B1 3-4 2x/t a6 p5 @g6', OUT, 'HR B4 1-4 @f7'],
      'uuu',
    ],
    [
      'put out himself, he is not out in the other man’s place as well',
      ['2B B2 @l8', 'E B1 e6f @g6', 'PB 2-3 1-2', 'FC B1 3x/t 2x/t a65 p25 @g6', 'HR B4 1-4 @f7'],
      'ee',
    ],
    [
      'nor for one doubled off a caught ball',
      ['2B B2 @l8', 'E B1 e6f @g6', 'PB 2-3 1-2', 'OUT B0 2x/do a6 p64 @l6', 'HR B4 3-4 @f7'],
      'ee',
    ],
    ['a choice that puts nobody out', ['3B B3 @l8', 'FC B1 3-4 @g5', 'HR B4 1-4 @f7'], 'eee'],
    [
      'a force of a man who is not there, with two out because of it',
      ['3B B3 @l8', 'E B1 e6f @g6', 'FC B1 3-4 1x/f a6 p4 @g6'],
      'e',
    ],
    [
      'home before the third man was tagged',
      [OUT, OUT, '3B B3 @l8', 'W B1', 'FC B1 3-4 1x/t a65 p5 @g6'],
      'e',
    ],
    [
      'home on a hit whose batter would have been the third',
      [OUT, '3B B3 @l8', 'E B1 e6f @g6', '1B B0 3-4 1-2 a8 p4 @l8'],
      'e',
    ],
    [
      'home on a fly, before a man who is not there is doubled off',
      ['3B B3 @l8', 'E B1 e6f @g6', 'OUT B0 3-4 1x/do a8 p83 @f8'],
      'e',
    ],
    [
      'home on a grounder, with a man tagged who did not have to run',
      ['3B B3 @l8', 'E B1 e6f @g6', 'PB 1-2', 'OUT B0 3-4 2x/t a63 p35 @g6'],
      'e',
    ],
    [
      'a foul fly dropped with one out ends nothing',
      [OUT, '3B B3 @l8', 'FE e3d @p3~', '1B B1 3-4 @l8'],
      'e',
    ],
  ])('outs: %s', (...[, lines, expected]) => {
    expect(account(lines)).toBe(expected);
  });

  it.each<[string, readonly string[], string]>([
    [
      'a single is good for one base',
      ['W B1', 'PB 1-2', '1B B1 2-3 @l8', 'OUT B0 3-4 p8 @f8'],
      'u',
    ],
    [
      'and for one only, where he really waits on third',
      ['2B B2 @l8', 'PB 2-3', '1B B1 @l8', 'PB 3-4 1-2'],
      'u',
    ],
    ['a single that nobody says more of goes through', ['2B B2 @l8', 'PB 2-3', '1B B1 3-4'], 'e'],
    [
      'who is home already stays where nobody is on his base',
      ['2B B2 @l8', 'PB 2-3', 'PB 3-4', 'W B1', 'WP 1-3', 'OUT B0 3-4 p8 @f8'],
      'ue',
    ],
    [
      'a walk forces nobody, with a man between who is not there',
      ['2B B2 @l8', 'E B1 e6f @g6', 'W B1 2-3 1-2', 'OUT B0 3-4 p8 @f8'],
      'u',
    ],
    [
      'but a steal on ball four',
      ['2B B2 @l8', 'E B1 e6f @g6', 'W B1 2-3/sb 1-2', 'OUT B0 3-4 p8 @f8'],
      'e',
    ],
    [
      'and a wild pitch',
      ['2B B2 @l8', 'E B1 e6f @g6', 'W B1 2-3 1-2 !wp', 'OUT B0 3-4 p8 @f8'],
      'e',
    ],
    ['and a base that he took by himself', ['W B1', 'W B1 1-3 !wp-', 'OUT B0 3-4 p8 @f8'], 'e'],
    [
      'walks push nobody who has scored',
      ['HR B4 @f7', 'W B1', 'W B1 1-2', 'W B1 2-3 1-2', 'W B1 3-4 2-3 1-2'],
      'ee',
    ],
    [
      'a wild third strike is good for a base, a throw after it for none',
      ['2B B2 @l8', 'K B0 2-4 p2 !wp e2t'],
      'u',
    ],
    [
      'so that a fly brings him in',
      ['2B B2 @l8', 'K B0 2-4 p2 !wp e2t', 'W B1', 'WP 1-3', 'OUT B0 3-4 p8 @f8'],
      'ee',
    ],
  ])('bases: %s', (...[, lines, expected]) => {
    expect(account(lines)).toBe(expected);
  });

  it('never earns the automatic runner’s run', () => {
    expect(account([OUT, OUT, K, 'placed', '1B B1 2-4 @l8', 'HR B4 1-4 @f7'])).toBe('uee');
  });
});

describe('a reliever’s own reckoning', () => {
  it('earns him what the team does not count', () => {
    expect(account(['E B1 e6f @g6', OUT, K, 'relief', 'HR B4 1-4 @f7'])).toBe('uE');
  });

  it.each<[string, readonly string[], string]>([
    [
      'counts as out whom he found there and caught stealing',
      ['W B1', 'relief', 'CS 1x/cs a2 p6', OUT, 'E B1 e6f @g6', 'HR B4 1-4 @f7'],
      'uu',
    ],
    [
      'or had forced, though an error had put him there',
      [
        'E B1 e6f @g6',
        'relief',
        'FC B1 1x/f a6 p4 @g6',
        OUT,
        'E B1 1-2 e6f @g6',
        'HR B4 2-4 1-4 @f7',
      ],
      'uuu',
    ],
    [
      'is helped by misplays after he came in',
      [OUT, 'relief', OUT, 'E B1 e6f @g6', 'HR B4 1-4 @f7'],
      'uu',
    ],
    [
      'not by those before: the man who was on by one is still not his',
      [OUT, OUT, 'E B1 e6f @g6', 'relief', 'HR B4 1-4 @f7', 'HR B4 @f7'],
      'uEE',
    ],
    [
      'nor by a foul fly that was dropped for another',
      [OUT, OUT, 'FE e3d @p3~', 'relief', '1B B1 @l8', 'HR B4 1-4 @f7'],
      'EE',
    ],
    [
      'not even by those that help the man he relieved, who comes back',
      [OUT, OUT, 'E B1 e6f @g6', 'relief', 'W B1 1-2', 'back', 'HR B4 2-4 1-4 @f7'],
      'uEu',
    ],
    [
      'leaves the other the run that a hit off himself makes good',
      ['2B B2 @l8', 'PB 2-3', 'PB 3-4', 'relief', '1B B1 @l8'],
      'e',
    ],
  ])('%s', (...[, lines, expected]) => {
    expect(account(lines)).toBe(expected);
  });

  it('charges the runs to the men who put the runners on', () => {
    const record = scriptedBook(['W B1', 'relief', 'HR B4 1-4 @f7', K, K, K]);
    const lines = pitchingLines(record, 'home');
    expect(
      lines.map(({ run, eRun, inherited, inheritedScored }) => [
        run,
        eRun,
        inherited,
        inheritedScored,
      ]),
    ).toEqual([
      [1, 1, 0, 0],
      [1, 1, 1, 1],
    ]);
    expect(lines.map(({ started, finished }) => [started, finished])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('leaves him the runner who takes an inherited runner’s place', () => {
    const record = scriptedBook(['W B1', 'relief', 'OUT B1 1x a6 p4 @g6', 'HR B4 1-4 @f7']);
    expect(pitchingLines(record, 'home').map(({ run }) => run)).toEqual([1, 1]);
  });
});
