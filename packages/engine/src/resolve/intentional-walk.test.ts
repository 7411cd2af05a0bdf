import { expect, it } from 'vitest';
import { brief } from '../testing/play-script.ts';
import { scene } from '../testing/scene.ts';
import { intentionalWalk } from './intentional-walk.ts';

it.each([
  ['---', 'intentionalWalk B>1'],
  ['1--', 'intentionalWalk B>1, 1>2'],
  ['-2-', 'intentionalWalk B>1'],
  ['12-', 'intentionalWalk B>1, 2>3, 1>2'],
  ['--3', 'intentionalWalk B>1'],
  ['1-3', 'intentionalWalk B>1, 1>2'],
  ['-23', 'intentionalWalk B>1'],
  ['123', 'intentionalWalk B>1, 3>4, 2>3, 1>2'],
] as const)('an intentional walk with %s', (bases, text) => {
  const { state } = scene({ bases });
  expect(brief(intentionalWalk(state))).toBe(text);
  expect(intentionalWalk(state).batter).toBe(state.batter);
});
