import { standardCharts } from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { notesOf } from '../table/play-notes.ts';
import { replayOf } from './replay.ts';
import { byHalf, filterButtons, filtered, nothingWords } from './story-filter.ts';

const books = { cards: SAMPLE_CARDS, charts: standardCharts };
const { events, state } = playRandomGame(sampleGame({ innings: 3 }), {
  seed: 20,
  books,
  substitutes: 0.1,
});
const record = replayOf(events)?.record;
if (!record) throw new Error('that is a log');
const notes = notesOf(record);
const keys = new Set([2, 5]);

describe('the filters of a play-by-play', () => {
  test('a manager has a button for his team, everybody else one for each', () => {
    const labels = (sides: readonly ('away' | 'home')[]) =>
      filterButtons(state, sides).map(({ label }) => label);
    expect(labels(['home'])).toEqual(['All', 'Scoring', 'Key plays', 'My team']);
    expect(labels([])).toEqual(['All', 'Scoring', 'Key plays', 'AWA', 'HOM']);
    expect(labels(['away', 'home'])).toEqual(labels([]));
  });
  test('all is all; scoring plays make the score', () => {
    expect(filtered(notes, 'all', keys)).toBe(notes);
    const runs = filtered(notes, 'scoring', keys).reduce((sum, note) => sum + note.runs, 0);
    expect(runs).toBe(state.score.away + state.score.home);
  });
  test('key plays are plays, not what happened beside them', () => {
    expect(filtered(notes, 'key', keys).map(({ kind, play }) => [kind, play])).toEqual([
      ['play', 2],
      ['play', 5],
    ]);
    // Whoever came in is noted beside the play before which he came.
    const besides = notes.filter(({ kind }) => kind !== 'play').map(({ play }) => play);
    expect(besides.length).toBeGreaterThan(0);
    const kinds = filtered(notes, 'key', new Set(besides)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['play']));
  });
  test("a team's part is its turns at bat and its changes of players", () => {
    const away = filtered(notes, 'away', keys);
    const home = filtered(notes, 'home', keys);
    const ofNobody = notes.filter(({ side }) => side === null);
    expect(away.length + home.length + ofNobody.length).toBe(notes.length);
    for (const { kind, half } of away) if (kind === 'play') expect(half).toMatch(/^Top/);
    expect(away.some(({ kind }) => kind === 'substitution')).toBe(true);
  });
  test('where nothing is left it says what there would be', () => {
    const words = (['all', 'scoring', 'key'] as const).map(nothingWords);
    expect(new Set(words).size).toBe(3);
    expect(nothingWords('away')).toBe(nothingWords('key'));
  });
  test('halves follow each other, each told once', () => {
    const halves = byHalf(notes);
    expect(new Set(halves.map(({ label }) => label)).size).toBe(halves.length);
    expect(halves.flatMap((half) => half.notes)).toEqual(notes);
  });
});
