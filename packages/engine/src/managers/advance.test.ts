import { describe, expect, it } from 'vitest';
import type { Base } from '../model/baseball.ts';
import type { PendingChoice } from '../model/decision.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { SWUNG } from '../testing/at-the-plate.ts';
import { type ManagerAt, managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { answerOf } from './choices.ts';
import { safeChance } from './thrown.ts';
import type { After } from './value.ts';

interface Question extends Pick<PendingChoice, 'type'> {
  readonly from?: Base | 0;
  readonly to?: 2 | 3 | 4;
  readonly target?: number;
}

const question = (
  state: GameState,
  { type, from = 2, to = 4, target = 10 }: Question,
): PendingChoice => ({
  type,
  side: 'away',
  options: type === 'goOrStay' ? ['go', 'stay'] : ['send', 'hold'],
  runner: state.batter,
  from,
  to,
  target,
  fielder: 'RF',
});

const answer = (
  { state, mind, tools }: ManagerAt,
  asked: Question,
  play: Partial<PlayInProgress> = {},
) =>
  answerOf(state, { play: { ...SWUNG, ...play }, choice: question(state, asked) }, { mind, tools });

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

/** Worth 1 when a run is in, 0 when it costs an out, and something between while he stays. */
const holding = (hold: number, outs: number) => (after: After) =>
  after.runs > 0 ? 1 : after.outs > outs ? 0 : hold;

/** A short single, two out or not: the man on second runs on contact, and nobody follows him. */
describe('a runner is sent when he is sure enough', () => {
  const sends = (style: AiStyle, target: number, hold = 0.5) =>
    answer(managerAt({ bases: '-2-', outs: 1 }, { style, value: holding(hold, 1) }), {
      type: 'sendLead',
      target,
    });

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
    expect(answer(at, { type: 'sendLead', target: 4 }).option).toBe('send');
    expect(answer(at, { type: 'sendLead', target: 3 }).option).toBe('hold');
  });

  it('nobody is sent where an out costs nothing and a run is worth nothing', () => {
    const at = managerAt({ bases: '-2-', outs: 1 }, { value: () => 1 });
    expect(answer(at, { type: 'sendLead', target: 19 }).option).toBe('hold');
  });

  it('and says why', () => {
    expect(sends('balanced', 13).reason).toBe('send: 65 % against break-even 50 %');
    expect(sends('safe', 9).reason).toBe('hold: 45 % against break-even 58 %');
  });

  it('needs no chance at all where there is nothing to lose', () => {
    expect(sends('balanced', 2, -1).reason).toBe('send: 10 % against break-even 0 %');
  });
});

describe('after a bad jump', () => {
  const goes = (style: AiStyle, target: number, hold = 0.5) =>
    answer(
      managerAt({ bases: '1--', outs: 1 }, { style, value: stealing(hold) }),
      { type: 'goOrStay', from: 1, to: 2, target },
      { script: 'steal', steal: [1], rolls: [] },
    );
  /** Worth 1 on second or third, 0 when it costs an out. */
  const stealing = (hold: number) => (after: After) =>
    after.outs > 1 ? 0 : after.code > 1 ? 1 : hold;

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
    expect(goes('balanced', 7).reason).toBe('bad jump: 35 % against break-even 50 %');
  });
});

/**
 * A single to right, far. T of the man on second is his speed + 3, and 5 more with two out; of the one on first
 * his speed - 2, - 1 or + 1.
 */
const FAR: Partial<PlayInProgress> = {
  rolls: [{ n: 0, purpose: 'depth', dice: [4], faces: [3] }],
  answers: [{ type: 'sendLead', option: 'send' }],
};
const onSingle = (lead: number, trail: number, outs: 0 | 1 | 2): SceneSketch => ({
  bases: '12-',
  outs,
  runners: {
    1: { speed: trail + (outs === 0 ? 2 : outs === 1 ? 1 : -1) },
    2: { speed: lead - (outs === 2 ? 8 : 3) },
  },
  fielders: { RF: { arm: 0 } },
  batter: { speed: 9 },
});

describe('the man behind the lead runner, by the charts that ship', () => {
  const sends = (style: AiStyle, [lead, trail]: readonly [number, number], outs: 0 | 1 | 2 = 0) =>
    answer(
      managerAt(onSingle(lead, trail, outs), { style }),
      { type: 'sendTrail', from: 1, to: 3, target: trail },
      FAR,
    );

  it.each<[AiStyle, lead: number, trail: number, outs: 0 | 1 | 2, option: string]>([
    // Nobody can get both: the throw behind a man with sixteen gives the run away.
    ['balanced', 15, 16, 0, 'send'],
    ['safe', 15, 16, 0, 'send'],
    ['yolo', 15, 16, 0, 'send'],
    // He has third while the ball goes home, and makes the throw home no worse.
    ['balanced', 12, 14, 1, 'send'],
    // Slow, he only gives them somebody to throw at.
    ['balanced', 18, 9, 0, 'hold'],
    ['safe', 18, 9, 0, 'hold'],
    ['balanced', 18, 9, 2, 'hold'],
  ])('%s, %i safe numbers ahead of %i, %i out: %s', (...[style, lead, trail, outs, option]) => {
    expect(sends(style, [lead, trail], outs).option).toBe(option);
  });

  it('says how sure he is if they throw behind', () => {
    expect(sends('balanced', [15, 16]).reason).toMatch(/^send: 70 % against break-even \d+ %$/);
  });
});
