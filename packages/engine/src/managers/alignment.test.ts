import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { standardCharts } from '../charts/standard.ts';
import type { RatedCard } from '../model/cards.ts';
import type { Alignment } from '../model/decision.ts';
import type { AiStyle } from '../model/team.ts';
import type { CardEdits } from '../testing/edited-cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { emptyBases, freePass, standFor } from './alignment.ts';
import { CHARACTERS } from './styles.ts';

const STAYS = { speed: 8, steal: { low: 1, high: 1, jump: 0, auto: false } };
const stands = (style: AiStyle, sketch: SceneSketch) => {
  const { state, mind, tools } = managerAt(
    { runners: { 1: STAYS, 2: STAYS }, ...sketch },
    { style },
  );
  const { action, reason } = standFor(state, mind, tools);
  if (action.type !== 'setDefence') throw new Error(action.type);
  return { ...action.alignment, side: action.side, reason };
};

describe('the infield', () => {
  const THIRD: SceneSketch = { bases: '--3', outs: 1 };
  it.each<[AiStyle, SceneSketch, Alignment['infield']]>([
    // by the book: the run that would lose it
    ['safe', { ...THIRD, inning: 9 }, 'in'],
    ['safe', { ...THIRD, inning: 8 }, 'normal'],
    ['safe', { ...THIRD, inning: 9, lead: 1 }, 'normal'],
    ['safe', { ...THIRD, inning: 10 }, 'in'],
    // the lead of the side at bat
    ['balanced', { ...THIRD, inning: 7, lead: 1 }, 'in'],
    ['balanced', { ...THIRD, inning: 7, lead: -1 }, 'in'],
    ['balanced', { ...THIRD, bases: '1-3', inning: 7, lead: 2 }, 'normal'],
    // where habit does not say so, but it wins more often
    ['balanced', { ...THIRD, bases: '1-3', outs: 0, inning: 8, lead: 2 }, 'in'],
    ['balanced', { ...THIRD, bases: '1-3', outs: 0, inning: 6 }, 'normal'],
    ['balanced', { ...THIRD, inning: 7, lead: -2 }, 'normal'],
    ['balanced', { ...THIRD, inning: 6 }, 'normal'],
    ['yolo', { ...THIRD, inning: 5, lead: 4 }, 'in'],
    ['yolo', { ...THIRD, inning: 5, lead: -1 }, 'normal'],
    ['yolo', { ...THIRD, inning: 4, lead: 4 }, 'corners-in'],
    ['yolo', { ...THIRD, inning: 9, outs: 2 }, 'normal'],
    ['balanced', { ...THIRD, inning: 9, half: 'bottom' }, 'in'],
  ])('%s with a man on third, %j: %s', (style, sketch, infield) => {
    expect(stands(style, sketch).infield).toBe(infield);
  });

  const BUNT: SceneSketch = { bases: '1--', inning: 7, batter: { bunt: 'B' } };
  it.each<[AiStyle, SceneSketch, Alignment['infield']]>([
    ['balanced', { ...BUNT, inning: 6 }, 'corners-in'],
    ['balanced', { ...BUNT, inning: 5 }, 'normal'],
    ['safe', BUNT, 'corners-in'],
    ['safe', { ...BUNT, inning: 6 }, 'normal'],
    ['safe', { ...BUNT, batter: { bunt: 'A' } }, 'corners-in'],
    ['safe', { ...BUNT, batter: { bunt: 'C' } }, 'normal'],
    ['safe', { ...BUNT, outs: 1 }, 'normal'],
    ['safe', { ...BUNT, lead: -1 }, 'corners-in'],
    ['safe', { ...BUNT, lead: -2 }, 'normal'],
    ['safe', { ...BUNT, lead: 1 }, 'normal'],
    ['safe', { ...BUNT, bases: '-2-' }, 'corners-in'],
  ])('%s where a bunt is in the air, %j: %s', (style, sketch, infield) => {
    expect(stands(style, sketch).infield).toBe(infield);
  });

  it('comes in on a pitcher who bats for himself', () => {
    const sketch: SceneSketch = { bases: '1--', inning: 2, lead: 5, runners: { 1: STAYS } };
    const { state } = managerAt(sketch);
    const { away, home } = state.teams;
    const change = { batter: away.field.P, teams: { away: { ...away, dh: null }, home } };
    const { mind, tools, state: up } = managerAt(sketch, { style: 'safe', change });
    const { action } = standFor(up, mind, tools);
    expect(action).toMatchObject({ alignment: { infield: 'corners-in' } });
  });

  it('is told with its reason, by the side in the field', () => {
    expect(stands('safe', { ...THIRD, inning: 9 })).toMatchObject({
      side: 'home',
      reason: 'infield in',
    });
    expect(stands('safe', { ...THIRD, inning: 9, half: 'bottom' }).side).toBe('away');
  });
});

