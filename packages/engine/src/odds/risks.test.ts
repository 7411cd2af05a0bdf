import { describe, expect, it } from 'vitest';
import { legalDecisions } from '../decide/legal-actions.ts';
import { managerTools } from '../managers/tools.ts';
import type { Action } from '../model/action.ts';
import { battingSide } from '../model/baseball.ts';
import type { Approach, ChoiceOption, ChoiceType, StealAttempt } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { everyRoll } from '../testing/every-roll.ts';
import { disagreements, oddsOf, type RiskCase } from '../testing/risk-oracle.ts';
import { type Scene, type SceneSketch, scene } from '../testing/scene.ts';
import { withReading } from '../testing/swing.ts';

/** The odds say what the dice say, and enough chance to be worth it is there exactly when it is worth it. */
const agree = (one: RiskCase): void => {
  const odds = oddsOf(one);
  if (!odds) throw new Error('no odds');
  expect(disagreements(one, odds)).toEqual([]);
  if (odds.breakEven !== null)
    expect(Math.sign(odds.worth - odds.instead)).toBe(Math.sign(odds.success - odds.breakEven));
};

/** The offence is asked, and the chaos roll is behind it. */
const asked = (sketch: SceneSketch, hold: StealAttempt = []): Scene => {
  const { state, books } = scene(sketch);
  const calm = { ...state, pa: { ...state.pa, chaosRolled: true } };
  return { state: offenceAsked(calm, { hold }), books };
};

const going = (bases: StealAttempt): Action => ({ type: 'steal', side: 'away', bases });

const THIEF = { steal: { low: 13, high: 18, jump: 20, auto: false } };
const PLODDER = { steal: { low: 3, high: 9, jump: 3, auto: false } };
/** He needs no jump, which spares a walk a good deal. */
const SURE = { steal: { low: 11, high: 16, jump: 9, auto: true } };
const ARM: SceneSketch = { fielders: { C: { arm: -4, overthrow: 14 } } };

describe('the odds of a steal are those of every fall of the dice', () => {
  const STEALS: readonly (readonly [what: string, bases: StealAttempt, sketch: SceneSketch])[] = [
    ['second, a thief', [1], { bases: '1--', runners: { 1: THIEF } }],
    ['second, a left-hander bats', [1], { bases: '1--', batter: { bats: 'L' }, outs: 2 }],
    ['second, a pitcher who balks', [1], { bases: '1--', pitcher: { rating: { balk: 8 } } }],
    ['third, off an arm that throws away', [2], { bases: '-2-', runners: { 2: SURE }, ...ARM }],
    ['home', [3], { bases: '--3', outs: 1 }],
    ['home, a quick man', [3], { bases: '--3', outs: 2, runners: { 3: THIEF } }],
    ['a double steal', [1, 2], { bases: '12-', runners: { 1: SURE, 2: SURE } }],
    ['first and third', [1, 3], { bases: '1-3', runners: { 1: SURE, 3: { speed: 17 } } }],
    ['the bases are full', [3], { bases: '123', runners: { 1: SURE, 2: SURE } }],
  ];

  it.each(STEALS)('%s', (_, bases, sketch) => {
    agree({ ...asked(sketch), action: going(bases) });
  });

  it('second, a plodder who is held', () => {
    const sketch: SceneSketch = { bases: '1--', runners: { 1: PLODDER }, ...ARM };
    agree({ ...asked(sketch, [1]), action: going([1]) });
  });
});

describe('the odds of a bunt are those of every fall of the dice', () => {
  const BUNTS: readonly (readonly [what: string, Approach, SceneSketch])[] = [
    ['a sacrifice', 'sac-bunt', { bases: '1--' }],
    ['a sacrifice of two', 'sac-bunt', { bases: '12-', outs: 1, batter: { bunt: 'D' } }],
    ['for a hit', 'drag-bunt', { bases: '---', batter: { bunt: 'A', speed: 17 } }],
    ['for a hit, a slow man', 'drag-bunt', { bases: '1--', batter: { bunt: 'B', speed: 8 } }],
    ['a safety squeeze', 'safety-squeeze', { bases: '--3', inning: 9, lead: 0 }],
    [
      'a safety squeeze, a slow man',
      'safety-squeeze',
      { bases: '1-3', runners: { 3: { speed: 8 } } },
    ],
    ['a suicide squeeze', 'suicide-squeeze', { bases: '-23', outs: 1 }],
  ];
  const bunting = (approach: Approach): Action => ({
    type: 'setOffence',
    side: 'away',
    offence: { approach, contactPlay: false },
  });

  it.each(BUNTS)('%s', (_, approach, sketch) => {
    agree({ ...asked(sketch), action: bunting(approach) });
  });

  it.each(BUNTS)('%s, the chaos roll still to come', (_, approach, sketch) => {
    const { state, books } = scene({ ...sketch, pitcher: { rating: { wildPitch: 4, balk: 2 } } });
    agree({ state: offenceAsked(state), books, action: bunting(approach) });
  });
});

