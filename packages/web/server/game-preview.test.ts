import { describe, expect, test } from 'vitest';
import { gamePicture, type PictureNode, type PreviewGame } from './game-preview.ts';

const brand = {
  name: 'Paper Dynasty',
  preview: { background: '#000', ink: '#fff', dim: '#999', hot: '#fc0' },
};
const game: PreviewGame = {
  status: 'completed',
  inning: 9,
  half: 'top',
  innings: 9,
  away: {
    team: { name: 'Boston', abbreviation: 'BOS' },
    score: 4,
    line: [1, 0, 0, 0, 0, 1, 2, 0, 0],
  },
  home: { team: null, score: 10, line: [1, 0, 3, 0, 0, 0, 0, 6] },
};
const words = ({ props: { children } }: PictureNode): string =>
  typeof children === 'string' ? children : children.map(words).filter(Boolean).join(' ');

describe('the picture of a game', () => {
  test('names both teams, the score, and every inning', () => {
    expect(words(gamePicture(game, brand))).toBe(
      'Paper Dynasty Final Boston 4 Open seat 10 1 2 3 4 5 6 7 8 9 BOS 1 0 0 0 0 1 2 0 0 1 0 3 0 0 0 0 6',
    );
  });
  test.each([
    [{ inning: 12 }, 'Final, 12 innings'],
    [{ status: 'active', half: 'bottom', inning: 5 }, 'Bottom of inning 5'],
    [{ status: 'pending' }, 'Not begun yet'],
  ] as const)('%j: %s', (change, standing) => {
    expect(words(gamePicture({ ...game, ...change }, brand))).toContain(standing);
  });
  test('a long game shows its last nine innings', () => {
    expect(words(gamePicture({ ...game, inning: 12 }, brand))).toContain(
      ' 4 5 6 7 8 9 10 11 12 BOS',
    );
  });
});
