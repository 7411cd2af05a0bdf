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
import { notesOf } from './play-notes.ts';

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

  test('every pitcher who came in during the game is named where he came in', () => {
    const relieved = [...record.pitchers.away, ...record.pitchers.home].filter(
      ({ starter, after }) => !starter && after > 0,
    );
    const told = notes.filter(({ kind }) => kind === 'substitution');
    expect(told).toHaveLength(relieved.length);
  });
});
