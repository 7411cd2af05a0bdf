import { describe, expect, it } from 'vitest';
import type { FieldPosition } from '../model/baseball.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import type { BaseState } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';

type Grade = 'A' | 'B' | 'C';

const drawnIn = (
  bases: BaseState,
  ball: { grade: Grade; to?: FieldPosition; speed?: number },
  sketch: PlaySketch = {},
) =>
  playOf(
    runOutcome(
      scene({ bases, runners: { 3: { speed: ball.speed ?? 13 } } }),
      { code: `GROUNDBALL_${ball.grade}`, location: ball.to ?? 'SS' },
      { ...sketch, alignment: { infield: 'in', ...sketch.alignment } },
    ),
  );

describe('the infield in', () => {
  it.each([
    ['--3', 'A', [], 'out B>0 (SS 1B)'],
    ['1-3', 'A', [], 'out B>0, 1>2 (SS 1B)'],
    ['-23', 'A', [], 'out B>0 (SS 1B)'],
    ['--3', 'B', [12], 'single B>1, 3>4'],
    ['--3', 'B', [13], 'out B>0 (SS 1B)'],
    ['1-3', 'B', [12], 'single B>1, 3>4, 1>2'],
    ['1-3', 'B', [13], 'out B>0, 1>2 (SS 1B)'],
    ['-23', 'B', [12], 'single B>1, 3>4, 2>3'],
    ['-23', 'B', [13], 'out B>0 (SS 1B)'],
    ['--3', 'C', [], 'out B>0, 3>4 (SS 1B)'],
    ['1-3', 'C', [], 'out B>0, 3>4, 1>2 (SS 1B)'],
    ['-23', 'C', [], 'out B>0, 3>4, 2>3 (SS 1B)'],
    ['123', 'A', [10], 'out B>0, 3>0 force, 2>3, 1>2 (SS-C C+1B)'],
    ['123', 'A', [11], 'fieldersChoice B>1, 3>0 force, 2>3, 1>2 (SS C)'],
    ['123', 'B', [12], 'single B>1, 3>4, 2>3, 1>2'],
    ['123', 'B', [13], 'fieldersChoice B>1, 3>0 force, 2>3, 1>2 (SS C)'],
    ['123', 'C', [], 'out B>0, 3>4, 2>3, 1>2 (SS 1B)'],
  ] as const)('%s GB_%s %j', (...row) => {
    const [bases, grade, faces, text] = row;
    const rolls = faces.map((face) => ['groundBall', face] as const);
    expect(brief(drawnIn(bases, { grade }, { rolls }))).toBe(text);
  });

  it('home to first is a double-play grounder', () => {
    const play = drawnIn('123', { grade: 'A' }, { rolls: [['groundBall', 1]] });
    expect(play.rulings).toEqual({ gidp: true, doublePlay: true });
  });

  it('home to first as the third out moves nobody', () => {
    const run = runOutcome(
      scene({ bases: '123', outs: 1 }),
      { code: 'GROUNDBALL_A', location: 'P' },
      { alignment: { infield: 'in' }, rolls: [['groundBall', 1]] },
    );
    expect(brief(playOf(run))).toBe('out B>0, 3>0 force (P-C C+1B)');
  });

  it.each([
    ['1B', 'RF'],
    ['2B', 'RF'],
    ['3B', 'LF'],
    ['SS', 'LF'],
    ['P', 'CF'],
    ['C', 'CF'],
  ] as const)('a ball through %s is picked up in %s', (to, field) => {
    const play = drawnIn('--3', { grade: 'B', to }, { rolls: [['groundBall', 1]] });
    expect(play.ball?.location).toBe(field);
  });

  it('means nothing with nobody on third', () => {
    expect(whoWentWhere(drawnIn('1--', { grade: 'A' }))).toBe('B>0 1>0');
  });
});

