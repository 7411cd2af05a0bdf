import { BATTER_COLUMNS, PITCHER_COLUMNS } from '@paper-dynasty/engine';
import { averageBatter, averagePitcher } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { battingChart, byWorth, matchupOdds, pitchingChart } from './card-chart.ts';
import { lineHelp } from './line-help.ts';

const batter = averageBatter({ name: 'hitter' }, 'RF');
const pitcher = averagePitcher({ name: 'starter' });

const total = (lines: readonly { readonly chances: number }[]): number =>
  lines.reduce((sum, line) => sum + line.chances, 0);

describe('a card as a chart', () => {
  test('every column of a side is in exactly one line', () => {
    const batting = battingChart(batter, 'R').flatMap((line) => line.columns.map(({ key }) => key));
    const pitching = pitchingChart(pitcher, 'L').flatMap((line) =>
      line.columns.map(({ key }) => key),
    );
    expect([...batting].sort()).toEqual([...BATTER_COLUMNS].sort());
    expect([...pitching].sort()).toEqual([...PITCHER_COLUMNS].sort());
  });

  test('the lines of a side add up to 108 chances', () => {
    expect(total(battingChart(batter, 'L'))).toBeCloseTo(108, 6);
    expect(total(pitchingChart(pitcher, 'R'))).toBeCloseTo(108, 6);
  });

  test('every line can be asked what it means', () => {
    const lines = [...battingChart(batter, 'R'), ...pitchingChart(pitcher, 'R')];
    expect(lines.filter(({ key }) => lineHelp(key) === '')).toEqual([]);
  });

  test('a batter has no pitching chart', () => {
    expect(pitchingChart(batter, 'R')).toEqual([]);
  });
});

describe('both cards together', () => {
  const odds = matchupOdds(battingChart(batter, 'R'), pitchingChart(pitcher, 'R'));

  test('the odds of a plate appearance add up to one', () => {
    expect(odds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('a share is the mean of both cards', () => {
    const walk = odds.find(({ key }) => key === 'walk');
    const chances = batter.batting.vR.walk + (pitcher.pitching?.vR.walk ?? 0);
    expect(walk?.share).toBeCloseTo(chances / 216, 9);
  });

  test('summed by worth they are still the whole', () => {
    const parts = byWorth(odds);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(new Set(parts.map(({ worth }) => worth)).size).toBe(parts.length);
  });
});
