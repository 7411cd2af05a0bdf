import { describe, expect, it } from 'vitest';
import type { FieldPosition } from '../model/baseball.ts';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import type { BaseState } from '../testing/scene.ts';
import { BASE_STATES, scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';

type Grade = 'A' | 'B' | 'C';
const code = (grade: Grade) => `GROUNDBALL_${grade}` as const;

const grounder = (
  bases: BaseState,
  outs: 0 | 1 | 2,
  ball: { grade: Grade; to: FieldPosition; rolls?: readonly ScriptedRoll[] },
) =>
  playOf(
    runOutcome(
      scene({ bases, outs }),
      { code: code(ball.grade), location: ball.to },
      { rolls: ball.rolls ?? [] },
    ),
  );

describe('a ground ball at normal depth with nobody out', () => {
  // bases, grade, to the right side, to the left side
  it.each([
    ['---', 'A', 'B>0', 'B>0'],
    ['1--', 'A', 'B>0 1>0', 'B>0 1>0'],
    ['-2-', 'A', 'B>0 2>3', 'B>0'],
    ['12-', 'A', 'B>0 2>3 1>0', 'B>0 2>3 1>0'],
    ['--3', 'A', 'B>0 3>4', 'B>0'],
    ['1-3', 'A', 'B>0 3>4 1>0', 'B>0 3>4 1>0'],
    ['-23', 'A', 'B>0 3>4 2>3', 'B>0'],
    ['123', 'A', 'B>0 3>4 2>3 1>0', 'B>0 3>4 2>3 1>0'],
    ['---', 'B', 'B>0', 'B>0'],
    ['1--', 'B', 'B>1 1>0', 'B>1 1>0'],
    ['12-', 'B', 'B>1 2>3 1>0', 'B>1 2>3 1>0'],
    ['--3', 'B', 'B>0 3>4', 'B>0'],
    ['1-3', 'B', 'B>1 3>4 1>0', 'B>1 3>4 1>0'],
    ['-23', 'B', 'B>0 3>4 2>3', 'B>0'],
    ['123', 'B', 'B>1 3>4 2>3 1>0', 'B>1 3>4 2>3 1>0'],
    ['---', 'C', 'B>0', 'B>0'],
    ['1--', 'C', 'B>0 1>2', 'B>0 1>2'],
    ['-2-', 'C', 'B>0 2>3', 'B>0 2>3'],
    ['12-', 'C', 'B>0 2>3 1>2', 'B>0 2>3 1>2'],
    ['--3', 'C', 'B>0 3>4', 'B>0 3>4'],
    ['1-3', 'C', 'B>0 3>4 1>2', 'B>0 3>4 1>2'],
    ['-23', 'C', 'B>0 3>4 2>3', 'B>0 3>4 2>3'],
    ['123', 'C', 'B>0 3>4 2>3 1>2', 'B>0 3>4 2>3 1>2'],
  ] as const)('%s GB_%s', (...row) => {
    const [bases, grade, right, left] = row;
    for (const to of ['1B', '2B'] as const)
      expect(whoWentWhere(grounder(bases, 0, { grade, to }))).toBe(right);
    for (const to of ['P', 'C', '3B', 'SS'] as const)
      expect(whoWentWhere(grounder(bases, 0, { grade, to }))).toBe(left);
  });

  it.each([
    [5, 'B>0 2>3'],
    [6, 'B>0'],
  ])('-2- GB_B to the left side on %i', (face, moves) => {
    const rolls: readonly ScriptedRoll[] = [['groundBall', face]];
    expect(whoWentWhere(grounder('-2-', 0, { grade: 'B', to: 'SS', rolls }))).toBe(moves);
  });

  it('-2- GB_B to the right side moves him up without a roll', () => {
    expect(whoWentWhere(grounder('-2-', 0, { grade: 'B', to: '2B' }))).toBe('B>0 2>3');
  });
});

describe('a ground ball at normal depth with one out', () => {
  it.each([
    ['1--', 'A', 'B>0 1>0'],
    ['12-', 'A', 'B>0 1>0'],
    ['1-3', 'A', 'B>0 1>0'],
    ['123', 'A', 'B>0 1>0'],
    ['--3', 'A', 'B>0'],
    ['1-3', 'B', 'B>1 3>4 1>0'],
    ['123', 'B', 'B>1 3>4 2>3 1>0'],
    ['123', 'C', 'B>0 3>4 2>3 1>2'],
  ] as const)('%s GB_%s: a double play lets no run count', (...row) => {
    const [bases, grade, moves] = row;
    expect(whoWentWhere(grounder(bases, 1, { grade, to: 'SS' }))).toBe(moves);
  });
});

describe('a ground ball with two out', () => {
  it.each(BASE_STATES)('%s is an out at first, whatever its grade', (bases) => {
    for (const grade of ['A', 'B', 'C'] as const)
      expect(brief(grounder(bases, 2, { grade, to: '3B' }))).toBe('out B>0 (3B 1B)');
  });

  it('asks no infield in and no contact play', () => {
    const { result, choices } = runOutcome(
      scene({ bases: '123', outs: 2 }),
      { code: 'GROUNDBALL_A', location: 'SS' },
      { alignment: { infield: 'in' }, offence: { contactPlay: true } },
    );
    expect(choices).toEqual([]);
    expect(brief(playOf({ result }))).toBe('out B>0 (SS 1B)');
  });
});

describe('who is credited', () => {
  it.each([
    ['A', 'SS', 'out B>0, 1>0 force (SS-2B 2B+1B)'],
    ['A', '2B', 'out B>0, 1>0 force (2B-SS SS+1B)'],
    ['A', '3B', 'out B>0, 1>0 force (3B-2B 2B+1B)'],
    ['A', '1B', 'out B>0, 1>0 force (1B-SS SS+1B)'],
    ['A', 'P', 'out B>0, 1>0 force (P-SS SS+1B)'],
    ['A', 'C', 'out B>0, 1>0 force (C-SS SS+1B)'],
    ['B', 'SS', 'fieldersChoice B>1, 1>0 force (SS 2B)'],
    ['B', '2B', 'fieldersChoice B>1, 1>0 force (2B SS)'],
    ['B', '3B', 'fieldersChoice B>1, 1>0 force (3B 2B)'],
    ['B', '1B', 'fieldersChoice B>1, 1>0 force (1B SS)'],
    ['B', 'P', 'fieldersChoice B>1, 1>0 force (P SS)'],
    ['B', 'C', 'fieldersChoice B>1, 1>0 force (C SS)'],
    ['C', '1B', 'out B>0, 1>2 (1B)'],
    ['C', 'P', 'out B>0, 1>2 (P 1B)'],
  ] as const)('GB_%s to %s', (...row) => {
    const [grade, to, text] = row;
    expect(brief(grounder('1--', 0, { grade, to }))).toBe(text);
  });

  it('a double play on a ground ball is ruled one', () => {
    expect(grounder('1--', 0, { grade: 'A', to: 'SS' }).rulings).toEqual({
      gidp: true,
      doublePlay: true,
    });
  });

  it('a single out is ruled nothing', () => {
    expect(grounder('1--', 0, { grade: 'B', to: 'SS' }).rulings).toBeUndefined();
  });

  it('the ball is on the ground, to the fielder', () => {
    expect(grounder('---', 0, { grade: 'A', to: '2B' }).ball).toEqual({
      kind: 'ground',
      location: '2B',
    });
  });
});

describe('a double play that a league does not always turn', () => {
  const at = scene({
    bases: '1--',
    tuning: { groundBall: { ...tuningOfGroundBalls(), turned: 12 } },
  });
  it.each([
    [12, 'B>0 1>0'],
    [13, 'B>1 1>0'],
  ])('on %i', (face, moves) => {
    const run = runOutcome(
      at,
      { code: 'GROUNDBALL_A', location: 'SS' },
      { rolls: [['groundBall', face]] },
    );
    expect(whoWentWhere(playOf(run))).toBe(moves);
  });
});

function tuningOfGroundBalls() {
  return scene().books.charts.tuning.groundBall;
}

describe('a triple play, where a league plays them', () => {
  const rules = { triplePlays: true };
  it.each(['12-', '123'] as const)('%s, nobody out, to third on a 20', (bases) => {
    const run = runOutcome(
      scene({ bases, rules }),
      { code: 'GROUNDBALL_A', location: '3B' },
      { rolls: [['groundBall', 20]] },
    );
    expect(brief(playOf(run))).toBe('out B>0, 2>0 force, 1>0 force (3B-2B 3B+2B+1B)');
    expect(playOf(run).rulings).toEqual({ triplePlay: true });
  });

  it('on a 19 it is two', () => {
    const run = runOutcome(
      scene({ bases: '12-', rules }),
      { code: 'GROUNDBALL_A', location: '3B' },
      { rolls: [['groundBall', 19]] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>0 2>3 1>0');
  });

  it.each([
    ['with one out', '12-', 1, 'A', '3B'],
    ['with second open', '1-3', 0, 'A', '3B'],
    ['with first open', '-23', 0, 'A', '3B'],
    ['on a force ball', '12-', 0, 'B', '3B'],
    ['to short', '12-', 0, 'A', 'SS'],
  ] as const)('never %s', (...row) => {
    const [, bases, outs, grade, to] = row;
    const run = runOutcome(scene({ bases, outs, rules }), { code: code(grade), location: to });
    expect(playOf(run).rulings?.triplePlay).toBeUndefined();
  });
});

describe('the hole that holding a runner leaves', () => {
  const held = { alignment: { hold: [1] as const } };
  it.each([
    ['A', '1B', 'R', 2, 'single B>1, 1>3'],
    ['B', '2B', 'R', 2, 'single B>1, 1>3'],
    ['B', '1B', 'L', 5, 'single B>1, 1>3'],
    ['A', '2B', 'R', 3, 'out B>0, 1>0 force (2B-SS SS+1B)'],
    ['A', '2B', 'L', 6, 'out B>0, 1>0 force (2B-SS SS+1B)'],
  ] as const)('GB_%s to %s by a %s-hander on %i', (...row) => {
    const [grade, to, bats, face, text] = row;
    const run = runOutcome(
      scene({ bases: '1--', batter: { bats } }),
      { code: code(grade), location: to },
      { ...held, rolls: [['hold', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it.each([
    ['GB_C', '1--', 'C', '2B', [1]],
    ['the left side', '1--', 'A', 'SS', [1]],
    ['nobody held', '1--', 'A', '2B', []],
    ['only second held', '12-', 'A', '2B', [2]],
  ] as const)('is not there for %s', (...row) => {
    const [, bases, grade, to, hold] = row;
    const run = runOutcome(
      scene({ bases }),
      { code: code(grade), location: to },
      { alignment: { hold: [...hold] } },
    );
    expect(playOf(run).kind).not.toBe('single');
  });

  it.each<[what: string, bases: '1--' | '1-3', rolls: readonly ScriptedRoll[], text: string]>([
    ['through it', '1--', [['hold', 2]], 'single B>1, 1>3'],
    ['the runner had started', '1--', [['hold', 3]], 'out B>0, 1>2 (2B 1B)'],
    ['through it, not through the infield', '1-3', [['hold', 2]], 'single B>1, 3>4, 1>3'],
    [
      'through the infield',
      '1-3',
      [
        ['hold', 3],
        ['groundBall', 12],
      ],
      'single B>1, 3>4, 1>2',
    ],
    [
      'through neither',
      '1-3',
      [
        ['hold', 3],
        ['groundBall', 13],
      ],
      'out B>0, 1>2 (2B 1B)',
    ],
  ])('is looked for first, on a hit-and-run and with the infield in: %s', (...row) => {
    const [, bases, rolls, text] = row;
    const infield = bases === '1-3' ? 'in' : 'normal';
    const run = runOutcome(
      scene({ bases, batter: { bats: 'R' } }),
      { code: 'GROUNDBALL_B', location: '2B' },
      {
        alignment: { infield, hold: [1] },
        rolls,
        ...(bases === '1--' && { offence: { approach: 'hit-and-run' } }),
      },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('is there with two out as well', () => {
    const run = runOutcome(
      scene({ bases: '1--', outs: 2 }),
      { code: 'GROUNDBALL_A', location: '1B' },
      { ...held, rolls: [['hold', 1]] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 1>3');
  });
});

describe('a pull shift', () => {
  const shift = { alignment: { shift: 'pull' } } as const;
  it.each([
    ['R', '1B', 2, 'single B>1'],
    ['R', '2B', 2, 'single B>1'],
    ['L', '3B', 2, 'single B>1'],
    ['L', 'SS', 2, 'single B>1'],
    ['L', 'SS', 3, 'out B>0 (SS 1B)'],
  ] as const)('lets GB_B by a %s-hander to %s through on 2 or less: %i', (...row) => {
    const [bats, to, face, text] = row;
    const run = runOutcome(
      scene({ batter: { bats } }),
      { code: 'GROUNDBALL_B', location: to },
      { ...shift, rolls: [['shift', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('lets a ball through on which runners move a base', () => {
    const rolls = [['shift', 2]] as const;
    const ball = { code: 'GROUNDBALL_B', location: '2B' } as const;
    const run = runOutcome(scene({ bases: '12-' }), ball, { ...shift, rolls });
    expect(brief(playOf(run))).toBe('single B>1, 2>3, 1>2');
  });

  it.each([
    ['R', '2B', 'RF'],
    ['L', 'SS', 'LF'],
  ] as const)('lets a %s-hander’s ball past %s into %s', (bats, to, field) => {
    const at = scene({ batter: { bats } });
    const rolls = [['shift', 2]] as const;
    const run = runOutcome(at, { code: 'GROUNDBALL_B', location: to }, { ...shift, rolls });
    expect(playOf(run).ball?.location).toBe(field);
  });

  it.each([
    ['R', 'B', 'SS'],
    ['L', 'B', '2B'],
    ['R', 'A', '2B'],
    ['R', 'B', 'P'],
  ] as const)('stands where a %s-hander hits GB_%s to %s', (...row) => {
    const [bats, grade, to] = row;
    const run = runOutcome(scene({ batter: { bats } }), { code: code(grade), location: to }, shift);
    expect(playOf(run).kind).toBe('out');
  });

  it.each([
    ['R', 'LF', 'SINGLE_1', 10, 'out B>0, 1>2 (SS 1B)'],
    ['L', 'RF', 'SINGLE_1', 10, 'out B>0, 1>2 (2B 1B)'],
    ['R', 'LF', 'SINGLE_1', 11, 'single B>1, 1>2'],
    ['R', 'LF', 'SINGLE_UNCAPPED', 10, 'out B>0, 1>2 (SS 1B)'],
  ] as const)('takes a %s-hander’s single to %s (%s) on 10 or less: %i', (...row) => {
    const [bats, location, outcome, face, text] = row;
    const run = runOutcome(
      scene({ bases: '1--', batter: { bats } }),
      { code: outcome, location },
      { ...shift, rolls: [['shift', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('does not reach the other field', () => {
    const run = runOutcome(scene(), { code: 'SINGLE_1', location: 'RF' }, shift);
    expect(brief(playOf(run))).toBe('single B>1');
  });
});

describe('a ground ball nobody has placed', () => {
  it.each([
    ['R', 9, 'P'],
    ['R', 10, 'C'],
    ['R', 11, '1B'],
    ['R', 16, '2B'],
    ['R', 34, '3B'],
    ['R', 65, 'SS'],
    ['R', 100, 'SS'],
    ['L', 10, 'P'],
    ['L', 11, 'C'],
    ['L', 12, '1B'],
    ['L', 38, '2B'],
    ['L', 75, '3B'],
    ['L', 83, 'SS'],
  ] as const)('by a %s-hander on %i goes to %s', (bats, face, to) => {
    const run = runOutcome(
      scene({ batter: { bats } }),
      { code: 'GROUNDBALL_A' },
      { rolls: [['location', face]] },
    );
    expect(playOf(run).ball?.location).toBe(to);
  });
});
