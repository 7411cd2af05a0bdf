import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING, AVERAGE_PITCHER, AVERAGE_PITCHING } from '../charts/average-cards.ts';
import { standardCharts } from '../charts/standard.ts';
import { legalDecisions } from '../decide/legal-actions.ts';
import { managerTools } from '../managers/tools.ts';
import type { BatterChances, PitcherChances } from '../model/cards.ts';
import type { Alignment } from '../model/decision.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { type Scene, type SceneSketch, scene } from '../testing/scene.ts';
import { actionOdds } from './action-odds.ts';
import { differenceOf } from './difference.ts';
import { type ActionOdds, meanWorth, type RiskResult, weighing } from './risk.ts';
import { swingEnds, swinging } from './swing.ts';

const HOLD: Alignment = { ...NORMAL_DEPTH, hold: [1] };
const CORNERS: Alignment = { ...NORMAL_DEPTH, infield: 'corners-in' };
const SHIFT: Alignment = { ...NORMAL_DEPTH, shift: 'pull' };

const weighed = ({ state, books }: Scene, alignment: Alignment): ActionOdds | null =>
  actionOdds(
    state,
    { type: 'setDefence', side: 'home', alignment },
    managerTools(books, state.rules),
  );

const oddsOf = (sketch: SceneSketch, alignment: Alignment): ActionOdds => {
  const odds = weighed(scene(sketch), alignment);
  if (!odds) throw new Error('no odds');
  return odds;
};

/** With the chaos roll behind them. */
const pitched = ({ state, books }: Scene): Scene => ({
  state: { ...state, pa: { ...state.pa, chaosRolled: true } },
  books,
});

const chanceOf = ({ results }: ActionOdds, name: RiskResult): number =>
  results.find(({ result }) => result === name)?.chance ?? 0;

const gain = ({ worth, instead }: ActionOdds): number => worth - instead;

/** A card that says one thing. */
const only = <S extends BatterChances | PitcherChances>(average: S, column: keyof S): S => ({
  ...(Object.fromEntries(Object.keys(average).map((name) => [name, 0])) as S),
  [column]: 108,
});
const GROUNDER = only(AVERAGE_BATTING, 'groundoutA');
const GROUNDERS = only(AVERAGE_PITCHING, 'groundoutA');
const GROUND_BALLS: SceneSketch = {
  bases: '1--',
  batter: { batting: { vL: GROUNDER, vR: GROUNDER } },
  pitcher: { pitching: { vL: GROUNDERS, vR: GROUNDERS } },
};

