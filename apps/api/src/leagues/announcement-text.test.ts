import type { ListedGame } from '@paper-dynasty/db';
import { describe, expect, test } from 'vitest';
import { leadChanges } from './announce.ts';
import { announcementText, plainName } from './announcement-text.ts';

const game = {
  awayTeamName: 'The Anchors',
  homeTeamName: 'The Bells',
  mode: 'ranked',
  awayScore: 3,
  homeScore: 4,
  currentInning: 11,
  innings: 9,
  ending: 'walk-off',
  winner: 'home',
} as ListedGame;

test.each([
  ['@everyone', '\\@everyone'],
  ['<@123> **Bold**', '\\<\\@123\\> \\*\\*Bold\\*\\*'],
  ['[free](https://evil.example)', '\\[free\\]\\(https\\:\\/\\/evil\\.example\\)'],
  ['Mets\n# loud\u202e', 'Mets\\# loud'],
])('A28 a name of %j stays a name', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

describe('what a channel reads', () => {
  test.each([
    [{ type: 'start' }, 'Play ball: The Anchors at The Bells, ranked.'],
    [
      { type: 'lead', leader: 'away', lead: { inning: 7, half: 'top', away: 3, home: 2 } },
      'The Anchors takes the lead in the top of inning 7: The Anchors 3, The Bells 2.',
    ],
    [{ type: 'final' }, 'Final: The Anchors 3, The Bells 4 (11 innings).'],
  ] as const)('%j', (what, words) => {
    expect(announcementText(game, what)).toBe(words);
  });

  test('of a forfeit and of a game that does not count', () => {
    expect(announcementText({ ...game, ending: 'forfeit' }, { type: 'final' })).toBe(
      'Final: The Bells win by forfeit (The Anchors 3, The Bells 4).',
    );
    expect(announcementText({ ...game, ending: 'void' }, { type: 'final' })).toBe(
      'The Anchors at The Bells does not count.',
    );
  });
});

test('the lead changes when somebody goes ahead who was not the last to be ahead', () => {
  const at = (playNumber: number, awayScore: number, homeScore: number) =>
    ({ playNumber, inning: 1, half: 'top', awayScore, homeScore }) as const;
  const scores = [at(1, 0, 0), at(2, 1, 0), at(3, 1, 1), at(4, 2, 1), at(5, 2, 3), at(6, 2, 4)];
  const now = { currentInning: 1, currentHalf: 'top', awayScore: 5, homeScore: 4 } as const;
  const told = (status: 'active' | 'completed') =>
    leadChanges(scores, { ...now, status }).map(({ key, leader }) => [key, leader]);
  expect(told('active')).toEqual([
    ['lead 1', 'away'],
    ['lead 4', 'home'],
    ['lead 6', 'away'],
  ]);
  expect(told('completed')).toHaveLength(2);
});
