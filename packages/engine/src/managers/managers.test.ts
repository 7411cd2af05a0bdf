import { describe, expect, test } from 'vitest';
import { AVERAGE_BATTING } from '../charts/average-cards.ts';
import { act } from '../decide/decide.ts';
import { legalDecisions } from '../decide/legal-actions.ts';
import { waitingFor } from '../decide/turn.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import { openGame } from '../game.ts';
import type { Action } from '../model/action.ts';
import { type BySide, battingSide } from '../model/baseball.ts';
import { gameId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { AI_STYLES, type AiStyle } from '../model/team.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { type SceneSketch, scene } from '../testing/scene.ts';
import { chooseAction } from './manager.ts';
import { standardExpectancy } from './standard-expectancy.ts';
import { managerTools } from './tools.ts';

const tools = managerTools(SAMPLE_BOOKS, standardExpectancy);

interface Played {
  readonly final: GameState;
  readonly actions: readonly Action[];
  readonly reasons: readonly string[];
}

type Manager = AiStyle | 'random';

/** A game between two managers; whoever is random takes any legal decision. */
const play = (number: number, managers: BySide<Manager>): Played => {
  const equipment = { ...SAMPLE_BOOKS, dice: simulationDice(number) };
  const any = simulationDice(-number);
  const actions: Action[] = [];
  const reasons: string[] = [];
  let state = openGame(sampleGame({}, { gameId: gameId(`managers-${number}`) }));
  while (state.phase.type !== 'over') {
    const [side = 'away'] = waitingFor(state);
    const style = managers[side];
    const options = style === 'random' ? legalDecisions(state, side, SAMPLE_BOOKS) : [];
    const pick = any.roll(0, 'atBat', [100, 100]);
    const random = options[((pick[0] ?? 1) * 100 + (pick[1] ?? 1)) % Math.max(1, options.length)];
    const chosen = style === 'random' ? null : chooseAction(state, { side, style }, tools);
    const action: Action = chosen?.action ?? random ?? { type: 'takeDefault', side };
    const acted = act(state, action, equipment);
    if (!acted.ok) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(acted.rejection)}`);
    actions.push(action);
    if (actions.length > 5_000) throw new Error(`game ${number} never ends`);
    if (chosen) reasons.push(chosen.reason);
    state = acted.value.state;
  }
  return { final: state, actions, reasons };
};

const PAIRS = AI_STYLES.flatMap((away) => AI_STYLES.map((home) => ({ away, home })));

describe('an AI manager', () => {
  test.each(PAIRS)('$away at $home: always legal, always with a reason', (managers) => {
    for (let number = 1; number <= 6; number++) {
      const { reasons } = play(number, managers);
      expect(reasons.every((reason) => reason.length > 0)).toBe(true);
    }
  });

  test('decides the same in the same moment', () => {
    const managers = { away: 'yolo', home: 'balanced' } as const;
    expect(play(3, managers).actions).toEqual(play(3, managers).actions);
  });

  test('beats play without thought by a wide margin', () => {
    let won = 0;
    const games = 40;
    for (let number = 1; number <= games; number++) {
      const home = number % 2 === 0;
      const managers = home
        ? ({ away: 'random', home: 'balanced' } as const)
        : ({ away: 'balanced', home: 'random' } as const);
      const { score } = play(number, managers).final;
      if (score.home > score.away === home) won++;
    }
    expect(won / games).toBeGreaterThan(0.7);
  });
});

describe('the three characters differ', () => {
  const habits = (style: AiStyle) => {
    const managers = { away: style, home: style };
    const actions = Array.from(
      { length: 40 },
      (_, number) => play(number + 100, managers).actions,
    ).flat();
    const count = (is: (action: Action) => boolean): number => actions.filter(is).length;
    return {
      steals: count(({ type }) => type === 'steal'),
      sends: count((action) => action.type === 'choose' && action.option === 'send'),
      pitchers: count(
        (action) =>
          action.type === 'substitute' && action.changes.some((change) => change.role === 'P'),
      ),
      bunts: count(
        (action) => action.type === 'setOffence' && action.offence.approach === 'sac-bunt',
      ),
    };
  };
  const [balanced, yolo, safe] = AI_STYLES.map(habits);

  test('yolo steals and sends most, safe least', () => {
    expect(yolo?.steals).toBeGreaterThan(balanced?.steals ?? 0);
    expect(balanced?.steals).toBeGreaterThan(safe?.steals ?? 0);
    expect(yolo?.sends).toBeGreaterThan(balanced?.sends ?? 0);
    expect(balanced?.sends).toBeGreaterThan(safe?.sends ?? 0);
  });
  test('yolo leaves his pitchers in longest', () => {
    expect(safe?.pitchers).toBeGreaterThan(2 * (yolo?.pitchers ?? 0));
    expect(balanced?.pitchers).toBeGreaterThan(2 * (yolo?.pitchers ?? 0));
  });
  test('safe bunts by the book, yolo never', () => {
    expect(safe?.bunts).toBeGreaterThan(0);
    expect(yolo?.bunts).toBe(0);
  });
});

const NO_THIEF = { low: 2, high: 3, jump: 0, auto: false };
/** A little worse than most: not so bad that somebody hits for him. */
const WEAK = {
  ...AVERAGE_BATTING,
  singleCenter: AVERAGE_BATTING.singleCenter - 5,
  strikeout: AVERAGE_BATTING.strikeout + 5,
};

describe('in a given moment', () => {
  const NORMAL = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
  const decide = (state: GameState, style: AiStyle, side: 'away' | 'home') =>
    chooseAction(state, { side, style }, tools)?.action;
  const alignmentOf = (state: GameState, style: AiStyle) => {
    const action = decide(state, style, state.half === 'top' ? 'home' : 'away');
    return action?.type === 'setDefence' ? action.alignment : null;
  };

  test('nobody on: swing away and stand as usual', () => {
    const defence = moment({});
    expect(alignmentOf(defence, 'balanced')).toEqual(NORMAL);
    const offence: GameState = { ...defence, phase: { type: 'offence', alignment: NORMAL } };
    expect(decide(offence, 'yolo', 'away')).toMatchObject({ offence: { approach: 'swing' } });
    expect(decide(offence, 'yolo', 'home')).toBeUndefined();
  });

  test.each<[AiStyle, number, string]>([
    ['safe', 9, 'in'],
    ['safe', 7, 'normal'],
    ['balanced', 7, 'in'],
    ['balanced', 5, 'normal'],
    ['yolo', 5, 'in'],
    ['yolo', 4, 'normal'],
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
      const own = managerTools(books, standardExpectancy);
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
      const asked: GameState = { ...state, phase: { type: 'offence', alignment: NORMAL } };
      return chooseAction(
        asked,
        { side: battingSide(state.half), style },
        managerTools(books, standardExpectancy),
      );
    };
    test.each<[string, SceneSketch, readonly number[], RegExp]>([
      ['first', { bases: '1--', runners: { 1: THIEF } }, [1], /^steal \d/],
      ['second', { bases: '-2-', runners: { 2: THIEF } }, [2], /^steal \d/],
      ['first and second', { bases: '12-', runners: { 2: THIEF } }, [1, 2], /^double steal \d/],
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
        /^steal of home 30 %/,
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
            phase: { type: 'offence', alignment: NORMAL },
          };
          const action = chooseAction(
            asked,
            { side: 'away', style },
            managerTools(books, standardExpectancy),
          )?.action;
          return action?.type === 'setOffence' && action.offence.approach === 'hit-and-run';
        });
      expect(AI_STYLES.map(runs)).toEqual([false, true, false]);
    });
  });
});
