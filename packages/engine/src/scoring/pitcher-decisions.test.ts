import { describe, expect, it } from 'vitest';
import {
  decided,
  HOMER,
  last,
  leading,
  OUT,
  quiet,
  THREE,
  told,
  WALK,
} from '../testing/decided-game.ts';
import { scriptedBook } from '../testing/scripted-book.ts';

describe('winners and losers (rules §19)', () => {
  it('a starter who goes the way wins, the man who gave up the run loses', () => {
    expect(decided(last([HOMER, ...quiet(9)]))).toMatchObject({
      win: 'away 1',
      loss: 'home 1',
      save: null,
    });
  });

  it('nobody wins a tie', () => {
    expect(decided(last(quiet(9)))).toEqual({
      win: null,
      loss: null,
      save: null,
      holds: [],
      blownSaves: [],
    });
  });

  it('nor one in which somebody led', () => {
    const tied = [HOMER, ...THREE, HOMER, ...THREE, ...quiet(8)];
    expect(decided(last(tied))).toMatchObject({ win: null, loss: null });
  });

  it.each([
    ['is the lead’s, so the pitchers of the game win and lose', 'away', 'away 1', 'home 1'],
    ['is not, so that nobody on the mound won or lost it', 'home', null, null],
  ] as const)('a game that is given to a side: the game %s', (...[, winner, win, loss]) => {
    const played = scriptedBook([HOMER, ...quiet(6)]);
    const ended = { type: 'gameEnded', ending: 'forfeit', winner } as const;
    expect(told({ ...played, ended })).toMatchObject({ win, loss });
  });

  it('wins who pitched last when the run came in, though another pitches from the next half on', () => {
    // The run is home, and the batter the third out at second.
    const ahead = [OUT, OUT, '2B B2 @l7', '1B B0 2-4 a8 p4 @l8', 'side'];
    const lines = [...quiet(6), ...ahead, 'relief', ...THREE, ...quiet(2)];
    expect(decided(last(lines))).toMatchObject({ win: 'away 1', save: 'away 2' });
  });

  it('a starter who left before five innings does not win: the first reliever with an inning does', () => {
    const lines = [...leading(3), 'relief', OUT, 'relief', OUT, OUT, 'side', ...quiet(5)];
    expect(decided(last(lines))).toMatchObject({ win: 'away 3' });
  });

  it('four innings are enough when the defence had only five', () => {
    expect(decided(last([...leading(4), 'relief', ...THREE]))).toMatchObject({ win: 'away 1' });
  });

  it('two innings of three are enough, where a game has no more', () => {
    const short = { innings: 3, ghostRunnerFrom: null };
    const two = last([HOMER, ...quiet(2), ...THREE, 'relief', ...THREE]);
    expect(told(scriptedBook(two, short))).toMatchObject({ win: 'away 1' });
    const one = last([HOMER, ...quiet(1), ...THREE, 'relief', ...THREE, ...quiet(1)]);
    expect(told(scriptedBook(one, short))).toMatchObject({ win: 'away 2' });
  });

  it('the pitcher of record when the lead was taken for good wins, whoever led before', () => {
    const lines = [
      HOMER,
      ...quiet(5),
      ...THREE,
      'relief',
      HOMER,
      ...THREE,
      HOMER,
      ...THREE,
      ...THREE,
      ...quiet(2),
    ];
    expect(decided(last(lines))).toMatchObject({
      win: 'away 2',
      blownSaves: ['away 2'],
      loss: 'home 1',
    });
  });

  it('a reliever who got hurt in a moment of work leaves the win to the next', () => {
    const lines = [
      HOMER,
      ...quiet(6),
      ...THREE,
      'relief',
      OUT,
      'W B1',
      'HR B4 1-4 @f7',
      'relief',
      OUT,
      OUT,
      'side',
      '1B B1 @l8',
      'HR B4 1-4 @f7',
      ...THREE,
      ...THREE,
      ...quiet(1),
    ];
    expect(decided(last(lines))).toMatchObject({ win: 'away 3', loss: 'home 1' });
  });

  it('the runner belongs to whoever put him on: he loses it, not the man on the mound', () => {
    const lines = ['W B1', 'relief', '2B B2 1-4 @l7', ...THREE, ...quiet(8), ...THREE];
    expect(decided(last(lines))).toMatchObject({ loss: 'home 1' });
  });
});

const HIT = '1B B1 @l8';
/** A man on first comes home on a double, so that the next hit brings in the one who hit it. */
const NEXT_HIT = '1B B1 2-4 @l8';
/** They take the lead again, and the next man keeps it. */
const AGAIN = [HIT, 'HR B4 1-4 @f7', ...THREE, 'relief', ...THREE];

describe('the starter’s innings', () => {
  it.each<[what: string, lines: readonly string[], win: string, innings?: number]>([
    ['four of nine are too few', [...leading(4), 'relief', ...THREE, ...quiet(4)], 'away 2'],
    ['four of six are too few', [...leading(4), 'relief', ...THREE, ...quiet(1)], 'away 2'],
    [
      'an out short of five is too few',
      [...leading(4), OUT, OUT, 'relief', OUT, 'side', ...quiet(4)],
      'away 2',
    ],
    [
      'three and a third of five are',
      [...leading(3), OUT, 'relief', OUT, OUT, 'side', ...quiet(1)],
      'away 2',
      5,
    ],
    ['nobody else pitched', [HOMER, ...quiet(2)], 'away 1'],
  ])('%s', (...[, lines, win, innings = 9]) => {
    expect(told(scriptedBook(last(lines), { innings }))).toMatchObject({ win });
  });
});

