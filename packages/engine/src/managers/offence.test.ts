import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import type { PitcherRating } from '../model/cards.ts';
import type { Approach, InfieldDepth } from '../model/decision.ts';
import type { AiStyle } from '../model/team.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { approachOf } from './offence.ts';

/** Nobody runs: a test of the batter is about the batter. */
const STAYS = { steal: { low: 1, high: 1, jump: 0, auto: false } };
const NOBODY_RUNS = { 1: STAYS, 2: STAYS, 3: STAYS };
/** Far fewer hits than most, or far more. */
const WEAK = { ...AVERAGE_BATTING, singleCenter: AVERAGE_BATTING.singleCenter - 10 };
const STRONG = { ...AVERAGE_BATTING, singleCenter: AVERAGE_BATTING.singleCenter + 10 };
const weak = { batting: { vL: WEAK, vR: WEAK } };
const strong = { batting: { vL: STRONG, vR: STRONG } };
const PITCHES: PitcherRating = {
  hold: 0,
  wildPitch: 0,
  balk: 0,
  endurance: { start: 5, relief: 0, close: 0 },
};

const tries = (
  style: AiStyle,
  sketch: SceneSketch,
  { infield = 'normal', version = 1 }: { infield?: InfieldDepth; version?: number } = {},
) => {
  const { state, mind, tools } = managerAt(
    { runners: NOBODY_RUNS, ...sketch },
    { style, alignment: { infield }, change: { version } },
  );
  const { action, reason } = approachOf(state, mind, tools);
  const approach = action.type === 'setOffence' ? action.offence : null;
  return { approach: approach?.approach, contact: approach?.contactPlay, reason };
};
const approach = (style: AiStyle, sketch: SceneSketch): Approach | undefined =>
  tries(style, sketch).approach;

describe('a sacrifice by the book', () => {
  /** Late, tied, a weak bat, nobody out. */
  const LATE: SceneSketch = { bases: '1--', inning: 7, batter: weak };

  it.each<[string, SceneSketch, Approach]>([
    ['in the seventh', LATE, 'sac-bunt'],
    ['second taken', { ...LATE, bases: '-2-' }, 'sac-bunt'],
    ['both taken', { ...LATE, bases: '12-' }, 'sac-bunt'],
    ['one behind', { ...LATE, lead: -1 }, 'sac-bunt'],
    ['two behind', { ...LATE, lead: -2 }, 'swing'],
    ['ahead', { ...LATE, lead: 1 }, 'swing'],
    ['in the sixth', { ...LATE, inning: 6 }, 'swing'],
    ['in the fifth of seven', { ...LATE, inning: 5, rules: { innings: 7 } }, 'sac-bunt'],
    ['one out', { ...LATE, outs: 1 }, 'swing'],
    ['a good bat', { ...LATE, batter: strong }, 'swing'],
    ['somebody on third', { ...LATE, bases: '1-3' }, 'swing'],
  ])('%s: %s', (_when, sketch, expected) => {
    expect(approach('safe', sketch)).toBe(expected);
  });

  it('says why, and is nothing for a gambler', () => {
    expect(tries('safe', LATE).reason).toBe('sacrifice: late and close, nobody out');
    expect(approach('yolo', LATE)).toBe('swing');
  });

  /** The man at bat pitches for his team, with nobody to bat for him or as his own DH. */
  const pitcherUp = (style: AiStyle, sketch: SceneSketch, dh: 'none' | 'himself' = 'none') => {
    const at = { runners: NOBODY_RUNS, batter: { pitcher: PITCHES }, ...sketch };
    const { state: plain, mind, tools } = managerAt(at, { style });
    const { away } = plain.teams;
    const field = { ...away.field, P: plain.batter };
    const team = { ...away, field, dh: dh === 'none' ? null : plain.batter };
    const state = { ...plain, teams: { ...plain.teams, away: team } };
    const { action, reason } = approachOf(state, mind, tools);
    return action.type === 'setOffence' ? [action.offence.approach, reason] : [action.type];
  };

  it('a pitcher who bats bunts whenever he may', () => {
    const sketch: SceneSketch = { bases: '1--', outs: 1, inning: 2, lead: 3 };
    expect(pitcherUp('safe', sketch)).toEqual(['sac-bunt', 'the pitcher bunts']);
    expect(pitcherUp('safe', { ...sketch, outs: 2 })[0]).toBe('swing');
    expect(pitcherUp('yolo', sketch)[0]).toBe('swing');
  });

  it('but not the two-way man who is his own DH: he is a hitter', () => {
    expect(pitcherUp('safe', { bases: '1--', inning: 2 }, 'himself')[0]).toBe('swing');
  });

  it('balanced weighs the pitcher like anybody: an average bat does not give outs away', () => {
    for (const sketch of [
      { bases: '1--', outs: 1, lead: 10 },
      { bases: '1--', outs: 1, inning: 9, lead: -2 },
    ] as const)
      expect(pitcherUp('balanced', sketch)[0]).toBe('swing');
    const hopeless = { ...AVERAGE_BATTING, singleCenter: 0, homerun: 0, walk: 0, doubleTwo: 0 };
    const batter = {
      pitcher: PITCHES,
      bunt: 'A',
      batting: { vL: hopeless, vR: hopeless },
    } as const;
    expect(pitcherUp('balanced', { bases: '12-', inning: 9, half: 'bottom', batter })[0]).toBe(
      'sac-bunt',
    );
  });
});

