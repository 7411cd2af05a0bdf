import {
  evolve,
  type GameEvent,
  type GameRecord,
  openGame,
  openRecord,
  score,
  standardCharts,
} from '@paper-dynasty/engine';
import { playRandomGame, SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { describe, expect, test } from 'vitest';
import { lastWords, notesOf } from './play-notes.ts';

const bookOf = ([start, ...rest]: readonly GameEvent[]): GameRecord => {
  if (start?.type !== 'gameStarted') throw new Error('a log begins with gameStarted');
  return rest.reduce(
    (book, event) => score(book, event, evolve(book.state, event)),
    openRecord(openGame(start)),
  );
};

const books = { cards: SAMPLE_CARDS, charts: standardCharts };
const { events, state } = playRandomGame(sampleGame({ innings: 3 }), {
  seed: 20,
  books,
  substitutes: 0.1,
});
const record = bookOf(events);
const notes = notesOf(record);
const plays = notes.filter(({ kind }) => kind === 'play');

test('under the board stands the last thing told, and of a game that is over its last play', () => {
  expect(notes.at(-1)?.kind).toBe('note');
  expect(lastWords(state, notes)).toBe(plays.at(-1)?.text);
  const change = { ...notes[0], kind: 'substitution', text: 'Smith pitches.' } as const;
  const on = { ...state, phase: { type: 'between' } } as const;
  expect(lastWords(on, [...plays, change] as typeof notes)).toBe('Smith pitches.');
  expect(lastWords(on, [])).toBe('');
});

describe('the play-by-play of a whole game', () => {
  test('tells every play once, in order, in words', () => {
    expect(plays.map(({ play }) => play)).toEqual(record.plays.map(({ number }) => number));
    for (const { text } of plays) expect(text).toMatch(/^\S.*\.$/);
    expect(new Set(notes.map(({ key }) => key)).size).toBe(notes.length);
  });

  test('its runs are the score, and the last score is the final one', () => {
    const runs = plays.reduce((sum, note) => sum + note.runs, 0);
    expect(runs).toBe(state.score.away + state.score.home);
    expect(plays.at(-1)?.score).toBe(`AWA ${state.score.away}, HOM ${state.score.home}`);
  });

  test('every change of players and the end are told where they happened', () => {
    const changes = events.filter(({ type }) => type === 'substituted');
    expect(changes.length).toBeGreaterThan(3);
    const told = notes.filter(({ kind }) => kind === 'substitution');
    expect(told).toHaveLength(changes.length);
    for (const { text } of told) expect(text).toMatch(/^\S.*\.$/);
    expect(notes.at(-1)).toMatchObject({ kind: 'note', play: record.plays.length });
  });

  test('what JSON has carried tells the same: a reload loses nothing', () => {
    const reloaded: GameRecord = JSON.parse(JSON.stringify(record));
    expect(notesOf(reloaded)).toEqual(notes);
  });
});
