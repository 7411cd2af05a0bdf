import { describe, expect, it } from 'vitest';
import type { Base } from '../model/baseball.ts';
import type { ChoiceType, PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { NORMAL_DEPTH, SWING_AWAY } from '../testing/at-the-plate.ts';
import { type ManagerAt, managerAt } from '../testing/manager-at.ts';
import type { BaseState, SceneSketch } from '../testing/scene.ts';
import { BASE_STATES } from '../testing/scene.ts';
import { safeChance, stakesOf } from './advance.ts';
import { answerOf } from './choices.ts';
import type { After } from './value.ts';

interface Question extends Pick<PendingChoice, 'type'> {
  readonly from?: Base | 0;
  readonly to?: 2 | 3 | 4;
  readonly target?: number;
}
const question = ({ type, from = 2, to = 4, target = 10 }: Question): PendingChoice => ({
  type,
  side: 'away',
  options: ['send', 'hold'],
  runner: managerAt().state.batter,
  from,
  to,
  target,
  fielder: 'LF',
});

const stealing = (state: GameState, steal: readonly Base[], choice: PendingChoice): GameState => ({
  ...state,
  phase: {
    type: 'choice',
    choice,
    play: {
      script: 'steal',
      alignment: NORMAL_DEPTH,
      offence: SWING_AWAY,
      steal,
      rolls: [],
      answers: [],
    },
  },
});

/** `1-3 +1` with as many outs as asterisks: first and third taken, one run in. */
const told = ({ code, outs, runs }: After): string =>
  [BASE_STATES[code], `+${runs}`, '*'.repeat(outs)].join(' ').trim();

type Row = readonly [
  type: ChoiceType,
  way: readonly [Base | 0, 2 | 3 | 4],
  bases: BaseState,
  hold: string,
  safe: string,
  out: string,
];

describe('what is at stake, with one out', () => {
  it.each<Row>([
    // a single, the lead runner for home
    ['sendLead', [2, 4], '-2-', '1-3 +0 *', '1-- +1 *', '1-- +0 **'],
    ['sendLead', [2, 4], '12-', '123 +0 *', '12- +1 *', '12- +0 **'],
    ['sendLead', [2, 4], '-23', '1-3 +1 *', '1-- +2 *', '1-- +1 **'],
    ['throw', [2, 4], '123', '123 +1 *', '12- +2 *', '12- +1 **'],
    // a single, from first to third
    ['sendLead', [1, 3], '1--', '12- +0 *', '1-3 +0 *', '1-- +0 **'],
    ['sendLead', [1, 3], '1-3', '12- +1 *', '1-3 +1 *', '1-- +1 **'],
    ['throw', [1, 3], '12-', '12- +1 *', '1-3 +1 *', '1-- +1 **'],
    // a double, from first home
    ['sendLead', [1, 4], '1--', '-23 +0 *', '-2- +1 *', '-2- +0 **'],
    ['throw', [1, 4], '12-', '-23 +1 *', '-2- +2 *', '-2- +1 **'],
    ['sendLead', [1, 4], '1-3', '-23 +1 *', '-2- +2 *', '-2- +1 **'],
    // the runner behind one who goes home
    ['sendTrail', [1, 3], '12-', '12- +1 *', '1-3 +1 *', '1-- +1 **'],
    ['sendTrail', [1, 3], '123', '12- +2 *', '1-3 +2 *', '1-- +2 **'],
    // the batter, for third on a double
    ['sendBatter', [0, 3], '---', '-2- +0 *', '--3 +0 *', '--- +0 **'],
    ['sendBatter', [0, 3], '1--', '-2- +1 *', '--3 +1 *', '--- +1 **'],
    ['sendBatter', [0, 3], '-23', '-2- +2 *', '--3 +2 *', '--- +2 **'],
    // after a catch
    ['tagUp', [3, 4], '--3', '--3 +0 **', '--- +1 **', '--- +0 ***'],
    ['tagUp', [3, 4], '1-3', '1-3 +0 **', '1-- +1 **', '1-- +0 ***'],
    ['throwOnTag', [3, 4], '123', '123 +0 **', '1-3 +1 **', '1-3 +0 ***'],
    ['tagUp', [2, 3], '-2-', '-2- +0 **', '--3 +0 **', '--- +0 ***'],
    ['throwOnTag', [2, 3], '12-', '12- +0 **', '1-3 +0 **', '1-- +0 ***'],
    // a squeeze: the batter is out, unless the throw goes home
    ['sendOnSqueeze', [3, 4], '--3', '--3 +0 **', '--- +1 **', '1-- +0 **'],
    ['sendOnSqueeze', [3, 4], '1-3', '-23 +0 **', '-2- +1 **', '12- +0 **'],
    ['sendOnSqueeze', [3, 4], '-23', '--3 +0 **', '--3 +1 **', '1-3 +0 **'],
    // the throw goes to second
    ['sendRunnerHome', [3, 4], '1-3', '-23 +0 *', '-2- +1 *', '-2- +0 **'],
  ])('%s %j on bases %s', (...[type, [from, to], bases, ...expected]) => {
    const { state } = managerAt({ bases, outs: 1 });
    const { hold, safe, out } = stakesOf(state, question({ type, from, to }));
    expect([hold, safe, out].map(told)).toEqual(expected);
  });

  it.each<readonly [steal: readonly Base[], ...Row]>([
    [[1], 'goOrStay', [1, 2], '1--', '1-- +0 *', '-2- +0 *', '--- +0 **'],
    [[2], 'goOrStay', [2, 3], '-2-', '-2- +0 *', '--3 +0 *', '--- +0 **'],
    [[2], 'stealThrow', [2, 3], '12-', '12- +0 *', '1-3 +0 *', '1-- +0 **'],
    [[1, 2], 'goOrStay', [2, 3], '12-', '12- +0 *', '-23 +0 *', '-2- +0 **'],
    [[1, 2], 'stealThrow', [1, 2], '12-', '12- +0 *', '-23 +0 *', '--3 +0 **'],
    [[3], 'stealThrow', [3, 4], '--3', '--3 +0 *', '--- +1 *', '--- +0 **'],
    [[2, 3], 'stealThrow', [2, 3], '-23', '-23 +0 *', '--3 +1 *', '--- +1 **'],
    [[1, 2, 3], 'goOrStay', [1, 2], '123', '123 +0 *', '-23 +1 *', '--3 +1 **'],
    [[1, 3], 'goOrStay', [1, 2], '1-3', '1-3 +0 *', '-23 +0 *', '--3 +0 **'],
    [[1, 3], 'stealThrow', [1, 2], '1-3', '-23 +0 *', '-23 +0 *', '--3 +0 **'],
  ])('a steal from %j: %s %j on bases %s', (...[steal, type, [from, to], bases, ...expected]) => {
    const choice = question({ type, from, to });
    const { state } = managerAt({ bases, outs: 1 });
    const { hold, safe, out } = stakesOf(stealing(state, steal, choice), choice);
    expect([hold, safe, out].map(told)).toEqual(expected);
  });
});

it.each([
  [-3, 0],
  [0, 0],
  [1, 0.05],
  [13, 0.65],
  [20, 1],
  [24, 1],
])('with %i safe numbers a runner is safe in %f of all throws', (target, chance) => {
  expect(safeChance(target)).toBe(chance);
});

const answer = ({ state, mind, tools }: ManagerAt, choice: PendingChoice) =>
  answerOf(state, choice, { mind, tuning: tools.charts.tuning });

/** Worth 1 when a run is in, 0 when it costs an out, and something between while he stays. */
const holding = (hold: number, outs: number) => (after: After) =>
  after.runs > 0 ? 1 : after.outs > outs ? 0 : hold;

describe('a runner is sent when he is sure enough', () => {
  const sends = (style: AiStyle, target: number, hold = 0.5) =>
    answer(
      managerAt({ bases: '-2-', outs: 1 }, { style, value: holding(hold, 1) }),
      question({ type: 'sendLead', target }),
    );

  it.each<[AiStyle, hold: number, least: number]>([
    ['balanced', 0.5, 10],
    ['balanced', 0.3, 6],
    ['safe', 0.5, 12],
    ['yolo', 0.5, 8],
    // never below 35 % with fewer than two out
    ['yolo', 0.3, 7],
  ])('%s, where staying is worth %f: from %i safe numbers', (style, hold, least) => {
    expect(sends(style, least, hold).option).toBe('send');
    expect(sends(style, least - 1, hold).option).toBe('hold');
  });

  it('yolo sends anybody with two out, if it pays', () => {
    const at = managerAt({ bases: '-2-', outs: 2 }, { style: 'yolo', value: holding(0.3, 2) });
    expect(answer(at, question({ type: 'sendLead', target: 4 })).option).toBe('send');
    expect(answer(at, question({ type: 'sendLead', target: 3 })).option).toBe('hold');
  });

  it('and says why', () => {
    expect(sends('balanced', 13).reason).toBe('send: 65 % against break-even 50 %');
    expect(sends('safe', 9).reason).toBe('hold: 45 % against break-even 58 %');
  });
});

describe('after a bad jump', () => {
  const goes = (style: AiStyle, target: number, hold = 0.5) => {
    const choice = question({ type: 'goOrStay', from: 3, to: 4, target });
    const at = managerAt({ bases: '--3', outs: 1 }, { style, value: holding(hold, 1) });
    return answer({ ...at, state: stealing(at.state, [3], choice) }, choice);
  };
  it.each<[AiStyle, hold: number, least: number]>([
    ['balanced', 0.5, 10],
    ['balanced', 0.75, 15],
    // whatever it is worth
    ['yolo', 0.1, 10],
    ['yolo', 0.9, 10],
    ['safe', 0.5, 16],
    ['safe', 0.1, 16],
  ])('%s, where staying is worth %f, goes from %i safe numbers', (style, hold, least) => {
    expect(goes(style, least, hold).option).toBe('go');
    expect(goes(style, least - 1, hold).option).toBe('stay');
  });

  it('and says why', () => {
    expect(goes('balanced', 13).reason).toBe('bad jump: 65 % against break-even 50 %');
  });
});

describe('the man behind a runner who goes home', () => {
  const sketch: SceneSketch = { bases: '12-', outs: 1 };
  /** From ten safe numbers he has third unless they throw at him, and they have two numbers fewer there. */
  const trail = (target: number, value: (after: After) => number, style: AiStyle = 'balanced') => {
    const at = managerAt(sketch, { value, style });
    const { advance, ...tuning } = at.tools.charts.tuning;
    const own = { ...tuning, advance: { ...advance, trailTakesThird: 10, throwBehind: 2 } };
    const choice = question({ type: 'sendTrail', from: 1, to: 3, target });
    return answerOf(at.state, choice, { mind: at.mind, tuning: own });
  };
  const onThird = ({ code }: After): number => (code & 4 ? 1 : 0);

  it.each<[what: string, target: number, value: (after: After) => number, gain: string]>([
    // 14 safe numbers for the man ahead, or 10 for himself, against 14 for the man ahead alone
    ['outs', 8, ({ outs }) => -outs, '-0.200'],
    ['runs', 8, ({ runs }) => runs, '0.000'],
    ['third base, too slow to take it', 8, (after) => -onThird(after), '-0.500'],
    ['third base', 12, (after) => -onThird(after), '-1.000'],
  ])('changes in %s, with %i safe numbers', (...[, target, value, gain]) => {
    expect(trail(target, value).reason).toBe(
      `the runner behind him: ${target * 5} %, worth ${gain}`,
    );
  });

  it('goes when that is worth something', () => {
    expect(trail(12, (after) => onThird(after) + after.runs).option).toBe('send');
    expect(trail(2, ({ outs, runs }) => runs - 2 * outs).option).toBe('hold');
  });

  it.each<[AiStyle, loss: number, option: string]>([
    ['balanced', 0, 'hold'],
    ['yolo', 0, 'send'],
    ['yolo', 0.04, 'send'],
    ['yolo', 0.1, 'hold'],
    ['safe', -0.03, 'hold'],
    ['safe', -0.05, 'send'],
    ['balanced', -0.03, 'send'],
  ])('%s, where it costs %f: %s', (style, loss, option) => {
    const scale = loss >= 0 ? -loss / 0.2 : -loss / 0.1;
    const worth = (after: After): number =>
      loss >= 0 ? scale * after.outs : scale * (onThird(after) + after.runs);
    expect(trail(loss >= 0 ? 8 : 12, worth, style).option).toBe(option);
  });
});
