import { standardCharts } from '@paper-dynasty/engine';
import {
  playRandomGame,
  SAMPLE_CARDS,
  sampleGame,
  scriptedBook,
} from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { replayOf } from './replay.ts';
import { winChart } from './win-chart.ts';
import { favourite, leverageWord, winStory } from './win-story.ts';

const books = { cards: SAMPLE_CARDS, charts: standardCharts };
const { events, state } = playRandomGame(sampleGame(), { seed: 11, books });
const record = replayOf(events)?.record;
if (!record) throw new Error('that is a log');
const points = winStory(record);
const chart = winChart(record, points);

describe('the chances of a game', () => {
  test('begin even, end settled, and every play moves them from where the last one left them', () => {
    expect(points[0]?.homeWinsBefore).toBeCloseTo(0.5, 1);
    expect(points.at(-1)?.homeWinsAfter).toBe(state.score.home > state.score.away ? 1 : 0);
    for (const [i, point] of points.entries()) {
      expect(point.homeWinsBefore).toBe(points[i - 1]?.homeWinsAfter ?? point.homeWinsBefore);
    }
  });
  test('key plays are the few that moved them most', () => {
    const keys = points.filter(({ key }) => key);
    const others = points.filter(({ key }) => !key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(8);
    const least = Math.min(...keys.map(({ wpa }) => Math.abs(wpa)));
    for (const { wpa } of others) {
      expect(Math.abs(wpa) <= least || Math.abs(wpa) < 0.05).toBe(true);
    }
  });
  test.each([
    [0.62, 'HOM 62\u00a0%'],
    [0.25, 'AWA 75\u00a0%'],
    [0.5, 'HOM 50\u00a0%'],
  ])('%d: %s', (chance, words) => {
    expect(favourite(chance, { away: 'AWA', home: 'HOM' })).toBe(words);
  });
  test.each([
    [0.2, 'low'],
    [1, 'average'],
    [2, 'high'],
    [4, 'very high'],
  ])('leverage %d is %s', (leverage, word) => expect(leverageWord(leverage)).toBe(word));
});

describe('the chart', () => {
  test('has a spot for every play, left to right, inside its frame', () => {
    expect(chart.spots.map(({ play }) => play)).toEqual(points.map(({ play }) => play));
    for (const [i, { x, y }] of chart.spots.entries()) {
      expect(x).toBeGreaterThan(chart.spots[i - 1]?.x ?? 0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
    expect(chart.path.startsWith('M')).toBe(true);
  });
  test('its innings follow each other without a gap', () => {
    expect(chart.innings.map(({ inning }) => inning)).toEqual(
      Array.from({ length: state.inning }, (_, i) => i + 1),
    );
    for (const [i, { from }] of chart.innings.entries()) {
      expect(from).toBeCloseTo(chart.innings[i - 1]?.to ?? 0);
    }
  });
  test('a game without a play has an empty one', () => {
    const nothing = scriptedBook([]);
    expect(winChart(nothing, winStory(nothing))).toMatchObject({ spots: [], innings: [] });
  });
});
