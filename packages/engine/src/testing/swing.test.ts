import { expect, it } from 'vitest';
import { scene } from './scene.ts';
import { swing } from './swing.ts';

const SINGLE = { code: 'SINGLE_UNCAPPED', location: 'CF' } as const;

/** What the offence is asked about the man on second: a ball that is near, nobody out. */
const target = (speed: number, arm: number): number | undefined => {
  const at = scene({ bases: '-2-', runners: { 2: { speed } }, fielders: { CF: { arm } } });
  const { phase } = swing(at, SINGLE, ['depth', 2]).then().state;
  return phase.type === 'choice' ? phase.choice.target : undefined;
};

it('a swing in a scene is played with the cards of the scene', () => {
  expect(target(13, 0)).toBe(13);
  expect(target(15, 0)).toBe(15);
  expect(target(15, -6)).toBe(9);
});

it('and by its charts', () => {
  const { state, books } = scene({ bases: '-2-', runners: { 2: { speed: 13 } } });
  const { tuning } = books.charts;
  const charts = {
    ...books.charts,
    tuning: { ...tuning, advance: { ...tuning.advance, depth: [9, 9, 9, 9] as const } },
  };
  const end = swing({ state, books: { ...books, charts } }, SINGLE, ['depth', 2]).play();
  // Sure of home, he is not asked about, and nobody throws.
  expect(end.moves).toEqual([{ from: 2, to: 4, cause: 'play' }]);
});
