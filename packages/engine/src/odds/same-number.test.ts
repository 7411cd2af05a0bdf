import { describe, expect, it } from 'vitest';
import { prospectsOf, tryOf } from '../managers/advance.ts';
import { worthIn } from '../managers/thrown.ts';
import { managerTools } from '../managers/tools.ts';
import { valuerOf } from '../managers/value.ts';
import type { Outcome } from '../model/outcome.ts';
import { type SceneSketch, scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { swing } from '../testing/swing.ts';
import { actionOdds } from './action-odds.ts';

const SINGLE: Outcome = { code: 'SINGLE_UNCAPPED', location: 'RF' };
const DOUBLE: Outcome = { code: 'DOUBLE_UNCAPPED', location: 'CF' };
const FLY: Outcome = { code: 'FLYOUT_BQ', location: 'LF' };
const FAR: readonly ScriptedRoll[] = [['depth', 3]];

/** Alone on the bases, and slow enough that the defence throws. */
describe('the screen and the AI managers know the same break-even', () => {
  it.each<[what: string, sketch: SceneSketch, Outcome, dice: readonly ScriptedRoll[]]>([
    ['home on a single', { bases: '-2-', runners: { 2: { speed: 11 } } }, SINGLE, FAR],
    ['the same, late', { bases: '-2-', inning: 8, runners: { 2: { speed: 11 } } }, SINGLE, FAR],
    ['third on a single', { bases: '1--', outs: 1, runners: { 1: { speed: 14 } } }, SINGLE, FAR],
    ['home after a catch', { bases: '--3', outs: 1, runners: { 3: { speed: 9 } } }, FLY, []],
    // The batter is so slow that nobody asks about him.
    [
      'home on a double',
      { bases: '1--', runners: { 1: { speed: 10 } }, batter: { speed: 2 } },
      DOUBLE,
      FAR,
    ],
  ])('for %s', (...[, sketch, outcome, dice]) => {
    const at = scene(sketch);
    const { state } = swing(at, outcome, ...dice).then();
    const { phase } = state;
    if (phase.type !== 'choice') throw new Error('nothing is asked');
    const tools = managerTools(at.books, state.rules);
    const { choice, play } = phase;
    const worth = worthIn(state, valuerOf(state, tools.expectancy));
    const tried = tryOf(prospectsOf({ state, choice, play, worth, tools }), ['send', 'hold']);
    const odds = actionOdds(state, { type: 'choose', side: choice.side, option: 'send' }, tools);
    expect(odds?.success).toBeCloseTo(tried.chance, 12);
    expect(odds?.breakEven).toBeCloseTo(tried.breakEven, 9);
  });
});
