import { describe, expect, it } from 'vitest';
import { scriptedBook } from '../testing/scripted-book.ts';
import { pitcherDecisions } from './pitcher-decisions.ts';
import type { GameRecord } from './record.ts';

const OUT = 'OUT B0 a6 p3 @g6';
const THREE: readonly string[] = [OUT, OUT, OUT, 'side'];
const HOMER = 'HR B4 @f7';
/** Whole innings in which nothing happens. */
const quiet = (innings: number): readonly string[] =>
  Array.from({ length: innings * 2 }, () => THREE).flat();
const last = (lines: readonly string[]): readonly string[] => [...lines.slice(0, -1), 'end'];

/** Decisions by the order in which a side's pitchers came in: `home 2` is the second. */
const told = (record: GameRecord) => {
  const name = (player: number | null): string | null => {
    for (const side of ['away', 'home'] as const) {
      const i = record.pitchers[side].findIndex((entry) => entry.player === player);
      if (i >= 0) return `${side} ${i + 1}`;
    }
    return null;
  };
  const { win, loss, save, holds, blownSaves } = pitcherDecisions(record);
  return {
    win: name(win),
    loss: name(loss),
    save: name(save),
    holds: holds.map(name),
    blownSaves: blownSaves.map(name),
  };
};
const decided = (lines: readonly string[]) => told(scriptedBook(lines));

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

  it('a starter who left before five innings does not win: the first reliever with an inning does', () => {
    const lines = [
      HOMER,
      ...quiet(3),
      ...THREE,
      'relief',
      OUT,
      'relief',
      OUT,
      OUT,
      'side',
      ...quiet(5),
    ];
    expect(decided(last(lines))).toMatchObject({ win: 'away 3' });
  });

  it('four innings are enough when the defence had only five', () => {
    const lines = [HOMER, ...quiet(4), ...THREE, 'relief', ...THREE];
    expect(decided(last(lines))).toMatchObject({ win: 'away 1' });
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

describe('saves, holds and blown saves (rules §19)', () => {
  const lead = [HOMER, ...quiet(7), ...THREE];

  it('an inning with a lead of one is a save', () => {
    expect(decided(last([...lead, ...THREE, ...THREE, 'relief', ...THREE]))).toMatchObject({
      win: 'away 1',
      save: 'away 2',
      holds: [],
    });
  });

  it('the man between holds', () => {
    const lines = [...lead, 'relief', ...THREE, ...THREE, 'relief', ...THREE];
    expect(decided(last(lines))).toMatchObject({
      save: 'away 3',
      holds: ['away 2'],
      blownSaves: [],
    });
  });

  it('a lead of four is no save in an inning, but it is with two men on', () => {
    const four = [HOMER, HOMER, HOMER, HOMER, ...quiet(8), ...THREE];
    expect(decided(last([...four, 'relief', ...THREE]))).toMatchObject({ save: null });
    expect(decided(last([...four, 'W B1', 'W B1 1-2', 'relief', ...THREE]))).toMatchObject({
      save: 'away 2',
    });
  });

  it('three innings are a save whatever the lead', () => {
    const six = [HOMER, HOMER, HOMER, HOMER, HOMER, HOMER, ...quiet(6)];
    expect(decided(last([...six, ...THREE, 'relief', ...quiet(2), ...THREE]))).toMatchObject({
      win: 'away 1',
      save: 'away 2',
    });
  });

  it('a tie blows it, even if his side wins', () => {
    const lines = [...lead, 'relief', HOMER, ...THREE, HOMER, ...THREE, ...THREE];
    expect(decided(last(lines))).toMatchObject({
      win: 'away 2',
      save: null,
      blownSaves: ['away 2'],
    });
  });

  it('nobody saves his own win, and a finisher without an out saves nothing', () => {
    expect(decided(last([HOMER, ...quiet(9)]))).toMatchObject({ save: null });
  });
});