describe('holding a runner', () => {
  const { chaos, groundBall } = standardCharts.tuning;
  const calls = chaos.filter((check) => check === 'pickOff').length / 20;
  const pickOff = { ...standardCharts.tuning.pickOff, target: 3, wildFrom: 20 };

  it('picks him off, or throws the ball away, as the chaos roll has it', () => {
    const odds = oddsOf({ bases: '1--', tuning: { pickOff } }, HOLD);
    expect(chanceOf(odds, 'pickedOff')).toBeCloseTo((calls * 3) / 20, 10);
    expect(chanceOf(odds, 'thrownAway')).toBeCloseTo(calls / 20, 10);
  });

  it('does neither when the chaos roll is behind them', () => {
    const odds = weighed(pitched(scene({ bases: '1--', tuning: { pickOff } })), HOLD);
    expect(odds?.results.map(({ result }) => result)).toEqual(['calledOff', 'through']);
  });

  it.each(['L', 'R'] as const)('opens a hole on the right side, batting %s', (bats) => {
    const sketch = { ...GROUND_BALLS, batter: { ...GROUND_BALLS.batter, bats } };
    const odds = weighed(pitched(scene(sketch)), HOLD);
    if (!odds) throw new Error('no odds');
    const right = standardCharts.location.groundball[bats];
    const share = (right['1B'] + right['2B']) / 100;
    expect(chanceOf(odds, 'through')).toBeCloseTo((share * groundBall.holdHole[bats]) / 20, 10);
    expect(chanceOf(odds, 'calledOff')).toBeCloseTo(1 - chanceOf(odds, 'through'), 10);
  });

  it('loses a wild pitch, a passed ball or a balk to the chaos roll as often as nobody is held', () => {
    const one = { wildPitch: 6, passedBall: 4, balk: 2 } as const;
    const pitcher = { pitcher: { ...AVERAGE_PITCHER, wildPitch: one.wildPitch, balk: one.balk } };
    const sketch: SceneSketch = {
      bases: '1--',
      pitcher,
      fielders: { C: { passedBall: one.passedBall } },
    };
    const once = (check: keyof typeof one): number =>
      (chaos.filter((face) => face === check).length * one[check]) / 400;
    expect(chanceOf(oddsOf(sketch, HOLD), 'interrupted')).toBeCloseTo(
      once('wildPitch') + once('passedBall') + once('balk'),
      10,
    );
  });

  it('is worth more against a thief', () => {
    const thief = { steal: { low: 13, high: 19, jump: 20, auto: false } };
    const slow = { steal: { low: 1, high: 5, jump: 1, auto: false } };
    const against = (runner: typeof thief) =>
      oddsOf({ bases: '1--', runners: { 1: runner } }, HOLD);
    expect(gain(against(thief))).toBeGreaterThan(gain(against(slow)));
    expect(gain(against(thief))).toBeGreaterThan(0);
    expect(gain(against(slow))).toBeLessThan(0);
  });

  it('costs what a thief still gains who goes all the same', () => {
    const thief = { steal: { low: 19, high: 19, jump: 36, auto: false } };
    const stays = { steal: { low: 1, high: 1, jump: 0, auto: false } };
    const against = (runner: typeof thief): Scene =>
      pitched(scene({ bases: '1--', runners: { 1: runner } }));
    const { state, books } = against(thief);
    const goes = actionOdds(
      { ...state, phase: { type: 'offence', alignment: HOLD } },
      { type: 'steal', side: 'away', bases: [1] },
      managerTools(books, state.rules),
    );
    const [held, nobody] = [weighed(against(thief), HOLD), weighed(against(stays), HOLD)];
    if (!goes || !held || !nobody) throw new Error('no odds');
    expect(gain(goes)).toBeGreaterThan(0);
    expect(held.worth).toBeCloseTo(nobody.worth - gain(goes), 10);
  });

  it('leaves a good hitter up behind a man who is picked off, unless that is the third out', () => {
    const always = {
      chaos: standardCharts.tuning.chaos.map(() => 'pickOff' as const),
      pickOff: { ...pickOff, target: 40, wildFrom: 21 },
    };
    const homers = { ...AVERAGE_BATTING, homerun: 30, strikeout: 0 };
    const sketch = (outs: 0 | 1 | 2): SceneSketch => ({ bases: '1--', outs, tuning: always });
    const hitter = { batter: { batting: { vL: homers, vR: homers } } };
    for (const outs of [0, 1] as const)
      expect(oddsOf({ ...sketch(outs), ...hitter }, HOLD).worth).toBeLessThan(
        oddsOf(sketch(outs), HOLD).worth - 0.01,
      );
    expect(oddsOf({ ...sketch(2), ...hitter }, HOLD).worth).toBeCloseTo(
      oddsOf(sketch(2), HOLD).worth,
      10,
    );
  });

  it('is not worth more when nobody may go any more', () => {
    const thief = { 1: { steal: { low: 13, high: 19, jump: 20, auto: false } } };
    const { state, books } = scene({ bases: '1--', runners: thief });
    const tried = { ...state, pa: { ...state.pa, stealDeclared: true } };
    const before = weighed({ state, books }, HOLD);
    const after = weighed({ state: tried, books }, HOLD);
    expect(after && before && gain(after) < gain(before)).toBe(true);
  });
});