describe('the outfield', () => {
  it.each<[AiStyle, SceneSketch, Alignment['outfield']]>([
    ['balanced', { bases: '--3', inning: 9, half: 'bottom' }, 'shallow'],
    ['balanced', { bases: '--3', inning: 9 }, 'normal'],
    ['balanced', { bases: '--3', inning: 8, half: 'bottom' }, 'normal'],
    ['balanced', { bases: '--3', inning: 9, half: 'bottom', outs: 2 }, 'normal'],
    ['yolo', { bases: '--3', inning: 9, half: 'bottom', outs: 2 }, 'shallow'],
    ['yolo', { bases: '--3', inning: 8 }, 'shallow'],
    ['yolo', { bases: '--3', inning: 7 }, 'normal'],
    ['yolo', { bases: '--3', inning: 9, lead: -1 }, 'normal'],
    ['yolo', { bases: '12-', inning: 9 }, 'normal'],
    ['safe', { bases: '--3', inning: 9, half: 'bottom' }, 'normal'],
  ])('%s, %j: %s', (style, sketch, outfield) => {
    const { outfield: at, reason } = stands(style, sketch);
    expect(at).toBe(outfield);
    expect(reason.endsWith('outfield shallow: the winning run is on third')).toBe(
      outfield === 'shallow',
    );
  });
});

describe('the man on first', () => {
  const runs = (
    speed: number,
    jump: number,
    safe: readonly [number, number] = [1, 1],
  ): SceneSketch => ({
    bases: '1--',
    runners: { 1: { speed, steal: { low: safe[0], high: safe[1], jump, auto: false } } },
  });
  it.each<[AiStyle, SceneSketch, boolean]>([
    ['safe', runs(11, 0), true],
    ['safe', runs(10, 36), false],
    ['yolo', runs(17, 11), false],
    ['yolo', runs(8, 12), true],
    ['balanced', runs(17, 30, [18, 19]), true],
    ['balanced', runs(8, 0), false],
    ['safe', { ...runs(17, 30), bases: '12-' }, false],
    ['safe', { ...runs(17, 30), bases: '1-3' }, true],
    ['safe', { ...runs(17, 30), bases: '-2-' }, false],
  ])('%s, %j, is held: %s', (style, sketch, held) => {
    const { hold, reason } = stands(style, sketch);
    expect(hold).toEqual(held ? [1] : []);
    expect(reason.includes('first base held')).toBe(held);
  });
});

describe('what holding costs and saves', () => {
  const { pickOff, groundBall, chaos } = standardCharts.tuning;
  const throwing = (target: number, hole: number): SceneSketch => ({
    bases: '1--',
    tuning: {
      pickOff: { ...pickOff, target },
      groundBall: { ...groundBall, holdHole: { L: hole, R: hole } },
    },
  });

  it.each<[what: string, sketch: SceneSketch, holds: boolean]>([
    ['pick-offs that never come, a hole', throwing(0, 10), false],
    ['pick-offs, no hole', throwing(20, 0), true],
    ['pick-offs more often than the hole costs', throwing(20, 1), true],
    ['a hole that costs more', throwing(1, 20), false],
  ])('a man who stays where he is: %s', (_, sketch, holds) => {
    expect(stands('balanced', sketch).hold).toEqual(holds ? [1] : []);
  });

  it.each<[bats: 'L' | 'R', pickOffs: number, holds: boolean]>([
    // left-handers hit more of their grounders where he would have stood
    ['L', 7.5, false],
    ['L', 7.75, true],
    ['R', 5.8, false],
    ['R', 6, true],
  ])('a batter of hand %s, pick-offs at %f: %s', (bats, target, holds) => {
    const sketch = { ...throwing(target, 2), batter: { bats } };
    expect(stands('balanced', sketch).hold).toEqual(holds ? [1] : []);
  });

  it('nobody is picked off where the chaos die never says so', () => {
    const never = chaos.map((check) => (check === 'pickOff' ? 'nothing' : check));
    const sketch = throwing(20, 1);
    const tuning = { ...sketch.tuning, chaos: never };
    expect(stands('balanced', { ...sketch, tuning }).hold).toEqual([]);
  });
});

