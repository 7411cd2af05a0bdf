import { describe, expect, it } from 'vitest';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { PlayInProgress } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { SWUNG } from '../testing/at-the-plate.ts';
import { type ManagerAt, managerAt } from '../testing/manager-at.ts';
import { ROUND_ADVANCE } from '../testing/round-tuning.ts';
import type { BaseState, SceneSketch } from '../testing/scene.ts';
import { BASE_STATES } from '../testing/scene.ts';
import { prospectsOf } from './advance.ts';
import { answerOf } from './choices.ts';
import { worthIn } from './thrown.ts';
import type { After } from './value.ts';

type Asked = Partial<Pick<PendingChoice, 'type' | 'from' | 'to' | 'target' | 'options'>>;

const choiceOf = ({ state }: ManagerAt, asked: Asked): PendingChoice => ({
  type: 'throw',
  side: 'home',
  options: ['concede', 'throw-lead'],
  runner: state.batter,
  from: 2,
  to: 4,
  target: 10,
  fielder: 'LF',
  ...asked,
});

const thrown = (at: ManagerAt, asked: Asked = {}, play: Partial<PlayInProgress> = {}) =>
  answerOf(at.state, { play: { ...SWUNG, ...play }, choice: choiceOf(at, asked) }, at);

/** A short single with one out: nobody follows the man who runs home. */
const shortSingle = (style: AiStyle, asked: Asked) =>
  thrown(managerAt({ bases: '-2-', outs: 1 }, { style }), asked);

describe('whatever he thinks of it', () => {
  it('yolo throws at the lead runner', () => {
    expect(shortSingle('yolo', { target: 19 })).toEqual({
      option: 'throw-lead',
      reason: 'always at the lead runner',
    });
  });

  it('nobody has a choice where there is but one', () => {
    for (const style of ['safe', 'balanced'] as const)
      expect(shortSingle(style, { options: ['throw-lead'] })).toEqual({
        option: 'throw-lead',
        reason: 'nothing else to do',
      });
  });

  it.each<[target: number, option: ChoiceOption]>([
    [15, 'throw-lead'],
    [16, 'concede'],
  ])('safe throws when one in four is out: %i safe numbers: %s', (target, option) => {
    const reason = `${100 - 5 * target} % to get him`;
    expect(shortSingle('safe', { target })).toEqual({ option, reason });
  });
});

/** `1-3 +1` with as many outs as asterisks: first and third taken, one run in. */
const told = ({ code, outs, runs }: After): string =>
  [BASE_STATES[code], `+${runs}`, '*'.repeat(outs)].join(' ').trim();

/** How likely an answer leads to each end, in twentieths. */
const endsOf = (at: ManagerAt, asked: Asked, way: Way): Record<string, number> => {
  const { state, tools } = at;
  const choice = choiceOf(at, asked);
  const play = { ...SWUNG, ...way.play };
  const ends = new Set<string>();
  const chanceOf = (end: string | null): number => {
    const worth = worthIn(state, (after) => {
      ends.add(told(after));
      return told(after) === end ? 1 : 0;
    });
    return prospectsOf({ state, play, choice, worth, tools }).of(way.answer);
  };
  chanceOf(null);
  const all = [...ends].map((end) => [end, Math.round(chanceOf(end) * 20 * 1e6) / 1e6] as const);
  return Object.fromEntries(all.filter(([, chance]) => chance > 0));
};
interface Way {
  readonly answer: ChoiceOption;
  readonly play?: Partial<PlayInProgress>;
}

/**
 * Round numbers (the throw is wild on a 1) and a ball that is near: T of the man on second is his speed + 4 to
 * left, of the one on first his speed - 4, of the batter his speed - 3 to second and - 6 to third.
 */
const single = (sketch: SceneSketch): ManagerAt =>
  managerAt({ tuning: ROUND_ADVANCE, fielders: { LF: { arm: 0 } }, outs: 1, ...sketch });
const NEAR: PlayInProgress['rolls'] = [{ n: 0, purpose: 'depth', dice: [4], faces: [2] }];
const SENT: Partial<PlayInProgress> = {
  rolls: NEAR,
  answers: [
    { type: 'sendLead', option: 'send' },
    { type: 'sendTrail', option: 'send' },
  ],
};
const ALONE: Partial<PlayInProgress> = { rolls: NEAR };