/** Everybody goes and everything is thrown at, until this is asked. */
const BOLD: readonly ChoiceOption[] = ['go', 'send', 'throw-lead', 'throw-trail'];

/** Every risk that the question leaves open. */
const questions = (
  { state, books }: Scene,
  action: Action,
  type: ChoiceType,
): readonly RiskCase[] =>
  everyRoll(state, action, {
    ...books,
    group: (purpose, faces) => (purpose === 'jump' ? String(faces[0] === 1) : null),
    follow: ({ phase }) => {
      if (phase.type !== 'choice' || phase.choice.type === type) return null;
      const { side, options } = phase.choice;
      const option = BOLD.find((bold) => options.includes(bold)) ?? 'concede';
      return { type: 'choose', side, option };
    },
  })
    .map((result) => result.state)
    .filter(({ phase }) => phase.type === 'choice' && phase.choice.type === type)
    .flatMap((at) => risks(at, books));

const risks = (state: RiskCase['state'], books: RiskCase['books']): readonly RiskCase[] => {
  if (state.phase.type !== 'choice') return [];
  return legalDecisions(state, state.phase.choice.side, managerTools(books, state.rules))
    .map((action) => ({ state, books, action }))
    .filter((one) => oddsOf(one) !== null);
};

describe('the odds of an answer are those of every fall of the dice', () => {
  const SINGLE = (location: 'LF' | 'CF' | 'RF'): Outcome => ({ code: 'SINGLE_UNCAPPED', location });
  const DOUBLE: Outcome = { code: 'DOUBLE_UNCAPPED', location: 'CF' };
  const FAST = { speed: 16 };
  const SLOW = { speed: 9 };

  const HITS: readonly (readonly [ChoiceType, SceneSketch, Outcome])[] = [
    ['sendLead', { bases: '1--' }, SINGLE('RF')],
    ['sendLead', { bases: '-2-', outs: 1, batter: FAST }, SINGLE('LF')],
    ['sendLead', { bases: '123', batter: SLOW }, SINGLE('CF')],
    ['sendLead', { bases: '1--', batter: { speed: 6 } }, DOUBLE],
    ['sendTrail', { bases: '12-' }, SINGLE('CF')],
    ['sendTrail', { bases: '12-', outs: 2, runners: { 1: FAST }, batter: FAST }, SINGLE('RF')],
    ['throw', { bases: '1--', inning: 8 }, SINGLE('RF')],
    ['throw', { bases: '12-', runners: { 2: SLOW }, batter: FAST }, SINGLE('CF')],
    ['sendBatter', { bases: '1--', batter: FAST }, DOUBLE],
    ['tagUp', { bases: '--3', inning: 9 }, { code: 'FLYOUT_BQ', location: 'LF' }],
    ['tagUp', { bases: '-2-' }, { code: 'FLYOUT_B', location: 'RF' }],
    ['throwOnTag', { bases: '--3' }, { code: 'FLYOUT_BQ', location: 'CF' }],
  ];

  it.each(HITS)('%s with %j on %j', (type, sketch, outcome) => {
    const { state, books } = scene(sketch);
    const read = withReading(state, outcome);
    const found = questions({ state: read, books }, { type: 'confirmOutcome', side: 'home' }, type);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) agree(one);
  });

  const STEALS: readonly (readonly [ChoiceType, SceneSketch, StealAttempt])[] = [
    ['goOrStay', { bases: '1--', runners: { 1: PLODDER } }, [1]],
    ['stealThrow', { bases: '12-', ...ARM }, [1, 2]],
    ['stealThrow', { bases: '1-3', runners: { 1: SURE } }, [1, 3]],
    ['sendRunnerHome', { bases: '1-3', runners: { 1: SURE, 3: FAST } }, [1, 3]],
  ];

  it.each(STEALS)('%s with %j, stealing %j', (type, sketch, bases) => {
    const found = questions(asked(sketch), going(bases), type);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found.slice(0, 2)) agree(one);
  });

  it('the runner on third, a safety squeeze down', () => {
    const at = asked({ bases: '--3', outs: 1 });
    const offence = { approach: 'safety-squeeze', contactPlay: false } as const;
    const side = battingSide(at.state.half);
    const found = questions(at, { type: 'setOffence', side, offence }, 'sendOnSqueeze');
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) agree(one);
  });
});
