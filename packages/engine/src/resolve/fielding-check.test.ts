import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import type { FieldPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS, isOutfield } from '../model/baseball.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runAtBat, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { errorBases, errorTarget, isInvolved, severityCounts } from './fielding-check.ts';

/** Three dice that make a number 1-216. */
const d216 = (n: number): ScriptedRoll => [
  'error',
  Math.floor((n - 1) / 36) + 1,
  (Math.floor((n - 1) / 6) % 6) + 1,
  ((n - 1) % 6) + 1,
];
const CLEAN = d216(216);

const check = (position: FieldPosition, at: SceneSketch, sketch: PlaySketch) =>
  playOf(runOutcome(scene(at), { code: 'X_CHECK', location: position }, sketch));

/** What a range result comes to with the bases empty and no error. */
const COMES_TO = {
  G1: 'out B>0',
  G2: 'out B>0',
  G3: 'out B>0',
  'G3#': 'out B>0',
  S1: 'single B>1',
  S2: 'single B>1',
  SPD: 'out B>0',
  PO: 'out B>0',
  FO: 'out B>0',
  F1: 'out B>0',
  F2: 'out B>0',
  F3: 'out B>0',
  SI2: 'single B>1',
  DO2: 'double B>2',
  DO3: 'double B>2',
  TR: 'triple B>3',
} as const;

