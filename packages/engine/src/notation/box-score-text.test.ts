import { describe, expect, it } from 'vitest';
import { HOMER, last, leading, OUT, quiet, THREE, WALK } from '../testing/decided-game.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { boxScoreText } from './box-score-text.ts';
import { textTable, wrapped } from './text-table.ts';

/** Something of everything that a box score notes, in three innings that end with a homer. */
const GAME: readonly string[] = [
  ...['1B B1 @l8', 'SB 1-2/sb', '2B B2 2-4 @l7', 'HP B1', 'OUT B0 1x/f a64 p43 @g6'],
  ...['1B B2 2-4 e8f @l8', 'IW B1', 'CS 2x/cs a2 p5', 'side'],
  ...['E B1 e6f @g6', 'PB 1-2', 'OUT B0 2-3 a1 p3 @g1b', 'OUT B0 3-4 p8 @f8'],
  ...['HR B4 @f7', '3B B3 @l9', 'K B0 p2', 'side'],
  ...[...THREE, 'relief', '1B B1 @l8', OUT, 'K B0 p2', 'FC B1 1x/f a6 p4 @g6', 'side'],
  ...['2B B2 @l7', '2B B2 2-4 @l7', ...THREE, WALK, 'W B1 1-2', 'HR B4 2-4 1-4 @f8', 'end'],
];

it('a box score says it all', () => {
  const text = boxScoreText(scriptedBook(GAME, { innings: 3 }));
  expect(text.split('\n')).toEqual([
    '      1  2  3  R  H  E',
    'Away  2  0  1  3  5  1',
    'Home  2  0  3  5  4  1',
    '',
    'Away                    AB  R  H  RBI  BB  SO',
    'Away center fielder cf   2  2  2    0   0   0',
    'Away second baseman 2b   2  1  2    2   0   0',
    'Away right fielder rf    1  0  0    0   0   0',
    'Away first baseman 1b    2  0  0    0   0   0',
    'Away hitter              2  0  1    1   0   0',
    'Away left fielder lf     0  0  0    0   1   0',
    'Away third baseman 3b    1  0  0    0   0   0',
    'Away shortstop ss        1  0  0    0   0   0',
    'Away catcher c           1  0  0    0   0   0',
    'Totals                  12  3  5    3   1   0',
    '2B: Away center fielder, Away second baseman 2.',
    'HBP: Away right fielder.',
    'IBB: Away left fielder.',
    'GIDP: Away first baseman.',
    'SB: Away center fielder.',
    'CS: Away hitter.',
    'E: Away shortstop.',
    'PB: Away catcher.',
    'LOB: 2.',
    '',
    'Home                    AB  R  H  RBI  BB  SO',
    'Home center fielder cf   2  1  0    0   0   0',
    'Home second baseman 2b   0  1  0    0   1   0',
    'Home right fielder rf    0  1  0    1   1   0',
    'Home first baseman 1b    2  2  2    4   0   0',
    'Home hitter              1  0  1    0   0   0',
    'Home left fielder lf     1  0  0    0   0   1',
    'Home third baseman 3b    1  0  1    0   0   0',
    'Home shortstop ss        1  0  0    0   0   0',
    'Home catcher c           1  0  0    0   0   1',
    'Totals                   9  5  4    5   2   2',
    '3B: Home hitter.',
    'HR: Home first baseman 2.',
    'SH: Home second baseman.',
    'SF: Home right fielder.',
    'E: Home center fielder.',
    'DP: 1.',
    'LOB: 2.',
    '',
    'Away, pitchers      IP  H  R  ER  BB  SO  HR  BF',
    'Away first starter   1  2  2   0   0   1   1   6',
    'Away closer (L)      1  2  3   3   2   1   1   7',
    '',
    'Home, pitchers          IP  H  R  ER  BB  SO  HR  BF',
    'Home first starter (W)   3  5  3   3   1   0   0  14',
  ]);
});

describe('the pitchers’ marks', () => {
  const marks = (lines: readonly string[]): readonly string[] =>
    boxScoreText(scriptedBook(lines)).match(/\([A-Z, ]+\)/g) ?? [];

  it('win, hold, save and loss', () => {
    const lines = [...leading(7), 'relief', ...THREE, ...THREE, 'relief', ...THREE];
    expect(marks(last(lines))).toEqual(['(W)', '(H)', '(S)', '(L)']);
  });

  it('a man who blew it and won', () => {
    const lines = [...leading(7), 'relief', HOMER, ...THREE, HOMER, ...THREE, ...THREE];
    expect(marks(last(lines))).toEqual(['(BS, W)', '(L)']);
  });
});

it('an inning that the home side need not bat is an x', () => {
  const lines = [...THREE, HOMER, ...THREE, ...quiet(7), OUT, OUT, OUT, 'end'];
  const [, away, home] = boxScoreText(scriptedBook(lines)).split('\n');
  expect(away).toBe('Away  0  0  0  0  0  0  0  0  0  0  0  0');
  expect(home).toBe('Home  1  0  0  0  0  0  0  0  x  1  1  0');
});

describe('plain text', () => {
  it('stands in columns', () => {
    expect(
      textTable([
        ['a', '10', 'c'],
        ['long', '1', ''],
      ]),
    ).toBe('a     10  c\nlong   1');
    expect(textTable([])).toBe('');
  });

  it('is broken between words, and what follows is indented', () => {
    expect(wrapped('one two three four', 9)).toBe('one two\n  three\n  four');
    expect(wrapped('one two', 7)).toBe('one two');
    expect(wrapped('one two', 6)).toBe('one\n  two');
    expect(wrapped('', 5)).toBe('');
  });
});