describe('what a throw leads to, in twentieths', () => {
  type Row = readonly [
    what: string,
    bases: BaseState,
    answer: ChoiceOption,
    play: Partial<PlayInProgress>,
    ends: Record<string, number>,
  ];
  /** Safe numbers: ten home, ten for third with the throw behind him eight, four for the batter. */
  const sketch: SceneSketch = {
    runners: { 1: { speed: 14 }, 2: { speed: 6 } },
    batter: { speed: 7 },
  };

  it.each<Row>([
    [
      'home, nobody behind him: the batter follows one time in five, and a wild throw moves him on',
      '-2-',
      'throw-lead',
      ALONE,
      { '1-- +1 *': 7.2, '-2- +1 *': 2.8, '1-- +0 **': 8, '-2- +0 **': 2 },
    ],
    ['conceded', '-2-', 'concede', ALONE, { '1-- +1 *': 20 }],
    [
      'home, and a man who was not sent stays on second, in the way of the batter',
      '12-',
      'throw-lead',
      ALONE,
      { '12- +1 *': 9, '-23 +1 *': 1, '12- +0 **': 10 },
    ],
    [
      'behind him: the run is in',
      '12-',
      'throw-behind',
      SENT,
      {
        '1-3 +1 *': 5.6,
        '-23 +1 *': 1.4,
        '-2- +2 *': 1,
        '1-- +1 **': 9.6,
        '-2- +1 **': 2.4,
      },
    ],
    ['conceded, the man behind him stops', '12-', 'concede', SENT, { '12- +1 *': 20 }],
    ['a man on third has scored before', '-23', 'concede', ALONE, { '1-- +2 *': 20 }],
  ])('a single: %s', (...[, bases, answer, play, ends]) => {
    expect(endsOf(single({ ...sketch, bases }), {}, { answer, play })).toEqual(ends);
  });

  it('to third, with second open behind him', () => {
    const at = single({ ...sketch, bases: '1--' });
    const asked: Asked = { from: 1, to: 3 };
    expect(endsOf(at, asked, { answer: 'throw-lead', play: ALONE })).toEqual({
      '1-3 +0 *': 7.2,
      '-23 +0 *': 1.8,
      '-2- +1 *': 1,
      '1-- +0 **': 8,
      '-2- +0 **': 2,
    });
  });

  it('a man behind the throw with fourteen safe numbers has third, unless it ends the inning', () => {
    const fast: SceneSketch = {
      ...sketch,
      bases: '12-',
      runners: { 1: { speed: 18 }, 2: { speed: 6 } },
    };
    const ends = (outs: 1 | 2) =>
      endsOf(single({ ...fast, outs }), {}, { answer: 'throw-lead', play: SENT });
    expect(ends(1)).toMatchObject({ '1-3 +1 *': 7.2, '-23 +1 *': 1.8, '-2- +2 *': 1 });
    expect(ends(1)).toMatchObject({ '1-3 +0 **': 8, '-23 +0 **': 2 });
    // with two out he has two safe numbers more
    expect(ends(2)['12- +0 ***']).toBe(8);
  });

  it.each<
    [type: PendingChoice['type'], from: 2 | 3, BaseState, ChoiceOption, Record<string, number>]
  >([
    ['throwOnTag', 3, '-23', 'throw-lead', { '--3 +1 **': 9, '--- +2 **': 1, '-2- +0 ***': 10 }],
    ['throwOnTag', 3, '-23', 'concede', { '-2- +1 **': 20 }],
    ['throwOnTag', 2, '12-', 'throw-lead', { '1-3 +0 **': 9, '-2- +1 **': 1, '1-- +0 ***': 10 }],
    ['throwOnTag', 2, '-23', 'concede', { '--3 +1 **': 20 }],
    ['sendOnSqueeze', 3, '1-3', 'hold', { '-23 +0 **': 20 }],
    ['sendOnSqueeze', 3, '-23', 'hold', { '-23 +0 **': 20 }],
    ['sendOnSqueeze', 3, '-23', 'send', { '--3 +1 **': 10, '1-3 +0 **': 10 }],
    ['sendOnSqueeze', 3, '1-3', 'send', { '-2- +1 **': 10, '12- +0 **': 10 }],
  ])('%s from %i on %s: %s', (...[type, from, bases, answer, ends]) => {
    const to = from === 3 ? 4 : 3;
    expect(endsOf(single({ bases }), { type, from, to }, { answer })).toEqual(ends);
  });

  /** One man is half sure of his base; a throw gets away on a 1. */
  const OFF: SceneSketch = { fielders: { C: { arm: 0, overthrow: 0 } }, outs: 1 };
  it.each<
    [steal: readonly (1 | 2 | 3)[], from: 1 | 2, BaseState, ChoiceOption, Record<string, number>]
  >([
    [[1], 1, '1--', 'go', { '-2- +0 *': 9, '--3 +0 *': 1, '--- +0 **': 10 }],
    [[1], 1, '1--', 'stay', { '1-- +0 *': 20 }],
    [[1, 2], 2, '12-', 'throw-lead', { '-23 +0 *': 9, '-2- +1 *': 1, '-2- +0 **': 10 }],
    [[1, 3], 1, '1-3', 'cut', { '-23 +0 *': 20 }],
    [[1, 3], 1, '1-3', 'hold', { '-23 +0 *': 9, '--3 +1 *': 1, '--3 +0 **': 10 }],
  ])(
    'a steal from %j, about the man on %i, bases %s: %s',
    (...[steal, from, bases, answer, ends]) => {
      const type = answer === 'go' || answer === 'stay' ? 'goOrStay' : 'stealThrow';
      const to = from === 1 ? 2 : 3;
      const options: readonly ChoiceOption[] =
        steal.length > 1 ? ['throw-lead', 'throw-trail'] : [];
      const play = { script: 'steal', steal } as const;
      expect(
        endsOf(managerAt({ ...OFF, bases }), { type, from, to, options }, { answer, play }),
      ).toEqual(ends);
    },
  );
});

