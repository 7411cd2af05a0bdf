import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { prospectsOf, tryOf } from '../managers/advance.ts';
import { duelWith, runnerCard } from '../managers/duel.ts';
import { facingOf } from '../managers/mind.ts';
import { stealTry } from '../managers/steal-try.ts';
import { worthIn } from '../managers/thrown.ts';
import { managerTools } from '../managers/tools.ts';
import { valuerOf } from '../managers/value.ts';
import type { Base } from '../model/baseball.ts';
import type { ChoiceOption, ChoiceType, StealAttempt } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { type Scene, type SceneSketch, scene } from '../testing/scene.ts';
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

/** A thief who needs his jump, one who goes without, and a man who can run home on a throw. */
const THIEF = { steal: { low: 9, high: 15, jump: 12, auto: false } };
const BOLD = { steal: { low: 15, high: 17, jump: 8, auto: false } };
const QUICK = { speed: 16 };
const FEW_HITS = { ...AVERAGE_BATTING, singleCenter: 0, homerun: 0, walk: 0 };
const NO_HITTER = { vL: FEW_HITS, vR: FEW_HITS };
const WILD: SceneSketch['fielders'] = { C: { overthrow: 12, arm: 1 } };
const BALKS = { rating: { balk: 4, hold: -2 } };

describe('and so they do before a steal is declared', () => {
  it.each<[what: string, sketch: SceneSketch, steal: StealAttempt, hold: readonly Base[]]>([
    ['second', { bases: '1--', runners: { 1: THIEF } }, [1], []],
    ['second, held', { bases: '1--', runners: { 1: THIEF } }, [1], [1]],
    ['second, without a jump', { bases: '1--', outs: 1, runners: { 1: BOLD } }, [1], [1]],
    ['second, two out', { bases: '1--', outs: 2, runners: { 1: BOLD } }, [1], []],
    ['second, late', { bases: '1--', inning: 9, lead: -1, runners: { 1: THIEF } }, [1], [1]],
    ['second, of a wild arm', { bases: '1--', runners: { 1: THIEF }, fielders: WILD }, [1], [1]],
    ['second, of one who balks', { bases: '1--', runners: { 1: BOLD }, pitcher: BALKS }, [1], [1]],
    ['third', { bases: '-2-', outs: 1, runners: { 2: THIEF }, fielders: WILD }, [2], [2]],
    ['third, late', { bases: '-2-', outs: 2, inning: 8, runners: { 2: BOLD } }, [2], []],
    ['both', { bases: '12-', runners: { 1: THIEF, 2: BOLD }, fielders: WILD }, [1, 2], [2]],
    ['both, two out', { bases: '12-', outs: 2, runners: { 1: BOLD, 2: THIEF } }, [1, 2], []],
    ['first and third', { bases: '1-3', runners: { 1: THIEF, 3: QUICK } }, [1, 3], [1]],
    [
      'first and third, of a wild arm',
      { bases: '1-3', outs: 1, runners: { 1: BOLD, 3: QUICK }, fielders: WILD },
      [1, 3],
      [],
    ],
    [
      'first and third, two out',
      { bases: '1-3', outs: 2, runners: { 1: THIEF, 3: QUICK } },
      [1, 3],
      [],
    ],
    [
      'first and third, a slow man',
      { bases: '1-3', runners: { 1: THIEF, 3: { speed: 3 } } },
      [1, 3],
      [],
    ],
    [
      'first and third, the quickest of men',
      { bases: '1-3', runners: { 1: THIEF, 3: { speed: 22 } } },
      [1, 3],
      [],
    ],
    [
      'first and third, the quickest of men, two out',
      { bases: '1-3', outs: 2, runners: { 1: BOLD, 3: { speed: 22 } }, fielders: WILD },
      [1, 3],
      [1],
    ],
    ['home', { bases: '--3', outs: 2, runners: { 3: QUICK }, pitcher: BALKS }, [3], []],
    ['home, late', { bases: '1-3', outs: 2, inning: 9, lead: -1, runners: { 3: QUICK } }, [3], [3]],
    [
      'home, a weak hitter',
      { bases: '--3', outs: 2, runners: { 3: QUICK }, batter: { batting: NO_HITTER } },
      [3],
      [],
    ],
  ])('of %s', (...[, sketch, bases, hold]) => {
    const at = scene(sketch);
    const alignment = { ...NORMAL_DEPTH, hold };
    const state = { ...at.state, phase: { type: 'offence' as const, alignment } };
    const tools = managerTools(at.books, state.rules);
    const base = bases.includes(2) ? 2 : bases.includes(1) ? 1 : 3;
    const runner = runnerCard(state, base, tools);
    if (!runner) throw new Error('nobody is there');
    const value = valuerOf(state, tools.expectancy);
    const facing = facingOf(state, tools);
    const duel = duelWith(state, { ...facing, base, runner, held: hold.includes(base) }, tools);
    const tried = stealTry(state, { ...facing, bases, base, duel, value }, tools);
    const odds = actionOdds(state, { type: 'steal', side: 'away', bases }, tools);
    expect(odds?.success).toBeCloseTo(tried.chance, 12);
    expect(odds?.breakEven).toBeCloseTo(tried.breakEven, 9);
    // The chaos roll comes before either, and is no part of what the manager weighs.
    const pitched = 1 - (odds?.results.find(({ result }) => result === 'interrupted')?.chance ?? 0);
    const gain = (odds?.worth ?? 0) - (odds?.instead ?? 0);
    expect(gain).toBeCloseTo(pitched * (tried.worth - tried.stay), 9);
  });
});

