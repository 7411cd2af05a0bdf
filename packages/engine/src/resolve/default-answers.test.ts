import { describe, expect, it } from 'vitest';
import type { ChoiceOption, ChoiceType, PendingChoice } from '../model/decision.ts';
import type { PlaySketch, ScriptRun } from '../testing/play-script.ts';
import { runOutcome, runSteal } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';

/** A play that comes to a question about a man as fast, or as good a thief, as `n` says. */
interface Question {
  readonly type: ChoiceType;
  readonly at: (n: number) => SceneSketch;
  readonly play: (at: SceneSketch) => ScriptRun;
}

const NEAR = ['depth', 2] as const;
const single =
  (answers: readonly ChoiceOption[], sketch: PlaySketch = { rolls: [NEAR] }) =>
  (at: SceneSketch): ScriptRun =>
    runOutcome(scene(at), { code: 'SINGLE_UNCAPPED', location: 'CF' }, { ...sketch, answers });
const double = (sketch: PlaySketch) => (at: SceneSketch) =>
  runOutcome(scene(at), { code: 'DOUBLE_UNCAPPED', location: 'CF' }, sketch);
const fly =
  (code: 'FLYOUT_B' | 'FLYOUT_BQ', answers: readonly ChoiceOption[]) => (at: SceneSketch) =>
    runOutcome(scene(at), { code, location: 'CF' }, { answers });
const steal = (sketch: PlaySketch) => (at: SceneSketch) => runSteal(scene(at), sketch);

const onSecond = (speed: number): SceneSketch => ({ bases: '-2-', runners: { 2: { speed } } });
const onFirst = (speed: number): SceneSketch => ({ bases: '1--', runners: { 1: { speed } } });
const onThird = (speed: number): SceneSketch => ({ bases: '--3', runners: { 3: { speed } } });

const SEND = {
  'from second to home on a single': { type: 'sendLead', at: onSecond, play: single(['hold']) },
  'from first to third on a single': { type: 'sendLead', at: onFirst, play: single(['hold']) },
  'from first to third behind the lead runner': {
    type: 'sendTrail',
    at: (speed) => ({ bases: '12-', runners: { 1: { speed }, 2: { speed: 12 } } }),
    play: single(['send', 'hold', 'concede']),
  },
  'from first to home on a double': {
    type: 'sendLead',
    at: onFirst,
    play: double({ rolls: [NEAR], answers: ['hold'] }),
  },
  'the batter to third, behind a throw': {
    type: 'sendBatter',
    at: (speed) => ({ bases: '1--', runners: { 1: { speed: 10 } }, batter: { speed } }),
    play: double({ rolls: [NEAR, ['advance', 5]], answers: ['send', 'throw-lead', 'hold'] }),
  },
  'from second to third on a fly': { type: 'tagUp', at: onSecond, play: fly('FLYOUT_B', ['hold']) },
  'from third to home on a fly': { type: 'tagUp', at: onThird, play: fly('FLYOUT_BQ', ['hold']) },
  'from third to home, on the throw to second': {
    type: 'sendRunnerHome',
    at: (speed) => ({ bases: '1-3', runners: { 3: { speed } } }),
    play: steal({
      steal: [1, 3],
      rolls: [
        ['jumpCheck', 10],
        ['jump', 3, 4],
        ['steal', 5],
      ],
      answers: ['throw-trail', 'hold'],
    }),
  },
  'a thief without a good jump': {
    type: 'goOrStay',
    at: (low) => ({
      bases: '1--',
      runners: { 1: { steal: { low, high: low, jump: 0, auto: false } } },
    }),
    play: steal({
      steal: [1],
      rolls: [
        ['jumpCheck', 10],
        ['jump', 3, 4],
      ],
      answers: ['stay'],
    }),
  },
} as const satisfies Readonly<Record<string, Question>>;

const CONCEDE = {
  'a single': { type: 'throw', at: onSecond, play: single(['send', 'concede']) },
  'a fly': { type: 'throwOnTag', at: onThird, play: fly('FLYOUT_BQ', ['send', 'concede']) },
} as const satisfies Readonly<Record<string, Question>>;

/** The question of the play, about a man with this target. */
const askedAt = ({ type, at, play }: Question, outs: 0 | 1 | 2, target: number): PendingChoice => {
  const asked = (n: number): PendingChoice => {
    const choice = play({ ...at(n), outs }).choices.find((one) => one.type === type);
    if (!choice) throw new Error(`${type} was not asked`);
    return choice;
  };
  return asked(10 + target - asked(10).target);
};

describe('what comes first is done where nobody answers: a runner goes from this target on', () => {
  it.each([
    ['from second to home on a single', [18, 14, 8]],
    ['from first to third on a single', [14, 12, 14]],
    ['from first to third behind the lead runner', [14, 14, 14]],
    ['from first to home on a double', [18, 16, 9]],
    ['the batter to third, behind a throw', [14, 12, 14]],
    ['from second to third on a fly', [14, 12, null]],
    ['from third to home on a fly', [18, 14, null]],
    ['from third to home, on the throw to second', [18, 14, 8]],
    ['a thief without a good jump', [15, 15, 14]],
  ] as const)('%s: %j', (who, byOuts) => {
    for (const outs of [0, 1, 2] as const) {
      const from = byOuts[outs];
      for (const target of from === null ? [] : [from, from - 1]) {
        const choice = askedAt(SEND[who], outs, target);
        expect(choice.target).toBe(target);
        const goes = choice.options[0] === 'send' || choice.options[0] === 'go';
        expect(goes, `${target} with ${outs} out`).toBe(target === from);
      }
    }
  });

  it.each(['a single', 'a fly'] as const)('nobody throws at a man with 19 on %s', (what) => {
    for (const [target, first] of [
      [19, 'concede'],
      [18, 'throw-lead'],
    ] as const)
      expect(askedAt(CONCEDE[what], 0, target)).toMatchObject({
        target,
        options: [first, expect.anything()],
      });
  });
});
