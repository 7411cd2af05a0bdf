import {
  type Acted,
  type Books,
  chooseAction,
  type GameState,
  managerTools,
} from '@paper-dynasty/engine';
import { given, type SceneSketch, scene, withReading } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { chooseForAbsent } from './ai-turn.ts';

/** Two out, a single to left: the man on second may be sent home, safe about every second time. */
const asked = (sketch: SceneSketch): { readonly state: GameState; readonly books: Books } => {
  const { state, books } = scene({ bases: '-2-', outs: 2, ...sketch });
  const read = withReading(state, { code: 'SINGLE_UNCAPPED', location: 'LF' });
  const confirm = { type: 'confirmOutcome', side: 'home' } as const;
  const acted: Acted = given(read, books).when(confirm, ['depth', 1]).then();
  return { state: acted.state, books };
};
const forAbsent = (sketch: SceneSketch) => {
  const { state, books } = asked(sketch);
  const game = { fold: { state }, books } as never;
  return {
    usual: state.phase.type === 'choice' && state.phase.choice.options[0],
    ...chooseForAbsent(game, 'away'),
  };
};

test('a runner goes for an absent manager when the run is worth the out', () => {
  const { usual, action, reason } = forAbsent({ inning: 4 });
  expect(usual).toBe('send');
  expect(action).toEqual({ type: 'choose', side: 'away', option: 'send' });
  expect(reason).toMatch(/%/);
});

test('and stays when an out would end a game in which one run is not enough', () => {
  const { usual, action } = forAbsent({ inning: 9, lead: -5 });
  expect(usual).toBe('send');
  expect(action).toEqual({ type: 'choose', side: 'away', option: 'hold' });
});

test.each([
  [16, 'hold', 'yolo'],
  [19, 'send', 'safe'],
] as const)('speed %i: to %s, as the balanced manager would, whatever %s does', (...row) => {
  const [speed, option, other] = row;
  const at: SceneSketch = { inning: 4, outs: 1, runners: { 2: { speed } } };
  const { state, books } = asked(at);
  const tools = managerTools(books, state.rules);
  const chosen = { type: 'choose', side: 'away', option } as const;
  expect(forAbsent(at).action).toEqual(chosen);
  expect(chooseAction(state, { side: 'away', style: other }, tools)?.action).not.toEqual(chosen);
});

test('before the pitch the usual is done', () => {
  const { state, books } = scene();
  const game = { fold: { state }, books } as never;
  expect(chooseForAbsent(game, 'home')).toEqual({ action: { type: 'takeDefault', side: 'home' } });
});
