import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/outcome.ts';
import { brief, playOf, runAtBat, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';

interface HitAndRun {
  readonly rolls?: readonly ScriptedRoll[];
  /** The column die: 1 reads the batter's card, 4 the pitcher's. */
  readonly column?: 1 | 4;
}

const hitAndRun = (
  at: SceneSketch,
  entered: Outcome,
  { rolls = [], column = 1 }: HitAndRun = {},
) => {
  const sketch = { bases: '1--', ...at, rules: { resolution: 'manual' } } as const;
  const all: readonly ScriptedRoll[] = [['atBat', column, 1, 1, 1], ...rolls];
  return playOf(
    runAtBat(scene(sketch), { entered, rolls: all, offence: { approach: 'hit-and-run' } }),
  );
};

describe('with the runner going', () => {
  it.each([
    ['1--', 'GROUNDBALL_A', 'SS', 'out B>0, 1>2 (SS 1B)'],
    ['1--', 'GROUNDBALL_B', '2B', 'out B>0, 1>2 (2B 1B)'],
    ['1--', 'GROUNDBALL_C', 'P', 'out B>0, 1>2 (P 1B)'],
    ['12-', 'GROUNDBALL_A', 'SS', 'out B>0, 2>3, 1>2 (SS 1B)'],
    ['123', 'GROUNDBALL_B', 'SS', 'out B>0, 3>4, 2>3, 1>2 (SS 1B)'],
    ['1--', 'SINGLE_1', 'LF', 'single B>1, 1>3'],
    ['12-', 'SINGLE_1', 'LF', 'single B>1, 2>4, 1>3'],
    ['1--', 'SINGLE_2', 'LF', 'single B>1, 1>3'],
    ['1--', 'HIT_BY_PITCH', undefined, 'hitByPitch B>1, 1>2'],
    ['1--', 'POPOUT', '1B', 'out B>0 (1B)'],
    ['1--', 'FLYOUT_C', 'LF', 'out B>0 (LF)'],
    ['1--', 'LINEOUT', 'LF', 'out B>0 (LF)'],
  ] as const)('%s %s to %s', (...row) => {
    const [bases, code, location, text] = row;
    const outcome: Outcome = location === undefined ? { code } : { code, location };
    expect(brief(hitAndRun({ bases }, outcome))).toBe(text);
  });

  it.each([
    ['1--', 'B>1 1>3'],
    ['12-', 'B>1 2>4 1>3'],
    ['1-3', 'B>1 3>4 1>3'],
  ] as const)('%s, an uncapped single asks nobody', (bases, moves) => {
    const play = hitAndRun(
      { bases },
      { code: 'SINGLE_UNCAPPED', location: 'CF' },
      { rolls: [['depth', 1]] },
    );
    expect(whoWentWhere(play)).toBe(moves);
  });

  it('two out: an out at first ends it', () => {
    const play = hitAndRun({ outs: 2 }, { code: 'GROUNDBALL_A', location: 'SS' });
    expect(whoWentWhere(play)).toBe('B>0');
  });

  it.each([
    [15, 'out B>0, 1>0 doubledOff (SS SS+1B)'],
    [16, 'out B>0 (SS)'],
  ])('a liner to the infield doubles him off on %i', (face, text) => {
    for (const bases of ['1--', '12-'] as const)
      expect(
        brief(
          hitAndRun({ bases }, { code: 'LINEOUT', location: 'SS' }, { rolls: [['lineOut', face]] }),
        ),
      ).toBe(text);
  });
});

describe('a strikeout with the runner going', () => {
  // low 11 - 4, not held +3, arm -2: 8
  it.each([
    [8, 'strikeout B>0, 1>2 steal (C)'],
    [9, 'strikeout B>0, 1>0 caughtStealing (C C+2B)'],
    [1, 'strikeout B>0, 1>3 steal (C) E C throw'],
  ])('on %i', (face, text) => {
    expect(brief(hitAndRun({}, { code: 'STRIKEOUT' }, { rolls: [['steal', face]] }))).toBe(text);
  });

  it.each([
    // to third: two less, one more with a right-hander up
    [7, 'strikeout B>0, 2>3 steal, 1>2 steal (C)'],
    [8, 'strikeout B>0, 2>0 caughtStealing, 1>2 (C C+3B)'],
    [1, 'strikeout B>0, 2>4 steal, 1>2 steal (C) E C throw'],
  ])('first and second: the lead runner on %i', (face, text) => {
    const play = hitAndRun({ bases: '12-' }, { code: 'STRIKEOUT' }, { rolls: [['steal', face]] });
    expect(brief(play)).toBe(text);
  });

  it('first and third: only the runner on first goes', () => {
    const play = hitAndRun({ bases: '1-3' }, { code: 'STRIKEOUT' }, { rolls: [['steal', 8]] });
    expect(whoWentWhere(play)).toBe('B>0 1>2');
  });

  it('full bases: nobody can go', () => {
    expect(whoWentWhere(hitAndRun({ bases: '123' }, { code: 'STRIKEOUT' }))).toBe('B>0');
  });

  it('is the end with two out', () => {
    expect(whoWentWhere(hitAndRun({ outs: 2 }, { code: 'STRIKEOUT' }))).toBe('B>0');
  });

  it('the runner out as the third leaves the other where he is', () => {
    const play = hitAndRun(
      { bases: '12-', outs: 1 },
      { code: 'STRIKEOUT' },
      { rolls: [['steal', 20]] },
    );
    expect(brief(play)).toBe('strikeout B>0, 2>0 caughtStealing (C C+3B)');
    expect(play.rulings).toEqual({ doublePlay: true });
  });
});

describe('what the batter gives up', () => {
  it.each([
    ['A', 4],
    ['B', 6],
    ['C', 8],
    ['D', 10],
  ] as const)('extra bases off his own card, grade %s: on %i', (grade, face) => {
    const codes = ['DOUBLE_2', 'DOUBLE_3', 'DOUBLE_UNCAPPED', 'TRIPLE', 'HOMERUN'] as const;
    for (const code of codes) {
      const at: SceneSketch = { batter: { hitAndRun: grade } };
      const on = (die: number, ...rest: readonly ScriptedRoll[]) =>
        hitAndRun(at, { code, location: 'LF' }, { rolls: [['hitAndRun', die], ...rest] });
      expect(brief(on(face, ['location', 1]))).toBe('single B>1, 1>3');
      if (code !== 'DOUBLE_UNCAPPED') expect(on(face + 1).kind).not.toBe('single');
    }
  });

  it('nothing off the pitcher’s card', () => {
    const play = hitAndRun({}, { code: 'HOMERUN', location: 'LF' }, { column: 4 });
    expect(play.kind).toBe('homeRun');
  });

  it('a homer that the park made is one of his own', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['park', 10],
      ['hitAndRun', 8],
      ['location', 1],
    ];
    expect(hitAndRun({}, { code: 'BP_HOMERUN' }, { rolls }).kind).toBe('single');
  });

  it.each([
    ['A', 4],
    ['B', 8],
    ['C', 12],
    ['D', 16],
  ] as const)('a walk, grade %s: he swings on %i', (grade, face) => {
    const at: SceneSketch = { batter: { hitAndRun: grade } };
    const on = (die: number, ...rest: readonly ScriptedRoll[]) =>
      brief(hitAndRun(at, { code: 'WALK' }, { rolls: [['hitAndRun', die], ...rest] }));
    expect(on(face, ['location', 100])).toBe('out B>0, 1>2 (SS 1B)');
    expect(on(face + 1)).toBe('walk B>1, 1>2');
  });
});