describe('corners in', () => {
  const alignment = { infield: 'corners-in' } as const;
  it.each(['P', 'C', '1B', '3B'] as const)('%s plays as if the infield were in', (to) => {
    const through = drawnIn('--3', { grade: 'B', to }, { alignment, rolls: [['groundBall', 5]] });
    expect(whoWentWhere(through)).toBe('B>1 3>4');
    const stopped = drawnIn('--3', { grade: 'B', to }, { alignment, rolls: [['groundBall', 6]] });
    expect(whoWentWhere(stopped)).toBe('B>0');
    expect(whoWentWhere(drawnIn('--3', { grade: 'A', to }, { alignment }))).toBe('B>0');
  });

  it.each([
    ['2B', 'A', 'B>0 3>4'],
    ['SS', 'A', 'B>0'],
    ['2B', 'B', 'B>0 3>4'],
  ] as const)('%s stays where he is: GB_%s', (to, grade, moves) => {
    expect(whoWentWhere(drawnIn('--3', { grade, to }, { alignment }))).toBe(moves);
  });

  it('with third open GB_B gets through on 1-5, and is an ordinary one else', () => {
    const at = (face: number) =>
      drawnIn('1--', { grade: 'B', to: '3B' }, { alignment, rolls: [['groundBall', face]] });
    expect(brief(at(5))).toBe('single B>1, 1>2');
    expect(brief(at(6))).toBe('fieldersChoice B>1, 1>0 force (3B 2B)');
  });

  it('with third open GB_A is an ordinary double play', () => {
    expect(whoWentWhere(drawnIn('1--', { grade: 'A', to: '3B' }, { alignment }))).toBe('B>0 1>0');
  });
});

describe('the contact play', () => {
  const offence = { contactPlay: true };
  it.each([
    ['--3', 'A', 13, 5, 'fieldersChoice B>1, 3>4'],
    ['--3', 'A', 13, 6, 'fieldersChoice B>1, 3>0 tag (SS C)'],
    ['1-3', 'A', 13, 5, 'fieldersChoice B>1, 3>4, 1>2'],
    ['1-3', 'A', 13, 6, 'fieldersChoice B>1, 3>0 tag, 1>2 (SS C)'],
    ['-23', 'A', 13, 5, 'fieldersChoice B>1, 3>4, 2>3'],
    ['-23', 'A', 13, 6, 'fieldersChoice B>1, 3>0 tag (SS C)'],
    ['--3', 'A', 17, 9, 'fieldersChoice B>1, 3>4'],
    // A throw home that gets away moves everybody up.
    ['--3', 'A', 13, 2, 'fieldersChoice B>2, 3>4 E SS throw'],
    ['-23', 'A', 13, 1, 'fieldersChoice B>2, 3>4, 2>4 error E SS throw'],
    ['--3', 'A', 17, 10, 'fieldersChoice B>1, 3>0 tag (SS C)'],
  ] as const)('%s GB_%s, speed %i, on %i', (...row) => {
    const [bases, grade, speed, face, text] = row;
    const play = drawnIn(bases, { grade, speed }, { offence, rolls: [['advance', face]] });
    expect(brief(play)).toBe(text);
  });

  it.each([
    [8, 'B>1 3>4'],
    [9, 'B>1 3>0'],
  ])('GB_B that is not through gives him three numbers more: %i', (face, moves) => {
    const play = drawnIn(
      '--3',
      { grade: 'B' },
      {
        offence,
        rolls: [
          ['groundBall', 13],
          ['advance', face],
        ],
      },
    );
    expect(whoWentWhere(play)).toBe(moves);
  });

  it('is hopeless for the slowest', () => {
    expect(whoWentWhere(drawnIn('--3', { grade: 'A', speed: 8 }, { offence }))).toBe('B>1 3>0');
  });

  it('changes nothing for a forced runner', () => {
    const play = drawnIn('123', { grade: 'A' }, { offence, rolls: [['groundBall', 11]] });
    expect(whoWentWhere(play)).toBe('B>1 3>0 2>3 1>2');
  });

  it('changes nothing on a slow roller', () => {
    expect(whoWentWhere(drawnIn('--3', { grade: 'C' }, { offence }))).toBe('B>0 3>4');
  });
});