describe('a shift', () => {
  const rules = { shiftsAllowed: true };
  it.each<[AiStyle, SceneSketch, Alignment['shift']]>([
    ['balanced', { batter: { bunt: 'D' } }, 'pull'],
    ['balanced', { batter: { bunt: 'C' } }, 'none'],
    ['yolo', { batter: { bunt: 'B' } }, 'pull'],
    ['yolo', { batter: { bunt: 'A' } }, 'none'],
    ['safe', { batter: { bunt: 'D' } }, 'none'],
  ])('%s, %j: %s, nobody on or nobody held', (style, sketch, shift) => {
    const empty = managerAt({ ...sketch, rules }, { style });
    const { action } = emptyBases(empty.state, CHARACTERS[style], empty.tools);
    expect(action.type === 'setDefence' && action.alignment.shift).toBe(shift);
    expect(stands(style, { ...sketch, rules, bases: '-2-' }).shift).toBe(shift);
    expect(stands(style, { ...sketch, bases: '-2-' }).shift).toBe('none');
  });

  it('not while somebody is held or the infield is in', () => {
    const batter = { bunt: 'D' } as const;
    const thief = { 1: { speed: 17, steal: { low: 18, high: 19, jump: 30, auto: true } } };
    expect(stands('balanced', { rules, batter, bases: '1--', runners: thief }).shift).toBe('none');
    expect(stands('balanced', { rules, batter, bases: '--3', inning: 9 }).shift).toBe('none');
  });
});

describe('a free pass', () => {
  const hitter =
    (singles: number) =>
    (card: RatedCard): RatedCard => {
      const side = { ...AVERAGE_BATTING, singleCenter: AVERAGE_BATTING.singleCenter + singles };
      return { ...card, batting: { vL: side, vR: side } };
    };
  /** The man who is up, and the one on deck. */
  const great: CardEdits = { 1: hitter(40), 2: hitter(-8) };
  const alike: CardEdits = { 1: hitter(0), 2: hitter(0) };
  const passes = (style: AiStyle, sketch: SceneSketch, cards: CardEdits = great) => {
    const { state, mind, tools } = managerAt(sketch, { style, cards });
    return freePass(state, mind, tools);
  };
  const LATE: SceneSketch = { bases: '-2-', outs: 2, inning: 8 };

  it.each<[AiStyle, SceneSketch, boolean]>([
    ['safe', LATE, true],
    ['safe', { ...LATE, bases: '--3' }, true],
    ['safe', { ...LATE, bases: '-23' }, true],
    ['safe', { ...LATE, bases: '12-' }, false],
    ['safe', { ...LATE, bases: '---' }, false],
    ['safe', { ...LATE, inning: 7 }, false],
    ['safe', { ...LATE, outs: 1 }, false],
    ['balanced', LATE, true],
    ['balanced', { ...LATE, bases: '12-' }, false],
    ['yolo', LATE, false],
  ])('%s, %j: %s', (style, sketch, walked) => {
    const choice = passes(style, sketch);
    expect(choice !== null).toBe(walked);
    if (choice) expect(choice.action).toEqual({ type: 'walkIntentionally', side: 'home' });
  });

  it('not where the next man is as good', () => {
    expect(passes('safe', LATE, alike)).toBeNull();
    expect(passes('balanced', LATE, alike)).toBeNull();
  });

  it('balanced walks a man who is hardly better only in the last inning', () => {
    const hardly: CardEdits = { 27: hitter(4), 28: hitter(0) };
    const last: SceneSketch = { bases: '--3', outs: 1, half: 'bottom' };
    expect(passes('balanced', { ...last, inning: 8 }, hardly)).toBeNull();
    for (const inning of [9, 10])
      expect(passes('balanced', { ...last, inning }, hardly)?.action).toMatchObject({
        side: 'away',
      });
    // Much better, and he is walked before.
    const better: CardEdits = { 27: hitter(20), 28: hitter(0) };
    expect(passes('balanced', { ...last, inning: 8 }, better)).not.toBeNull();
  });

  it('balanced pitches to a better man where the base costs more than he does', () => {
    const better: CardEdits = { 1: hitter(8), 2: hitter(0) };
    expect(passes('balanced', { bases: '-2-', outs: 0, inning: 2 }, better)).toBeNull();
  });

  it('with its reason', () => {
    expect(passes('safe', LATE)?.reason).toBe('first base open, and the next man is easier');
    expect(passes('balanced', LATE)?.reason).toMatch(/^walk him: worth 0\.\d{3} of a win$/);
  });

  it('the book wants an OPS .120 lower: .05 of wOBA', () => {
    // 12.27 singles in 108 chances are .1 on his card, and half of that against this pitcher.
    const by = (singles: number) => ({ 1: hitter(singles), 2: hitter(0) });
    expect(passes('safe', LATE, by(12.5))).not.toBeNull();
    expect(passes('safe', LATE, by(12))).toBeNull();
  });

  it('the next man after the last of the order is the first', () => {
    const { state, mind, tools } = managerAt(LATE, {
      style: 'safe',
      cards: { 9: hitter(40), 1: hitter(0) },
    });
    const key = state.teams.away.roster[8]?.card;
    const batter = key && tools.cards.get(key);
    const last = {
      ...state,
      teams: { ...state.teams, away: { ...state.teams.away, nextSlot: 8 } },
    };
    expect(freePass(last, { ...mind, batter }, tools)).not.toBeNull();
  });
});