describe('who wins of several relievers', () => {
  /** The starter leaves after four; the second and the third share the rest. */
  const after = (second: readonly string[], third: readonly string[]): readonly string[] => [
    ...leading(3),
    'relief',
    ...second,
    'relief',
    ...third,
  ];
  const CLEAN = [...THREE, ...THREE];

  it.each<[what: string, lines: readonly string[], win: string]>([
    ['the first with an inning', after(CLEAN, [...CLEAN, ...THREE]), 'away 2'],
    ['unless another did clearly better', after(CLEAN, [...CLEAN, ...CLEAN, ...THREE]), 'away 3'],
    [
      'by four at least: a hit and a walk take two from nine',
      after(CLEAN, [HIT, 'W B1 1-2', ...CLEAN, ...CLEAN, ...THREE]),
      'away 3',
    ],
    [
      'and three take him under it',
      after(CLEAN, [HIT, 'W B1 1-2', 'W B1 2-3 1-2', ...CLEAN, ...CLEAN, ...THREE]),
      'away 2',
    ],
    [
      'what he let in counts twice, as a hit and as a run',
      [HOMER, ...after(CLEAN, [HOMER, WALK, ...CLEAN, ...CLEAN, ...THREE])],
      'away 2',
    ],
  ])('%s', (_, lines, win) => {
    expect(decided(last(lines))).toMatchObject({ win });
  });

  it.each<[what: string, lines: readonly string[], win: string]>([
    [
      'the one with most outs, where nobody has an inning',
      [
        ...leading(1),
        OUT,
        'relief',
        OUT,
        'relief',
        OUT,
        'side',
        ...THREE,
        'relief',
        OUT,
        'relief',
        OUT,
        OUT,
        'side',
      ],
      'away 5',
    ],
    [
      'the first of those with as many',
      [
        ...leading(1),
        OUT,
        'relief',
        OUT,
        OUT,
        'side',
        ...THREE,
        'relief',
        OUT,
        'relief',
        OUT,
        OUT,
        'side',
      ],
      'away 2',
    ],
  ])('%s', (_, lines, win) => {
    expect(told(scriptedBook(last(lines), { innings: 3 }))).toMatchObject({ win });
  });
});

describe('a reliever who was brief and ineffective', () => {
  /** He comes in with two out in the seventh; his side is behind or even after him, and leads again. */
  const seventh = (...his: readonly string[]): readonly string[] => [
    ...leading(6),
    OUT,
    OUT,
    ...his,
  ];
  const ON_FIRST = '1B B1 @l8';

  it.each<[what: string, lines: readonly string[], win: string]>([
    [
      'two earned runs of his own',
      seventh('relief', WALK, 'HR B4 1-4 @f7', OUT, 'side', ...AGAIN),
      'away 3',
    ],
    ['one is not enough', seventh('relief', HOMER, OUT, 'side', ...AGAIN), 'away 2'],
    [
      'an inning is not brief',
      [...leading(6), 'relief', WALK, 'HR B4 1-4 @f7', ...THREE, ...AGAIN],
      'away 2',
    ],
    [
      'one of his own and one whom he found, on two hits',
      seventh(ON_FIRST, 'relief', '2B B2 1-4 @l7', NEXT_HIT, OUT, 'side', ...AGAIN),
      'away 3',
    ],
    [
      'on one hit it is not enough',
      seventh(ON_FIRST, 'relief', '2B B2 1-4 @l7', 'WP 2-3', 'WP 3-4', OUT, 'side', ...AGAIN),
      'away 2',
    ],
    [
      'two hits for his own run only are not',
      seventh('relief', ON_FIRST, '2B B2 1-4 @l7', OUT, 'side', ...AGAIN),
      'away 2',
    ],
    [
      'two whom he found are not his',
      seventh(
        ON_FIRST,
        '1B B1 1-2 @l8',
        'relief',
        '2B B2 2-4 1-4 @l7',
        '1B B1 2-3 @l8',
        OUT,
        'side',
        ...AGAIN,
      ),
      'away 2',
    ],
    [
      'a run that an error let in does not count',
      [
        ...leading(6),
        'E B1 e6f @g6',
        'relief',
        '2B B2 1-4 @l7',
        NEXT_HIT,
        OUT,
        OUT,
        'side',
        ...AGAIN,
      ],
      'away 2',
    ],
  ])('%s', (_, lines, win) => {
    expect(decided(last([...lines, ...quiet(1)]))).toMatchObject({ win });
  });

  it('wins all the same when nobody came after him', () => {
    const lines = [
      ...THREE,
      HOMER,
      ...THREE,
      ...quiet(7),
      OUT,
      OUT,
      'relief',
      WALK,
      'HR B4 1-4 @f7',
      OUT,
      'side',
      HIT,
      'HR B4 1-4 @f7',
      'end',
    ];
    expect(decided(lines)).toMatchObject({ win: 'home 2', loss: 'away 1' });
  });
});