describe.each(FIELD_POSITIONS)('every range cell of %s', (position) => {
  it.each([1, 2, 3, 4, 5])('with range %i', (range) => {
    for (let face = 1; face <= 20; face += 1) {
      const result = standardCharts.range[position][range - 1]?.[face - 1];
      if (result === undefined) throw new Error('a gap');
      const legs: readonly ScriptedRoll[] = result === 'SPD' ? [['speed', 20]] : [];
      const play = check(
        position,
        { fielders: { [position]: { range } } },
        { rolls: [['range', face], CLEAN, ...legs] },
      );
      expect(brief(play).replace(/ \(.*/, '')).toBe(COMES_TO[result]);
      expect(play.ball?.location).toBe(position);
      expect(play.story?.check).toBe(position);
    }
  });
});

describe('what the ball was', () => {
  it.each([
    ['SS', 20, { kind: 'ground', location: 'SS' }],
    ['C', 12, { kind: 'popup', location: 'C' }],
    ['C', 20, { kind: 'popup', location: 'C', foul: true }],
    ['CF', 20, { kind: 'fly', location: 'CF' }],
    ['CF', 4, { kind: 'line', location: 'CF' }],
  ] as const)('off %s on %i', (position, face, ball) => {
    expect(check(position, {}, { rolls: [['range', face], CLEAN] }).ball).toEqual(ball);
  });
});

describe('a bad hop at the plate (SPD)', () => {
  it.each([
    [13, 13, 'single B>1'],
    [13, 14, 'out B>0 (C 1B)'],
    [8, 9, 'out B>0 (C 1B)'],
    [17, 17, 'single B>1'],
  ])('speed %i on %i', (speed, face, text) => {
    const play = check(
      'C',
      { batter: { speed } },
      { rolls: [['range', 2], CLEAN, ['speed', face]] },
    );
    expect(brief(play)).toBe(text);
  });
});

describe('an infielder who stands in or holds a runner', () => {
  const hold = (...bases: readonly (1 | 2 | 3)[]) => ({ hold: bases });
  it.each([
    ['1B', { infield: 'in' }, 'R', true],
    ['2B', { infield: 'in' }, 'R', true],
    ['3B', { infield: 'in' }, 'R', true],
    ['SS', { infield: 'in' }, 'R', true],
    ['1B', { infield: 'corners-in' }, 'R', true],
    ['3B', { infield: 'corners-in' }, 'R', true],
    ['2B', { infield: 'corners-in' }, 'R', false],
    ['SS', { infield: 'corners-in' }, 'R', false],
    ['1B', hold(1), 'R', true],
    ['3B', hold(1), 'R', false],
    ['2B', hold(2), 'L', true],
    ['2B', hold(2), 'R', false],
    ['SS', hold(2), 'R', true],
    ['SS', hold(2), 'L', false],
    ['3B', hold(3), 'R', true],
    ['3B', hold(1, 2, 3), 'R', true],
    ['1B', hold(3), 'R', false],
    ['P', { infield: 'in' }, 'R', false],
    ['C', { infield: 'corners-in' }, 'R', false],
    ['LF', { infield: 'in' }, 'R', false],
    ['SS', {}, 'R', false],
  ] as const)('%s with %j against a %s-hander: %s', (...row) => {
    const [position, alignment, hand, involved] = row;
    expect(isInvolved({ ...NORMAL_DEPTH, ...alignment }, position, hand)).toBe(involved);
  });

  it('covers one range less, five at most', () => {
    // d20 4: S1 with range 3, S1 with range 4; d20 3: S1 / S2
    const at = { alignment: { hold: [1] as const }, rolls: [['range', 3], CLEAN] as const };
    expect(whoWentWhere(check('1B', { bases: '1--' }, at))).toBe('B>1 1>3');
    expect(whoWentWhere(check('1B', { bases: '1--' }, { rolls: at.rolls }))).toBe('B>1 1>2');
    const worst = { bases: '1--', fielders: { '1B': { range: 5 } } } as const;
    expect(whoWentWhere(check('1B', worst, at))).toBe('B>1 1>3');
  });

  it.each([
    // range 3 made 4: G3# is 7-9
    [7, { infield: 'in' }, 'single B>1, 3>4'],
    [9, { infield: 'in' }, 'single B>1, 3>4'],
    [10, { infield: 'in' }, 'out B>0, 3>4 (SS 1B)'],
    // range 3 as it is: G3# is 5-7
    [5, {}, 'out B>0, 3>4 (SS 1B)'],
  ] as const)('lets a slow roller (G3#) through: %i with %j', (face, alignment, text) => {
    const play = check('SS', { bases: '--3' }, { alignment, rolls: [['range', face], CLEAN] });
    expect(brief(play)).toBe(text);
  });

  it('who has got to a force ball lets nothing through', () => {
    // range 4: G2 is 12-16; neither the hole nor the drawn-in infield is rolled for
    const run = check(
      '2B',
      { bases: '1-3' },
      {
        alignment: { infield: 'in', hold: [1] },
        rolls: [['range', 12], CLEAN],
      },
    );
    expect(brief(run)).toBe('out B>0, 1>2 (2B 1B)');
  });
});

describe('error numbers', () => {
  // rating and T of rules §9.2
  it.each([
    ['P', 2, 8],
    ['P', 5, 19],
    ['P', 20, 75],
    ['C', 2, 5],
    ['C', 4, 10],
    ['C', 14, 35],
    ['1B', 3, 11],
    ['1B', 8, 30],
    ['1B', 20, 75],
    ['2B', 5, 6],
    ['2B', 10, 13],
    ['2B', 30, 38],
    ['3B', 8, 20],
    ['3B', 14, 35],
    ['3B', 40, 100],
    ['SS', 8, 9],
    ['SS', 15, 16],
    ['SS', 16, 17],
    ['SS', 48, 52],
    ['LF', 1, 4],
    ['RF', 4, 15],
    ['LF', 15, 56],
    ['CF', 1, 3],
    ['CF', 4, 10],
    ['CF', 15, 38],
    ['1B', 88, 200],
    ['SS', 0, 0],
  ] as const)('%s with rating %i: %i', (position, rating, target) => {
    expect(errorTarget(standardCharts, position, rating)).toBe(target);
  });

  it.each([
    ['SS', 17, 0, 3],
    ['SS', 5, 0, 1],
    ['SS', 4, 0, 0],
    ['LF', 50, 4, 27],
    ['LF', 5, 1, 2],
    ['LF', 4, 0, 2],
  ] as const)('%s with %i numbers: %i for three bases, %i for two', (...row) => {
    const [position, target, three, two] = row;
    expect(severityCounts(target, standardCharts.errorSeverity[position])).toEqual({ three, two });
  });

  it.each([
    ['SS', 17, 3, 2],
    ['SS', 17, 4, 1],
    ['SS', 17, 17, 1],
    ['SS', 17, 18, 0],
    ['LF', 50, 4, 3],
    ['LF', 50, 5, 2],
    ['LF', 50, 31, 2],
    ['LF', 50, 32, 1],
    ['LF', 50, 50, 1],
    ['LF', 50, 51, 0],
    ['SS', 0, 1, 0],
  ] as const)('%s with %i numbers, d216 %i: %i bases', (...row) => {
    const [position, target, roll, bases] = row;
    expect(errorBases(roll, target, standardCharts.errorSeverity[position])).toBe(bases);
  });

  it('the three dice are read in order', () => {
    const at = { fielders: { SS: { error: 16 } } };
    const errs = (x: number, y: number, z: number) =>
      check('SS', at, {
        rolls: [
          ['range', 20],
          ['error', x, y, z],
        ],
      }).errors.length;
    expect([errs(1, 3, 5), errs(1, 3, 6), errs(3, 1, 1), errs(1, 1, 1)]).toEqual([1, 0, 0, 1]);
  });

  it.each([
    ['by rule', { rules: { resolution: 'chart' } }],
    ['for want of a card', { pictures: ['batter'] }],
  ] as const)('on the quick chart, read %s, are three tenths more', (_, sketch) => {
    const at = scene({ ...sketch, fielders: { SS: { error: 16 } } });
    const roll = (n: number) =>
      playOf(runAtBat(at, { rolls: [['quickChart', 20, 5], ['range', 20], d216(n)] })).errors
        .length;
    expect([roll(22), roll(23)]).toEqual([1, 0]);
  });
});

/** Rating 30 makes 32 error numbers at short (5 of them two bases) and 113 in left (9 three, 61 two). */
const POOR: SceneSketch = { fielders: { SS: { error: 30 }, LF: { error: 30 }, C: { error: 30 } } };
const ERROR_ON: { readonly [P in 'SS' | 'LF' | 'C']: { readonly [B in 1 | 2 | 3]: ScriptedRoll } } =
  {
    SS: { 1: d216(6), 2: d216(5), 3: d216(216) },
    C: { 1: d216(20), 2: d216(1), 3: d216(216) },
    LF: { 1: d216(113), 2: d216(10), 3: d216(9) },
  };

describe('an error on an out', () => {
  it.each([
    ['SS', 20, 1, 'error B>1, 3>4 error, 2>3 error, 1>2 error E SS field'],
    ['SS', 20, 2, 'error B>2, 3>4 error, 2>4 error, 1>3 error E SS field'],
    ['C', 12, 1, 'error B>1, 3>4 error, 2>3 error, 1>2 error E C drop'],
    ['LF', 17, 1, 'error B>1, 3>4 error, 2>3 error, 1>2 error E LF drop'],
    ['LF', 8, 2, 'error B>2, 3>4 error, 2>4 error, 1>3 error E LF drop'],
    ['LF', 7, 3, 'error B>3, 3>4 error, 2>4 error, 1>4 error E LF drop'],
  ] as const)('%s, range %i, %i bases', (...row) => {
    const [position, face, bases, text] = row;
    const play = check(
      position,
      { ...POOR, bases: '123' },
      {
        rolls: [['range', face], ERROR_ON[position][bases]],
      },
    );
    expect(brief(play)).toBe(text);
  });

  it('on a dropped foul fly leaves the batter up', () => {
    const play = check('C', { ...POOR, bases: '1--' }, { rolls: [['range', 20], ERROR_ON.C[1]] });
    expect(play).toMatchObject({
      kind: 'foulError',
      batterTo: null,
      moves: [],
      putouts: [],
      errors: [{ position: 'C', kind: 'drop' }],
      ball: { kind: 'popup', location: 'C', foul: true },
      story: { check: 'C', withoutError: { batterTo: 0, moves: [] } },
    });
  });

  it('lets a slow batter reach on a bad hop', () => {
    const play = check(
      'C',
      { ...POOR, bases: '1--' },
      {
        rolls: [['range', 2], ERROR_ON.C[1], ['speed', 14]],
      },
    );
    expect(brief(play)).toBe('error B>1, 1>2 error E C field');
  });

  it('means no out however many there were', () => {
    const play = check(
      'SS',
      { ...POOR, bases: '123', outs: 2 },
      {
        rolls: [['range', 20], ERROR_ON.SS[1]],
      },
    );
    expect(whoWentWhere(play)).toBe('B>1 3>4 2>3 1>2');
    expect(play.putouts).toEqual([]);
  });
});

describe('what would have happened without the error', () => {
  // range 3: 15 is G1, 10 is G2, 8 is G3
  it.each([
    ['1-3', 0, 15, { rbi: 0, sacrifice: 'none' }, { batterTo: 0, moves: ['3>4', '1>0'] }],
    ['1-3', 1, 15, { rbi: 0, sacrifice: 'none' }, { batterTo: 0, moves: ['1>0'] }],
    ['1-3', 0, 10, { rbi: 1, sacrifice: 'none' }, { batterTo: 1, moves: ['3>4', '1>0'] }],
    ['--3', 0, 15, { rbi: 0, sacrifice: 'none' }, { batterTo: 0, moves: [] }],
    ['-23', 0, 8, { rbi: 1, sacrifice: 'none' }, { batterTo: 0, moves: ['3>4', '2>3'] }],
    ['--3', 2, 8, { rbi: 0, sacrifice: 'none' }, { batterTo: 0, moves: [] }],
  ] as const)('%s, %i out, short, range %i', (...row) => {
    const [bases, outs, face, rulings, without] = row;
    const play = check(
      'SS',
      { ...POOR, bases, outs },
      { rolls: [['range', face], ERROR_ON.SS[1]] },
    );
    expect(play.rulings).toEqual(rulings);
    const { batterTo, moves = [] } = play.story?.withoutError ?? {};
    expect({ batterTo, moves: moves.map(({ from, to }) => `${from}>${to}`) }).toEqual(without);
  });

  // range 3: 7 is F1, 8 is F2, 17 is F3
  it.each([
    ['-23', 0, 7, { rbi: 1, sacrifice: 'fly' }, ['3>4', '2>3']],
    ['-23', 0, 8, { rbi: 1, sacrifice: 'fly' }, ['3>4']],
    ['-23', 0, 17, { rbi: 0, sacrifice: 'none' }, []],
    ['-23', 2, 7, { rbi: 0, sacrifice: 'none' }, []],
    ['12-', 0, 7, { rbi: 0, sacrifice: 'none' }, ['2>3']],
  ] as const)('%s, %i out, a fly dropped in left, range %i', (...row) => {
    const [bases, outs, face, rulings, moves] = row;
    const play = check(
      'LF',
      { ...POOR, bases, outs },
      { rolls: [['range', face], ERROR_ON.LF[1]] },
    );
    expect(play.rulings).toEqual(rulings);
    expect(play.story?.withoutError?.moves.map(({ from, to }) => `${from}>${to}`)).toEqual(moves);
  });
});

describe('a hit and an error', () => {
  // range 3 at short: 3 is S1, 1 is S2; in left: 1 TR, 2 DO3, 3 DO2, 4 SI2
  it.each([
    ['SS', 3, 1, 'single B>2, 3>4, 2>4 error, 1>3 error E SS throw', 1],
    ['SS', 3, 2, 'single B>3, 3>4, 2>4 error, 1>4 error E SS throw', 1],
    ['SS', 1, 1, 'single B>2, 3>4, 2>4, 1>4 error E SS throw', 2],
    ['SS', 1, 2, 'single B>3, 3>4, 2>4, 1>4 error E SS throw', 2],
    ['LF', 4, 1, 'single B>2, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 4, 2, 'single B>3, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 4, 3, 'single B>4, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 3, 1, 'double B>3, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 3, 2, 'double B>4, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 3, 3, 'double B>4, 3>4, 2>4, 1>4 error E LF field', 2],
    ['LF', 2, 1, 'double B>3, 3>4, 2>4, 1>4 E LF field', 3],
    ['LF', 2, 2, 'double B>4, 3>4, 2>4, 1>4 E LF field', 3],
    ['LF', 1, 1, 'triple B>4, 3>4, 2>4, 1>4 E LF field', 3],
    ['LF', 1, 3, 'triple B>4, 3>4, 2>4, 1>4 E LF field', 3],
  ] as const)('%s, range %i, %i bases', (...row) => {
    const [position, face, bases, text, rbi] = row;
    const play = check(
      position,
      { ...POOR, bases: '123' },
      {
        rolls: [['range', face], ERROR_ON[position][bases]],
      },
    );
    expect(brief(play)).toBe(text);
    expect(play.rulings).toEqual({ rbi });
  });

  it('a fast batter on a bad hop, and the throw gets away', () => {
    const play = check(
      'C',
      { ...POOR, bases: '1--' },
      {
        rolls: [['range', 2], ERROR_ON.C[1], ['speed', 1]],
      },
    );
    expect(brief(play)).toBe('single B>2, 1>3 error E C throw');
  });

  it('a league whose infielders can err for three bases sends everybody home', () => {
    const charts = {
      errorSeverity: { ...standardCharts.errorSeverity, SS: { three: 0.5, two: 0.1 } },
    };
    const play = check('SS', { ...POOR, charts, bases: '1--' }, { rolls: [['range', 3], d216(1)] });
    expect(brief(play)).toBe('single B>4, 1>4 error E SS throw');
  });

  it('remembers the hit alone', () => {
    const play = check(
      'LF',
      { ...POOR, bases: '1--' },
      {
        rolls: [['range', 4], ERROR_ON.LF[1]],
      },
    );
    expect(play.story?.withoutError).toEqual({
      batterTo: 1,
      moves: [{ from: 1, to: 3, cause: 'play' }],
    });
  });
});

describe('rare plays, where a league plays them', () => {
  const rules = { rarePlays: true };
  const rare = (
    [position, face, d100 = 1]: readonly [FieldPosition, number, number?],
    at: SceneSketch,
  ) => check(position, { rules, ...at }, { rolls: [['range', face], CLEAN, ['rarePlay', d100]] });

  it.each([
    ['SS', 20, '1-3', 0, 'out B>0, 1>0 interference (SS+1B)', 'runner-interference'],
    ['SS', 3, '12-', 0, 'single B>1, 1>0 interference (SS)', 'runner-hit'],
    ['SS', 3, '1--', 2, 'single B>1, 1>0 interference (SS)', 'runner-hit'],
    ['LF', 7, '123', 0, 'out B>0, 3>4, 2>4, 1>3 (LF)', 'collision'],
    ['LF', 7, '123', 2, 'out B>0 (LF)', 'collision'],
    ['CF', 1, '1--', 0, 'homeRun B>4, 1>4', 'inside-the-park'],
    ['C', 20, '1-3', 0, 'interference B>1, 1>2 E C field', 'catcher-interference'],
  ] as const)('%s, range %i, %s, %i out', (...row) => {
    const [position, face, bases, outs, text, key] = row;
    const play = rare([position, face], { bases, outs });
    expect(brief(play)).toBe(text);
    expect(play.story?.rare).toBe(key);
  });

  it.each([
    ['nobody on first', 'SS', 20, '-2-', 0],
    ['two out', 'SS', 20, '1--', 2],
    ['nobody on first to be hit', 'SS', 3, '-2-', 0],
    ['a result without one', 'SS', 10, '1--', 0],
    ['a pitcher', 'P', 20, '1--', 0],
  ] as const)('cannot happen with %s', (...row) => {
    const [_, position, face, bases, outs] = row;
    const play = rare([position, face], { bases, outs });
    expect(play.story?.rare).toBeUndefined();
  });

  it('leave no error, whatever the dice for one say', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['range', 7],
      ['error', 1, 1, 1],
      ['rarePlay', 1],
    ];
    const play = check('LF', { rules, bases: '1--' }, { rolls });
    expect(brief(play)).toBe('out B>0, 1>3 (LF)');
  });

  it('happen on a 1 only', () => {
    expect(rare(['CF', 1, 2], {}).kind).toBe('triple');
  });

  it('are not rolled for elsewhere', () => {
    expect(check('CF', {}, { rolls: [['range', 1], CLEAN] }).kind).toBe('triple');
  });
});

describe('the charts that the checks use', () => {
  it('give flies to outfielders only', () => {
    for (const position of FIELD_POSITIONS)
      for (const row of standardCharts.range[position])
        expect(row.some((result) => result.startsWith('F') && result !== 'FO')).toBe(
          isOutfield(position),
        );
  });
});