describe('balanced throws where it leaves the offence least', () => {
  /** Twelve home, and so many for the man behind; average charts, one out. */
  const choose = (sketch: SceneSketch, asked: Asked, style: AiStyle = 'balanced') => {
    const at = managerAt({ fielders: { LF: { arm: 0 } }, outs: 1, ...sketch }, { style });
    const options = ['concede', 'throw-lead', 'throw-behind'] as const;
    return thrown(at, { options, ...asked }, SENT);
  };
  const both = (lead: number, trail: number): SceneSketch => ({
    bases: '12-',
    // T to left, near: speed - 2 home, speed - 10 to third, by the charts that ship
    runners: { 1: { speed: trail + 10 }, 2: { speed: lead + 2 } },
    batter: { speed: 9 },
  });

  it.each<[lead: number, trail: number, option: ChoiceOption]>([
    [10, 8, 'throw-lead'],
    [19, 8, 'throw-behind'],
    [19, 13, 'throw-behind'],
    [13, 19, 'throw-lead'],
  ])('%i safe numbers ahead of %i: %s', (lead, trail, option) => {
    expect(choose(both(lead, trail), { target: lead }).option).toBe(option);
  });

  it('not where a fast batter gains more by the throw than it may save', () => {
    const behind = { inning: 9, half: 'bottom', lead: -2, outs: 2, bases: '-2-' } as const;
    const fast: SceneSketch = { ...behind, runners: { 2: { speed: 14 } }, batter: { speed: 17 } };
    const asked: Asked = { target: 17, options: ['concede', 'throw-lead'] };
    expect(choose(fast, asked).option).toBe('concede');
    expect(choose({ ...fast, runners: { 2: { speed: 7 } } }, { ...asked, target: 10 }).option).toBe(
      'throw-lead',
    );
  });

  it('safe throws at whom he is likelier to get', () => {
    expect(choose(both(14, 8), { target: 14 }, 'safe')).toEqual({
      option: 'throw-behind',
      reason: '70 % to get him',
    });
    expect(choose(both(8, 14), { target: 8 }, 'safe').option).toBe('throw-lead');
    expect(choose(both(17, 19), { target: 17 }, 'safe').option).toBe('concede');
  });
});

it('balanced says how likely the out is, and what he does', () => {
  const choice = shortSingle('balanced', { target: 10 });
  expect(choice.reason).toBe(`50 % to get him: ${choice.option}`);
});
