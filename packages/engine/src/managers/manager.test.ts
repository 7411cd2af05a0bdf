import { describe, expect, test } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { battingSide } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import { AI_STYLES, type AiStyle } from '../model/team.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { type SceneSketch, scene } from '../testing/scene.ts';
import { chooseAction } from './manager.ts';
import { managerTools } from './tools.ts';

const tools = managerTools(SAMPLE_BOOKS, STANDARD_RULES);

const NO_THIEF = { low: 2, high: 3, jump: 0, auto: false };
/** A little worse than most: not so bad that somebody hits for him. */
const WEAK = {
  ...AVERAGE_BATTING,
  singleCenter: AVERAGE_BATTING.singleCenter - 5,
  strikeout: AVERAGE_BATTING.strikeout + 5,
};

describe('in a given moment', () => {
  const decide = (state: GameState, style: AiStyle, side: 'away' | 'home') =>
    chooseAction(state, { side, style }, tools)?.action;
  const alignmentOf = (state: GameState, style: AiStyle) => {
    const action = decide(state, style, state.half === 'top' ? 'home' : 'away');
    return action?.type === 'setDefence' ? action.alignment : null;
  };

  test('nobody on: swing away and stand as usual', () => {
    const defence = moment({});
    expect(alignmentOf(defence, 'balanced')).toEqual(NORMAL_DEPTH);
    const offence: GameState = { ...defence, phase: { type: 'offence', alignment: NORMAL_DEPTH } };
    expect(decide(offence, 'yolo', 'away')).toMatchObject({ offence: { approach: 'swing' } });
    expect(decide(offence, 'yolo', 'home')).toBeUndefined();
  });

  test.each<[AiStyle, number, string]>([
    ['safe', 9, 'in'],
    ['safe', 7, 'normal'],
    ['balanced', 7, 'in'],
    ['yolo', 5, 'in'],
    ['yolo', 4, 'corners-in'],
  ])('%s with a runner on third, tied, inning %i: infield %s', (style, inning, infield) => {
    expect(alignmentOf(moment({ inning, code: 4, outs: 1 }), style)?.infield).toBe(infield);
  });

  test('safe walks nobody early, and nobody is walked with first base taken', () => {
    for (const style of AI_STYLES)
      expect(decide(moment({ code: 7, outs: 2, inning: 9 }), style, 'home')?.type).toBe(
        'setDefence',
      );
    expect(decide(moment({ code: 2, outs: 2, inning: 2 }), 'safe', 'home')?.type).toBe(
      'setDefence',
    );
  });

  test('waits while the other side decides, and when the game is suspended', () => {
    expect(decide(moment({}), 'balanced', 'away')).toBeUndefined();
    expect(decide({ ...moment({}), suspended: true }, 'balanced', 'home')).toBeUndefined();
  });

  test('a tired pitcher is relieved by balanced and safe, not by yolo', () => {
    const state = moment({ inning: 6 });
    const tired: GameState = {
      ...state,
      mound: {
        ...state.mound,
        home: { ...state.mound.home, tiredAt: 20, batters: 21, minimumMet: true },
      },
    };
    expect(decide(tired, 'balanced', 'home')).toMatchObject({ changes: [{ role: 'P' }] });
    expect(decide(tired, 'safe', 'home')).toMatchObject({ changes: [{ role: 'P' }] });
    expect(decide(tired, 'yolo', 'home')?.type).toBe('setDefence');
  });

  const shallow = (state: GameState, style: AiStyle) => alignmentOf(state, style)?.outfield;
  test('the outfield comes in for the winning run: balanced in the last of the ninth, yolo sooner', () => {
    const last = moment({ inning: 9, half: 'bottom', code: 5, outs: 1 });
    expect(AI_STYLES.map((style) => shallow(last, style))).toEqual([
      'shallow',
      'shallow',
      'normal',
    ]);
    const twoOut = moment({ inning: 9, half: 'bottom', code: 5, outs: 2 });
    expect(AI_STYLES.map((style) => shallow(twoOut, style))).toEqual([
      'normal',
      'shallow',
      'normal',
    ]);
    const eighth = moment({ inning: 8, code: 5, outs: 1 });
    expect(AI_STYLES.map((style) => shallow(eighth, style))).toEqual([
      'normal',
      'shallow',
      'normal',
    ]);
  });

  test('shifts only where a league lets them, and not on a bunter', () => {
    const shift = (sketch: SceneSketch, style: AiStyle) => {
      const { state, books } = scene(sketch);
      const own = managerTools(books, STANDARD_RULES);
      const action = chooseAction(state, { side: 'home', style }, own)?.action;
      return action?.type === 'setDefence' ? action.alignment.shift : null;
    };
    const allowed = { shiftsAllowed: true };
    expect(shift({ rules: allowed, batter: { bunt: 'D' } }, 'balanced')).toBe('pull');
    expect(shift({ rules: allowed, batter: { bunt: 'A' } }, 'balanced')).toBe('none');
    expect(shift({ rules: allowed, batter: { bunt: 'B' } }, 'yolo')).toBe('pull');
    expect(shift({ rules: allowed, batter: { bunt: 'D' } }, 'safe')).toBe('none');
    expect(shift({ batter: { bunt: 'D' } }, 'yolo')).toBe('none');
  });

  describe('with runners who can run', () => {
    const THIEF = { speed: 17, steal: { low: 16, high: 19, jump: 30, auto: true } };
    const chosen = (sketch: SceneSketch, style: AiStyle) => {
      const { state, books } = scene(sketch);
      const asked: GameState = { ...state, phase: { type: 'offence', alignment: NORMAL_DEPTH } };
      return chooseAction(
        asked,
        { side: battingSide(state.half), style },
        managerTools(books, STANDARD_RULES),
      );
    };
    test.each<[string, SceneSketch, readonly number[], RegExp]>([
      ['first', { bases: '1--', runners: { 1: THIEF } }, [1], /^steal \d/],
      ['second', { bases: '-2-', runners: { 2: THIEF } }, [2], /^steal \d/],
      [
        'first and second, a weak arm behind the plate',
        { bases: '12-', runners: { 2: THIEF }, fielders: { C: { arm: 4 } } },
        [1, 2],
        /^double steal \d/,
      ],
      [
        'first and third',
        { bases: '1-3', runners: { 1: THIEF } },
        [1, 3],
        /^steal, first and third/,
      ],
      [
        'third, two out in the last of the ninth, tied, a weak bat',
        {
          bases: '--3',
          outs: 2,
          inning: 9,
          half: 'bottom',
          runners: { 3: THIEF },
          batter: { batting: { vL: WEAK, vR: WEAK } },
        },
        [3],
        /^steal of home 31 %/,
      ],
    ])('balanced steals with a man on %s', (...[, sketch, bases, reason]) => {
      const choice = chosen(sketch, 'balanced');
      expect(choice?.action).toMatchObject({ type: 'steal', bases });
      expect(choice?.reason).toMatch(reason);
    });
    test('nobody steals home on a good batter early, and safe never does', () => {
      const early: SceneSketch = { bases: '--3', outs: 2, runners: { 3: THIEF } };
      expect(chosen(early, 'balanced')?.action.type).toBe('setOffence');
      expect(chosen({ ...early, inning: 9 }, 'safe')?.action.type).toBe('setOffence');
    });
    test('yolo plays hit-and-run with average batters, balanced does not', () => {
      const runs = (style: AiStyle): boolean =>
        Array.from({ length: 40 }, (_, version) => version).some((version) => {
          const { state, books } = scene({ bases: '1--', runners: { 1: { steal: NO_THIEF } } });
          const asked: GameState = {
            ...state,
            version,
            phase: { type: 'offence', alignment: NORMAL_DEPTH },
          };
          const action = chooseAction(
            asked,
            { side: 'away', style },
            managerTools(books, STANDARD_RULES),
          )?.action;
          return action?.type === 'setOffence' && action.offence.approach === 'hit-and-run';
        });
      expect(AI_STYLES.map(runs)).toEqual([false, true, false]);
    });
  });
});
