import { openGame } from '@paper-dynasty/engine';
import { SAMPLE_CARDS, sampleGame } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { armPrint, restWords } from './rest-words.ts';

const { teams, ...rest } = sampleGame();
const { pitcher } = teams.home.lineup;
const because = 'started' as const;
const gameAfter = (gamesLeft: number) =>
  openGame({
    ...rest,
    teams: {
      ...teams,
      home: { ...teams.home, resting: [{ pitcher, because, outs: 20, gamesAgo: 1, gamesLeft }] },
    },
  });

test.each([
  [1, 'rests today'],
  [3, 'rests 3 games'],
])('a man who has to miss %i: %s', (gamesLeft, words) => {
  const state = gameAfter(gamesLeft);
  expect(restWords(state, pitcher)).toBe(words);
  expect(armPrint(state, SAMPLE_CARDS, pitcher)).toBe(`${words} · throws R · 6 innings`);
});

test('nothing is said of anybody else', () => {
  expect(restWords(gameAfter(2), teams.away.lineup.pitcher)).toBe('');
  expect(restWords(openGame(sampleGame()), pitcher)).toBe('');
});