describe('and so they do in the middle of one', () => {
  /** A steal up to the question of this type; nobody is caught leaning, and all get this jump. */
  const askedIn = (sketch: SceneSketch, bases: StealAttempt, type: ChoiceType): Scene => {
    const at = scene(sketch);
    const begun: GameState = {
      ...at.state,
      pa: { ...at.state.pa, chaosRolled: true },
      phase: { type: 'offence', alignment: NORMAL_DEPTH },
    };
    let { state } = given(begun, at.books)
      .when({ type: 'steal', side: 'away', bases }, ['jumpCheck', 10], ['jump', 3, 4])
      .then();
    while (state.phase.type === 'choice' && state.phase.choice.type !== type) {
      const { side, options } = state.phase.choice;
      const option = options.find((one) => one === 'go' || one === 'throw-trail') ?? 'go';
      state = given(state, at.books).when({ type: 'choose', side, option }).then().state;
    }
    return { ...at, state };
  };
  const weighed = ({ state, books }: Scene) => {
    const { phase } = state;
    if (phase.type !== 'choice') throw new Error('nothing is asked');
    const tools = managerTools(books, state.rules);
    const { choice, play } = phase;
    const worth = worthIn(state, valuerOf(state, tools.expectancy));
    const prospects = prospectsOf({ state, choice, play, worth, tools });
    const oddsOf = (option: ChoiceOption) =>
      actionOdds(state, { type: 'choose', side: choice.side, option }, tools);
    return { prospects, oddsOf };
  };

  it.each<[bases: StealAttempt, SceneSketch, ChoiceOption]>([
    [[1, 2], { bases: '12-', runners: { 1: THIEF, 2: BOLD } }, 'throw-lead'],
    [[1, 2], { bases: '12-', runners: { 1: THIEF, 2: BOLD } }, 'throw-trail'],
    [[1, 3], { bases: '1-3', runners: { 1: THIEF, 3: QUICK } }, 'throw-trail'],
    [[1], { bases: '1--', inning: 9, lead: -3, runners: { 1: BOLD } }, 'throw-lead'],
  ])('a throw at one of %j: %j, %s', (bases, sketch, option) => {
    const { prospects, oddsOf } = weighed(askedIn(sketch, bases, 'stealThrow'));
    const out = 1 - prospects.targetOf(option) / 20;
    expect(out).toBeGreaterThan(0);
    expect(oddsOf(option)?.success).toBeCloseTo(out, 12);
  });

  it.each([9, 13, 16])('the man on third, speed %i, and the throw to second', (speed) => {
    const sketch: SceneSketch = { bases: '1-3', outs: 1, runners: { 1: THIEF, 3: { speed } } };
    const { prospects, oddsOf } = weighed(askedIn(sketch, [1, 3], 'sendRunnerHome'));
    const tried = tryOf(prospects, ['send', 'hold']);
    expect(tried.chance).toBeCloseTo((speed - 3) / 20, 12);
    expect((oddsOf('send')?.worth ?? 0) - (oddsOf('send')?.instead ?? 0)).toBeCloseTo(
      prospects.of('send') - prospects.of('hold'),
      9,
    );
    const { safe, out } = prospects.thrown;
    const even = tried.breakEven;
    expect(even * safe + (1 - even) * out).toBeCloseTo(prospects.of('hold'), 9);
  });
});
