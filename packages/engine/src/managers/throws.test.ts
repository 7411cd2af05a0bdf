import { describe, expect, it } from 'vitest';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { SWUNG } from '../testing/at-the-plate.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { BaseState } from '../testing/scene.ts';
import { answerOf } from './choices.ts';
import type { After } from './value.ts';

interface Throw {
  readonly type?: 'throw' | 'throwOnTag' | 'stealThrow';
  readonly from?: 1 | 2 | 3;
  readonly to?: 2 | 3 | 4;
  readonly target?: number;
  readonly options?: readonly ChoiceOption[];
  readonly style?: AiStyle;
  readonly bases?: BaseState;
  readonly outs?: 0 | 1 | 2;
  /** The runner behind goes too. */
  readonly trailSent?: boolean;
  /** To the side at bat. */
  readonly value?: (after: After) => number;
}

/** What the defence does with the ball; a throw behind the lead runner has two safe numbers more. */
const thrown = (what: Throw) => {
  const { type = 'throw', from = 2, to = 4, target = 10, bases = '12-', outs = 1 } = what;
  const { options = ['concede', 'throw-lead', 'throw-behind'], style = 'balanced' } = what;
  const { state, mind, tools } = managerAt(
    { bases, outs },
    what.value ? { style, value: what.value } : { style },
  );
  const { advance, ...tuning } = tools.charts.tuning;
  const choice: PendingChoice = {
    type,
    side: 'home',
    options,
    runner: state.batter,
    from,
    to,
    target,
    fielder: 'LF',
  };
  const asked: GameState = {
    ...state,
    phase: {
      type: 'choice',
      choice,
      play: {
        ...SWUNG,
        answers: [
          { type: 'sendLead', option: 'send' },
          { type: 'sendTrail', option: what.trailSent ? 'send' : 'hold' },
        ],
      },
    },
  };
  return answerOf(asked, choice, {
    mind,
    tuning: { ...tuning, advance: { ...advance, trailTakesThird: 10, throwBehind: 2 } },
  });
};

describe('whatever he thinks of it', () => {
  it('yolo throws at the lead runner', () => {
    expect(thrown({ style: 'yolo', target: 19 })).toEqual({
      option: 'throw-lead',
      reason: 'always at the lead runner',
    });
  });

  it('nobody has a choice where there is but one', () => {
    for (const style of ['safe', 'balanced'] as const)
      expect(thrown({ style, options: ['throw-lead'] })).toEqual({
        option: 'throw-lead',
        reason: 'nothing else to do',
      });
  });

  it.each<[ChoiceOption, target: number, option: ChoiceOption]>([
    ['concede', 15, 'throw-lead'],
    ['concede', 16, 'concede'],
    ['cut', 16, 'cut'],
  ])('safe throws when one in four is out: else %s; %i safe numbers: %s', (...row) => {
    const [instead, target, option] = row;
    const choice = thrown({ style: 'safe', target, options: [instead, 'throw-lead'] });
    expect(choice).toEqual({ option, reason: `${100 - 5 * target} % to get him` });
  });
});

describe('balanced weighs one throw', () => {
  /** Worth 1 when a run is in, 0 when it costs an out, and something between while he stays. */
  const scale = (hold: number) => (after: After) =>
    after.runs > 0 ? 1 : after.outs > 2 ? 0 : hold;
  const tag = { type: 'throwOnTag', from: 3, bases: '--3', outs: 1 } as const;

  it.each<[target: number, instead: ChoiceOption, hold: number, option: ChoiceOption]>([
    [19, 'concede', 0.5, 'throw-lead'],
    [20, 'concede', 0.5, 'concede'],
    // cut off, he stays
    [9, 'cut', 0.5, 'throw-lead'],
    [11, 'cut', 0.5, 'cut'],
    [5, 'cut', 0.2, 'cut'],
    [3, 'cut', 0.2, 'throw-lead'],
  ])('%i safe numbers, or %s, which is worth %f: %s', (...[target, instead, hold, option]) => {
    const options = [instead, 'throw-lead'] as const;
    expect(thrown({ ...tag, target, options, value: scale(hold) })).toEqual({
      option,
      reason: `${100 - target * 5} % to get him: ${option}`,
    });
  });

  it('at a runner for third as well', () => {
    const value = ({ code, outs }: After) => code - 10 * outs;
    const first = { from: 1, to: 3, bases: '1--', options: ['concede', 'throw-lead'] } as const;
    expect(thrown({ ...first, target: 19, value }).option).toBe('throw-lead');
    expect(thrown({ ...first, target: 20, value }).option).toBe('concede');
  });
});

describe('balanced weighs a throw home against one behind it', () => {
  const minus = (of: (after: After) => number) => (after: After) => -of(after);
  const outs = minus((after) => after.outs);
  const runs = (after: After) => after.runs;
  const third = ({ code }: After) => (code & 4 ? 1 : 0);
  const second = ({ code }: After) => (code & 2 ? 1 : 0);
  const first = ({ code }: After) => code & 1;

  const AT_HIM = ['concede', 'throw-lead'] as const;
  it.each<[what: string, Throw, ChoiceOption]>([
    // Outs: 10 of 20 at home, or 20 - (10 - 6 + 2) of 20 behind.
    ['more outs behind', { value: outs, trailSent: true }, 'throw-behind'],
    ['nobody goes behind', { value: outs }, 'throw-lead'],
    ['he cannot be caught behind', { value: outs, trailSent: true, target: 24 }, 'concede'],
    [
      'he can hardly be caught behind',
      { value: outs, trailSent: true, target: 23 },
      'throw-behind',
    ],
    // Runs: only the throw home can save one.
    ['runs alone count', { value: runs, trailSent: true }, 'throw-lead'],
    ['runs alone count, and he is safe', { value: runs, target: 20 }, 'concede'],
    // The man behind has third on a throw home when he is fast: with 16 - 6 = 10 safe numbers.
    ['third base, fast', { value: third, trailSent: true, target: 16 }, 'concede'],
    ['third base, slow', { value: minus(third), trailSent: true, target: 15 }, 'throw-behind'],
    [
      'third base, fast, to the offence’s harm',
      { value: minus(third), trailSent: true, target: 16 },
      'throw-lead',
    ],
    // With first base empty the batter may follow to second.
    ['the batter follows', { value: second, bases: '-2-' }, 'concede'],
    ['he leaves first base open', { value: first, bases: '-2-' }, 'throw-lead'],
    [
      'not with the inning over',
      { value: minus(second), bases: '-2-', outs: 2, target: 0, options: AT_HIM },
      'concede',
    ],
    ['second base is taken anyway', { value: first, bases: '12-', options: AT_HIM }, 'concede'],
  ])('%s', (...[, what, option]) => {
    expect(thrown(what).option).toBe(option);
  });

  it('half of all batters follow', () => {
    // Conceded the batter stays on first: worth 0.4; a throw leaves him on second half the time.
    const worth = (share: number) => (after: After) => second(after) + share * first(after);
    expect(thrown({ bases: '-2-', outs: 0, value: worth(1.1) }).option).toBe('throw-lead');
    expect(thrown({ bases: '-2-', outs: 0, value: worth(0.9) }).option).toBe('concede');
  });

  it('a man on third has scored before', () => {
    const value = ({ runs: scored }: After) => (scored > 1 ? 1 : 0);
    expect(thrown({ bases: '-23', value }).option).toBe('throw-lead');
    expect(thrown({ bases: '-2-', value }).option).toBe('concede');
  });
});
