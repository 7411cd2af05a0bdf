import {
  boxScore,
  type GameRecord,
  lineScore,
  outsMade,
  SIDES,
  standardCharts,
} from '@paper-dynasty/engine';
import {
  playRandomGame,
  SAMPLE_CARDS,
  sampleGame,
  scriptedBook,
} from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { positionsOf } from './positions.ts';
import { replayOf } from './replay.ts';
import { type SideCard, type Square, scorecardOf } from './scorecard.ts';

const OUT = 'OUT B0 a6 p3 @g6';
const squaresOf = ({ slots }: SideCard): readonly Square[] =>
  slots.flatMap(({ squares }) => squares.filter((square) => square !== null));
const awaySquares = (record: GameRecord) => squaresOf(scorecardOf(record).away);

describe('the squares of an inning', () => {
  const record = scriptedBook([
    '1B B1 @l8',
    'SB 1-2/sb',
    'OUT B0 2-3 a4 p3 @g4',
    'OUT B0 3-4/t p8 @f8',
    'W B1',
    'CS 1x/cs a2 p6',
  ]);
  const [first, second, third, fourth] = awaySquares(record);

  test('a runner is followed all the way home', () => {
    expect(first).toMatchObject({ mark: '1B', reached: 4, out: null, rbi: 0 });
    expect(first?.ways).toEqual([
      { to: 2, mark: 'SB', batted: false },
      { to: 3, mark: '2', batted: true },
      { to: 4, mark: '3', batted: true },
    ]);
  });
  test('outs are numbered, at bat and on the bases', () => {
    expect(second).toMatchObject({ mark: '4-3', reached: 0, out: 1 });
    expect(third).toMatchObject({ mark: 'SF8', out: 2, rbi: 1 });
    expect(fourth).toMatchObject({ mark: 'BB', reached: 1, out: 3 });
    expect(fourth?.ways).toEqual([{ to: 0, mark: 'CS 2-6', batted: false }]);
  });
  test('the last turn has a line under it', () => {
    expect(awaySquares(record).map(({ last }) => last)).toEqual([false, false, false, true]);
  });
});

test('a side that bats around gets a second column', () => {
  const card = scorecardOf(scriptedBook([...Array(10).fill('1B B1 1-2 2-3 3-4 @l8'), OUT])).away;
  expect(card.columns.slice(0, 3)).toEqual([
    { inning: 1, part: 0 },
    { inning: 1, part: 1 },
    { inning: 2, part: 0 },
  ]);
  expect(card.slots[0]?.squares.slice(0, 2).map((square) => square?.mark)).toEqual(['1B', '1B']);
  expect(card.slots[1]?.squares[1]?.mark).toBe('6-3');
});

test('a runner placed by rule has a square of his own, and a new pitcher is marked', () => {
  const record = scriptedBook([OUT, OUT, OUT, 'placed', 'relief', '2B B2 2-4 @l8']);
  const [placed, batter] = squaresOf(scorecardOf(record).home).toSorted((a, b) => a.play - b.play);
  expect(placed).toMatchObject({ mark: 'X', reached: 4, pitcher: null });
  expect(batter).toMatchObject({ mark: '2B', reached: 2, rbi: 1 });
});

describe.each([1, 2, 3, 4, 5, 6])('the card of random game %i', (seed) => {
  const books = { cards: SAMPLE_CARDS, charts: standardCharts };
  const { events } = playRandomGame(sampleGame(), { seed, books, substitutes: 0.05 });
  const record = replayOf(events)?.record;
  if (!record) throw new Error('that is a log');
  const card = scorecardOf(record);
  const box = boxScore(record);
  const lines = lineScore(record);

  test.each(SIDES)(
    '%s: squares, runs, outs and runs batted in are those of the box score',
    (side) => {
      const squares = squaresOf(card[side]);
      const turns = squares.filter(({ pitcher }) => pitcher !== null);
      expect(turns).toHaveLength(box[side].battingTotals.pa);
      expect(squares.filter(({ reached, out }) => reached === 4 && out === null)).toHaveLength(
        lines[side].runs,
      );
      expect(card[side].innings.map(({ runs }) => runs)).toEqual(lines[side].innings);
      expect(turns.reduce((sum, { rbi }) => sum + rbi, 0)).toBe(box[side].battingTotals.rbi);
      const outs = record.plays.filter(({ half }) => (half === 'top') === (side === 'away'));
      expect(squares.filter(({ out }) => out !== null)).toHaveLength(
        outs.reduce((sum, { event }) => sum + outsMade(event), 0),
      );
      for (const { mark } of squares) expect(mark).not.toBe('');
    },
  );

  test('everybody in the box score has a position', () => {
    const positions = positionsOf(record);
    for (const side of SIDES) {
      for (const { player } of box[side].batting) expect(positions.get(player)).toMatch(/^\w/);
    }
  });
});
