import { type GameEvent, standardCharts } from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { halfStep, recordUpTo, replayOf } from './replay.ts';

const books = { cards: SAMPLE_CARDS, charts: standardCharts };
const { events, state } = playRandomGame(sampleGame({ innings: 3 }), { seed: 5, books });
const replayed = (log: readonly GameEvent[]) => {
  const replay = replayOf(log);
  if (!replay) throw new Error('that is a log');
  return replay;
};
const { record, frames, opening } = replayed(events);

describe('a replay', () => {
  test('ends where the game ended, with a frame for every play', () => {
    expect(record.state).toEqual(state);
    expect(frames.map(({ play }) => play)).toEqual(record.plays.map(({ number }) => number));
    expect(opening.outs).toBe(0);
    expect(opening.version).toBeGreaterThan(1);
  });

  test('a frame has the game as the play found it and as it left it', () => {
    for (const [index, { before, after }] of frames.entries()) {
      const play = record.plays[index];
      expect(before.batter).toBe(play?.event.batter);
      expect(before.bases).toEqual(play?.bases);
      expect(after.version).toBe(before.version + 1);
    }
  });

  test('shows all dice of the game once, each with the play it led to', () => {
    const thrown = frames.flatMap(({ rolls }) => rolls.map(({ n }) => n));
    expect(new Set(thrown).size).toBe(thrown.length);
    expect(thrown).toEqual([...thrown].sort((a, b) => a - b));
    expect(frames.filter(({ rolls }) => rolls.length === 0).length).toBeLessThan(frames.length / 4);
  });

  test('a play that was taken back is told once', () => {
    const at = events.findIndex(
      ({ type }, i) => i > 60 && type === 'playMade' && events[i - 1]?.type === 'offenceSet',
    );
    const log: readonly GameEvent[] = [
      ...events.slice(0, at + 1),
      { type: 'decisionUndone' },
      ...events.slice(at - 1),
    ];
    const again = replayed(log);
    expect(again.frames.map(({ play }) => play)).toEqual(frames.map(({ play }) => play));
    expect(again.record.plays).toEqual(record.plays);
  });

  test('a frame has what was thought since the play before, and nothing of a decision taken back', () => {
    const replay = replayOf(events, (place) => ({ side: 'home', text: `thought ${place}` }));
    const told = replay?.frames.flatMap(({ thoughts }) => thoughts.map(({ text }) => text)) ?? [];
    const last = events.findLastIndex(({ type }) => type === 'playMade');
    expect(told).toEqual(events.slice(1, last + 1).map((_, i) => `thought ${i + 1}`));
    expect(frames.every(({ thoughts }) => thoughts.length === 0)).toBe(true);
    const taken = replayOf([...events.slice(0, 6), { type: 'decisionUndone' }], () => null);
    expect(taken?.frames.flatMap(({ thoughts }) => thoughts)).toEqual([]);
  });

  const [start] = events;
  test.each<[string, readonly unknown[]]>([
    ['no events', []],
    ['no beginning', events.slice(1)],
    ['a beginning without teams', [{ type: 'gameStarted' }]],
    ['nothing for an event', [start, null]],
    ['a play without its dice', [start, { type: 'playMade' }]],
    ['a play before the first pitch', [start, { type: 'playMade', rolls: [] }]],
    ['a line-up that is missing', [start, { type: 'lineupSet', side: 'home' }]],
    ['an event of a newer program', [start, { type: 'rainedOut' }]],
    ['an event left out', events.filter((_, i) => i !== 40)],
  ])('there is none of %s', (_, log) => expect(replayOf(log as GameEvent[])).toBeNull());
});

describe('the book up to a play', () => {
  test('knows nothing of what came after', () => {
    const early = recordUpTo(record, 4);
    expect(early.plays).toHaveLength(4);
    expect(early.halves.at(-1)).toMatchObject({
      inning: early.plays.at(-1)?.inning,
      half: early.plays.at(-1)?.half,
    });
    expect(recordUpTo(record, 0)).toMatchObject({ plays: [], halves: [] });
  });
});

describe('a step of half an inning', () => {
  const starts = record.plays.filter(
    (play, i) => i === 0 || record.plays[i - 1]?.half !== play.half,
  );
  test('goes from first play to first play, and stops at both ends', () => {
    const [first, second] = starts;
    expect(halfStep(record, 0, 1)).toBe(1);
    expect(halfStep(record, first?.number ?? 0, 1)).toBe(second?.number);
    expect(halfStep(record, second?.number ?? 0, -1)).toBe(first?.number);
    expect(halfStep(record, 1, -1)).toBe(0);
    expect(halfStep(record, record.plays.length, 1)).toBe(record.plays.length);
  });
});