describe('a sacrifice that is weighed', () => {
  const LAST: SceneSketch = { bases: '12-', inning: 9, half: 'bottom' };
  const HOPELESS = { ...AVERAGE_BATTING, singleCenter: 0, homerun: 0, walk: 0, doubleTwo: 0 };

  it('is played where a swing is worth less', () => {
    const choice = tries('balanced', {
      ...LAST,
      batter: { bunt: 'A', batting: { vL: HOPELESS, vR: HOPELESS } },
    });
    expect(choice.approach).toBe('sac-bunt');
    expect(choice.reason).toMatch(/^sacrifice: worth 0\.\d{3} against 0\.\d{3}$/);
    const [bunt, swing] = choice.reason.match(/0\.\d{3}/g) ?? [];
    expect(Number(bunt)).toBeGreaterThan(Number(swing));
  });

  it('not where a swing is worth more', () => {
    expect(approach('balanced', { ...LAST, batter: { bunt: 'D', ...strong } })).toBe('swing');
  });
});

describe('a suicide squeeze', () => {
  const WIN: SceneSketch = { bases: '--3', outs: 1, inning: 9 };
  it.each<[AiStyle, SceneSketch, Approach]>([
    ['yolo', WIN, 'suicide-squeeze'],
    ['yolo', { ...WIN, bases: '123' }, 'suicide-squeeze'],
    ['yolo', { ...WIN, inning: 12 }, 'suicide-squeeze'],
    ['yolo', { ...WIN, inning: 8 }, 'swing'],
    ['yolo', { ...WIN, outs: 0 }, 'suicide-squeeze'],
    ['yolo', { ...WIN, outs: 2 }, 'swing'],
    ['yolo', { ...WIN, lead: -1 }, 'swing'],
    ['yolo', { ...WIN, lead: 1 }, 'swing'],
    ['safe', WIN, 'swing'],
    ['balanced', WIN, 'swing'],
  ])('%s, %j: %s', (style, sketch, expected) => {
    expect(approach(style, sketch)).toBe(expected);
  });
});

describe('a hit-and-run', () => {
  /** A fast man on first, a batter of grade A who seldom strikes out. */
  const CONTACT = { ...AVERAGE_BATTING, strikeout: 10 };
  const batter = { hitAndRun: 'A', batting: { vL: CONTACT, vR: CONTACT } } as const;
  const GOOD: SceneSketch = { bases: '1--', batter, runners: { 1: { ...STAYS, speed: 13 } } };
  const MISSES = { ...AVERAGE_BATTING, strikeout: 24 };
  const OFTEN = { hitAndRun: 'A', batting: { vL: MISSES, vR: MISSES } } as const;
  const share = (style: AiStyle, sketch: SceneSketch): number => {
    let played = 0;
    for (let version = 1; version <= 400; version += 1)
      if (tries(style, sketch, { version }).approach === 'hit-and-run') played += 1;
    return played / 400;
  };

  it('comes as a whim: now and then, by the game and its version', () => {
    expect(Math.abs(share('balanced', GOOD) - 0.25)).toBeLessThan(0.03);
    expect(Math.abs(share('yolo', GOOD) - 0.4)).toBeLessThan(0.03);
    expect(share('safe', GOOD)).toBe(0);
  });

  it.each<[AiStyle, string, SceneSketch, boolean]>([
    ['balanced', 'one out', { ...GOOD, outs: 1 }, true],
    ['balanced', 'two out', { ...GOOD, outs: 2 }, false],
    ['balanced', 'second taken too', { ...GOOD, bases: '12-' }, false],
    ['balanced', 'only second taken', { ...GOOD, bases: '-2-' }, false],
    ['balanced', 'third taken too', { ...GOOD, bases: '1-3' }, false],
    ['balanced', 'a slow man', { ...GOOD, runners: { 1: { ...STAYS, speed: 12 } } }, false],
    ['balanced', 'grade B', { ...GOOD, batter: { ...batter, hitAndRun: 'B' } }, true],
    ['balanced', 'grade C', { ...GOOD, batter: { ...batter, hitAndRun: 'C' } }, false],
    ['yolo', 'grade C', { ...GOOD, batter: { ...batter, hitAndRun: 'C' } }, true],
    ['yolo', 'grade D', { ...GOOD, batter: { ...batter, hitAndRun: 'D' } }, false],
    ['balanced', 'who strikes out', { ...GOOD, batter: { hitAndRun: 'A' } }, true],
    ['balanced', 'who strikes out often', { ...GOOD, batter: OFTEN }, false],
    ['yolo', 'who strikes out often', { ...GOOD, batter: OFTEN }, true],
    ['balanced', 'a picture', { ...GOOD, pictures: ['batter'] }, true],
  ])('%s, %s', (...[style, , sketch, played]) => {
    expect(share(style, sketch) > 0).toBe(played);
  });
});

