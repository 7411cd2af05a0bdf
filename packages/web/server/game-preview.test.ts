import { describe, expect, test } from 'vitest';
import { gamePicture, type PictureNode, type PreviewGame, playPicture } from './game-preview.ts';

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
      'Paper Dynasty Final Boston 4 Open seat 10 1 2 3 4 5 6 7 8 9 BOS 1 0 0 0 0 1 2 0 0 1 0 3 0 0 0 0 6 X',
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

describe('the picture of a play', () => {
  const homer = { half: 'Top 3rd', text: 'Betts homers to left.', score: { away: 1, home: 0 } };
  test('tells it, and how it stood then', () => {
    expect(words(playPicture(game, homer, brand))).toBe(
      'Paper Dynasty Top 3rd Betts homers to left. Boston 1 Open seat 0',
    );
  });
  test('sets a long sentence smaller', () => {
    const size = (text: string): unknown => {
      const [, told] = playPicture(game, { ...homer, text }, brand).props.children;
      return typeof told === 'object' && told.props.style.fontSize;
    };
    expect(size('Betts homers to left. '.repeat(6))).toBeLessThan(Number(size(homer.text)));
  });
});
