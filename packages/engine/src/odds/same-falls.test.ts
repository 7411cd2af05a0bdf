import { describe, expect, it } from 'vitest';
import { managerTools } from '../managers/tools.ts';
import type { Approach, Offence, StealAttempt } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayInProgress } from '../model/state.ts';
import { NORMAL_DEPTH, SWING_AWAY, SWUNG } from '../testing/at-the-plate.ts';
import { type Scene, type SceneSketch, scene } from '../testing/scene.ts';
import { everyLeaf } from './every-leaf.ts';
import { weighing } from './risk.ts';
import { between, buntMeaning, type Meaning, stealMeaning } from './same-falls.ts';
import { swingEnds } from './swing.ts';

/** Ends that a walk comes to: one for all falls that the rules do not tell apart. */
const leaves = (
  { state, books }: Scene,
  change: Partial<PlayInProgress>,
  meaning: Parameters<typeof everyLeaf>[0]['meaning'],
): number => {
  const play: PlayInProgress = { ...SWUNG, ...change };
  const found = everyLeaf({
    state,
    books,
    play,
    answer: ({ options }) =>
      options.find((option) => option === 'go' || option.startsWith('throw')) ?? 'send',
    meaning,
  });
  expect(found.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
  return found.length;
};

it('a die that is only compared with numbers falls in as many ways as lie between them', () => {
  const ways = Array.from({ length: 20 }, (_, i) => between([3, 12], i + 1));
  expect(ways.join('')).toBe('00011111111122222222');
  expect(between([], 7)).toBe(0);
});

describe('falls of the dice that mean the same are walked once', () => {
  const SURE = { steal: { low: 11, high: 16, jump: 9, auto: true } };

  it.each<[what: string, steal: StealAttempt, sketch: SceneSketch, ends: number]>([
    ['second', [1], { bases: '1--' }, 27],
    ['second, by a man who needs no jump', [1], { bases: '1--', runners: { 1: SURE } }, 15],
    ['third', [2], { bases: '-2-' }, 27],
    ['home', [3], { bases: '--3' }, 12],
    ['two bases', [1, 2], { bases: '12-' }, 39],
    ['first and third', [1, 3], { bases: '1-3', runners: { 1: SURE } }, 66],
  ])('stealing %s', (...[, steal, sketch, ends]) => {
    expect(leaves(scene(sketch), { script: 'steal', steal }, stealMeaning)).toBe(ends);
  });

  it.each<[approach: Approach, sketch: SceneSketch, ends: number]>([
    ['sac-bunt', { bases: '1--' }, 5],
    ['sac-bunt', { bases: '12-', outs: 1 }, 5],
    ['drag-bunt', { bases: '---' }, 2],
    ['safety-squeeze', { bases: '--3' }, 24],
    ['suicide-squeeze', { bases: '--3' }, 5],
  ])('%s with %j', (approach, sketch, ends) => {
    const offence: Offence = { approach, contactPlay: false };
    expect(leaves(scene(sketch), { offence }, buntMeaning)).toBe(ends);
  });

  it('and face by face where nothing is known of them', () => {
    const each: Meaning = (_, faces) => faces.join();
    const steal = { script: 'steal', steal: [3] } as const;
    expect(leaves(scene({ bases: '--3' }), steal, () => each)).toBe(989);
  });

  it.each<[code: Outcome['code'], sketch: SceneSketch, offence: Partial<Offence>, ends: number]>([
    ['STRIKEOUT', {}, {}, 1],
    ['WALK', { bases: '123' }, {}, 1],
    ['HOMERUN', {}, {}, 1],
    ['BP_HOMERUN', { bases: '1--' }, {}, 2],
    ['BP_SINGLE', { bases: '1--' }, {}, 7],
    ['SINGLE_1', { bases: '1--', rules: { shiftsAllowed: true } }, {}, 2],
    ['SINGLE_UNCAPPED', { bases: '1--', runners: { 1: { speed: 17 } } }, {}, 24],
    ['SINGLE_UNCAPPED', { bases: '12-', runners: { 1: { speed: 17 }, 2: { speed: 17 } } }, {}, 95],
    ['DOUBLE_UNCAPPED', { bases: '1--' }, {}, 12],
    ['GROUNDBALL_A', {}, {}, 6],
    ['GROUNDBALL_A', { bases: '1--' }, {}, 6],
    ['GROUNDBALL_B', { bases: '1-3' }, { contactPlay: true }, 6],
    ['GROUNDBALL_C', { bases: '123' }, {}, 6],
    ['FLYOUT_A', { bases: '--3' }, {}, 3],
    ['FLYOUT_B', { bases: '-23' }, {}, 21],
    ['FLYOUT_BQ', { bases: '--3' }, {}, 3],
    ['LINEOUT', { bases: '123' }, {}, 26],
    ['LINEOUT', { bases: '1--' }, { approach: 'hit-and-run' }, 4],
    ['STRIKEOUT', { bases: '1--' }, { approach: 'hit-and-run' }, 40],
    ['X_CHECK', { bases: '1--' }, {}, 189],
    ['X_CHECK', { rules: { rarePlays: true } }, {}, 378],
  ])('%s with %j, %j', (...[code, sketch, offence, ends]) => {
    const { state, books } = scene(sketch);
    const at = weighing(state, 'away', managerTools(books, state.rules));
    const swing = { alignment: NORMAL_DEPTH, offence: { ...SWING_AWAY, ...offence } };
    const found = swingEnds(
      at,
      { ...swing, only: (outcome) => outcome.code === code },
      () => 'safe',
    );
    expect(found).toHaveLength(ends);
  });
});