describe('going on contact', () => {
  const THIRD: SceneSketch = { bases: '--3', outs: 1 };
  it.each<[AiStyle, SceneSketch, InfieldDepth, boolean]>([
    ['balanced', THIRD, 'in', true],
    ['balanced', { ...THIRD, lead: -2 }, 'in', true],
    ['balanced', { ...THIRD, lead: 1 }, 'in', false],
    ['balanced', { ...THIRD, outs: 0 }, 'in', false],
    ['balanced', THIRD, 'normal', false],
    ['yolo', { ...THIRD, outs: 0, lead: 5 }, 'in', true],
    ['yolo', { ...THIRD, outs: 2 }, 'in', false],
    ['yolo', THIRD, 'corners-in', false],
    ['yolo', { bases: '12-', outs: 1 }, 'in', false],
    ['safe', THIRD, 'in', false],
  ])('%s, %j, infield %s: %s', (...[style, sketch, infield, goes]) => {
    expect(tries(style, sketch, { infield }).contact).toBe(goes);
  });
});

describe('a steal', () => {
  const THIEF = { speed: 17, steal: { low: 18, high: 19, jump: 30, auto: true } };
  const steals = (style: AiStyle, sketch: SceneSketch, held = false) => {
    const { state, mind, tools } = managerAt(sketch, {
      style,
      alignment: { hold: held ? [1] : [] },
    });
    const { action, reason } = approachOf(state, mind, tools);
    return action.type === 'steal' ? [action.bases, reason] : null;
  };
  const FIRST: SceneSketch = { bases: '1--', runners: { 1: THIEF } };

  it('is declared by whom it pays, with its chance', () => {
    const [bases, reason] = steals('balanced', FIRST) ?? [];
    expect(bases).toEqual([1]);
    expect(reason).toMatch(/^steal 9\d % vs break-even [67]\d %$/);
  });

  it.each<[AiStyle, lead: number, goes: boolean]>([
    ['safe', -2, true],
    ['safe', -3, false],
    ['safe', 4, true],
    ['safe', 5, false],
    ['balanced', -3, true],
    ['balanced', -4, false],
    ['balanced', 5, true],
    ['balanced', 6, false],
    ['yolo', -9, true],
    ['yolo', 9, true],
  ])('%s, %i ahead: %s', (style, lead, goes) => {
    expect(steals(style, { ...FIRST, lead }) !== null).toBe(goes);
  });

  it('not by a man who never gets away, nor twice in a plate appearance', () => {
    const slow = { 1: { speed: 8, steal: { low: 1, high: 2, jump: 0, auto: false } } };
    expect(steals('yolo', { ...FIRST, runners: slow })).toBeNull();
    const { state, mind, tools } = managerAt(FIRST, { alignment: {} });
    const again = { ...state, pa: { ...state.pa, stealDeclared: true } };
    expect(approachOf(again, mind, tools).action.type).toBe('setOffence');
  });

  it('not to a base that is taken', () => {
    expect(steals('yolo', { bases: '12-', runners: { 1: THIEF, 2: STAYS } })).toBeNull();
    expect(steals('balanced', { bases: '-23', runners: { 2: THIEF, 3: STAYS } })).toBeNull();
  });

  it('holding him, a strong arm and a pitcher who watches him keep him there', () => {
    const fair = { speed: 13, steal: { low: 8, high: 15, jump: 18, auto: false } };
    const base: SceneSketch = { bases: '1--', outs: 1, runners: { 1: fair } };
    expect(steals('balanced', base)).not.toBeNull();
    const stopped: SceneSketch = {
      ...base,
      pitcher: { rating: { hold: -6 } },
      fielders: { C: { arm: -5 } },
    };
    expect(steals('balanced', stopped, true)).toBeNull();
  });

  it('safe is surer than balanced', () => {
    const at = (high: number): SceneSketch => ({
      bases: '1--',
      runners: { 1: { speed: 13, steal: { low: 1, high, jump: 36, auto: true } } },
    });
    const least = (style: AiStyle): number | undefined =>
      Array.from({ length: 20 }, (_, i) => i + 1).find((high) => steals(style, at(high)) !== null);
    // One number more than on the card: nobody holds him (+3), the catcher throws well (-2).
    expect([least('safe'), least('balanced'), least('yolo')]).toEqual([16, 13, 10]);
  });
});

describe('a reason in words', () => {
  it('for a runner who goes on contact, and for the squeeze that wins a game', () => {
    expect(tries('yolo', { bases: '--3', outs: 1 }, { infield: 'in' })).toEqual({
      approach: 'swing',
      contact: true,
      reason: 'the runner goes on contact: the infield is in',
    });
    expect(tries('yolo', { bases: '--3', outs: 1, inning: 9 }).reason).toBe(
      'suicide squeeze: tied in the last inning',
    );
  });
});