describe('standing for something else', () => {
  it('corners in are worth more against a man who bunts', () => {
    const close = { bases: '1--', inning: 9, half: 'top' } as const;
    const swing = { ...AVERAGE_BATTING, strikeout: 60, singleCenter: 0, walk: 0 };
    const against = (bunt: 'A' | 'D') =>
      oddsOf({ ...close, batter: { bunt, batting: { vL: swing, vR: swing } } }, CORNERS);
    expect(gain(against('A'))).toBeGreaterThan(gain(against('D')));
  });

  it('corners in against a man who swings let more balls through', () => {
    const odds = oddsOf(
      { ...GROUND_BALLS, batter: { ...GROUND_BALLS.batter, bunt: 'D', speed: 8 } },
      CORNERS,
    );
    expect(odds.worth).toBeLessThanOrEqual(odds.instead);
  });

  it('a shift takes pulled hits and gives ground balls the other way', () => {
    const shifts: SceneSketch = { rules: { shiftsAllowed: true } };
    const single = only(AVERAGE_BATTING, 'singleOne');
    const singles = only(AVERAGE_PITCHING, 'singleOne');
    const hitter = {
      batter: { batting: { vL: single, vR: single } },
      pitcher: { pitching: { vL: singles, vR: singles } },
    };
    const { shiftTakes } = standardCharts.tuning.groundBall;
    const pulled = standardCharts.location.hit.R.LF;
    const odds = oddsOf({ ...shifts, ...hitter }, SHIFT);
    expect(chanceOf(odds, 'batterOut')).toBeCloseTo(((shiftTakes / 20) * pulled) / 100, 10);
    expect(gain(odds)).toBeGreaterThan(0);
    expect(gain(oddsOf({ ...shifts, ...GROUND_BALLS, bases: '---' }, SHIFT))).toBeLessThanOrEqual(
      0,
    );
  });
});

describe('the odds of any way to stand', () => {
  const plain = ({ infield, outfield, hold, shift }: Alignment): boolean =>
    infield === 'normal' && outfield === 'normal' && hold.length === 0 && shift === 'none';

  it.each(['---', '1--', '-2-', '1-3'] as const)('are there but for the usual one: %s', (bases) => {
    const at = scene({ bases, inning: 9, rules: { shiftsAllowed: true } });
    for (const action of legalDecisions(at.state, 'home', at.books)) {
      if (action.type !== 'setDefence') continue;
      const odds = weighed(at, action.alignment);
      expect(odds === null).toBe(plain(action.alignment));
      if (!odds) continue;
      const sum = odds.results.reduce((total, { chance }) => total + chance, 0);
      expect(sum).toBeCloseTo(1, 10);
      // Enough chance to be worth it, exactly when it is worth it.
      if (odds.breakEven !== null && Math.abs(gain(odds)) > 1e-9)
        expect(Math.sign(gain(odds))).toBe(Math.sign(odds.success - odds.breakEven));
    }
  });

  it('are not there for cards that only a manager can read', () => {
    const at = scene({ bases: '1--', pictures: ['batter'], rules: { resolution: 'manual' } });
    expect(weighed(at, HOLD)).toBeNull();
    expect(weighed(at, CORNERS)).toBeNull();
  });
});

describe('what a way to stand changes of a swing', () => {
  const CASES: readonly (readonly [string, SceneSketch, Alignment, Alignment])[] = [
    ['a runner held', { bases: '1--' }, HOLD, NORMAL_DEPTH],
    [
      'three held',
      { bases: '123', batter: { bats: 'L' } },
      { ...HOLD, hold: [1, 2, 3] },
      NORMAL_DEPTH,
    ],
    ['the man on second held', { bases: '-2-' }, { ...HOLD, hold: [2] }, NORMAL_DEPTH],
    ['corners in', { bases: '12-' }, CORNERS, NORMAL_DEPTH],
    ['a shift', { bases: '1--', rules: { shiftsAllowed: true } }, SHIFT, NORMAL_DEPTH],
    ['corners in behind a runner held', { bases: '1--' }, { ...HOLD, infield: 'corners-in' }, HOLD],
  ];

  it.each(CASES)('is that of the whole plate appearance: %s', (...row) => {
    const [, sketch, wanted, usual] = row;
    const { state, books } = scene({ ...sketch, outs: 1 });
    const at = weighing(state, 'home', managerTools(books, state.rules));
    const name = () => 'calledOff' as const;
    const [whole, before] = [wanted, usual].map((one) => swingEnds(at, swinging(one), name));
    const difference = differenceOf(at, { wanted, usual }, name);
    if (!whole || !before || !difference) throw new Error('no odds');
    expect(difference.ends.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 10);
    expect(meanWorth(difference.ends) - difference.instead).toBeCloseTo(
      meanWorth(whole) - meanWorth(before),
      10,
    );
  });
});
