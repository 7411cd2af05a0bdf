import { describe, expect, it } from 'vitest';
import type { FieldPosition, OutfieldPosition } from '../model/baseball.ts';
import type { OutcomeCode } from '../model/outcome.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { BASE_STATES, scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';

const air = (
  [code, location]: readonly [OutcomeCode, FieldPosition],
  at: SceneSketch,
  sketch: PlaySketch = {},
) => runOutcome(scene(at), { code, location }, sketch);

const CATCHES = [
  ['FLYOUT_A', 'LF', 'fly'],
  ['FLYOUT_B', 'CF', 'fly'],
  ['FLYOUT_BQ', 'RF', 'fly'],
  ['FLYOUT_C', 'CF', 'fly'],
  ['LINEOUT', 'LF', 'line'],
  ['LINEOUT', 'SS', 'line'],
  ['POPOUT', '2B', 'popup'],
] as const;

describe.each(CATCHES)('%s to %s', (code, location, kind) => {
  it('is an unassisted putout', () => {
    const play = playOf(air([code, location], {}));
    expect(brief(play)).toBe(`out B>0 (${location})`);
    expect(play.ball).toEqual({ kind, location });
    expect(play.rulings).toBeUndefined();
  });

  it.each(BASE_STATES)('with two out and %s nobody moves', (bases) => {
    const play = playOf(air([code, location], { bases, outs: 2 }));
    expect(whoWentWhere(play)).toBe('B>0');
    expect(play.rulings).toBeUndefined();
  });
});

describe('a deep fly (FLYOUT_A)', () => {
  it.each([
    ['1--', 'B>0'],
    ['-2-', 'B>0 2>3'],
    ['12-', 'B>0 2>3'],
    ['--3', 'B>0 3>4'],
    ['1-3', 'B>0 3>4'],
    ['-23', 'B>0 3>4 2>3'],
    ['123', 'B>0 3>4 2>3'],
  ] as const)('%s', (bases, moves) => {
    for (const outs of [0, 1] as const) {
      const play = playOf(air(['FLYOUT_A', 'CF'], { bases, outs }));
      expect(whoWentWhere(play)).toBe(moves);
      expect(play.rulings).toEqual(bases[2] === '3' ? { sacrifice: 'fly' } : undefined);
    }
  });

  it.each([
    ['1--', 'B>0 1>2'],
    ['123', 'B>0 3>4 2>3 1>2'],
  ] as const)('a fast runner on first goes too: %s', (bases, moves) => {
    const at = { bases, runners: { 1: { speed: 14 } } };
    expect(whoWentWhere(playOf(air(['FLYOUT_A', 'CF'], at)))).toBe(moves);
  });

  it.each([
    [8, 'triple B>3, 2>4'],
    [9, 'out B>0, 2>3 (CF)'],
  ])('may drop over a shallow outfield: %i', (face, text) => {
    const sketch: PlaySketch = { alignment: { outfield: 'shallow' }, rolls: [['fly', face]] };
    expect(brief(playOf(air(['FLYOUT_A', 'CF'], { bases: '-2-' }, sketch)))).toBe(text);
  });
});

describe('a medium fly (FLYOUT_B)', () => {
  const fly = (at: SceneSketch, sketch: PlaySketch, location: OutfieldPosition = 'CF') =>
    air(['FLYOUT_B', location], at, sketch);

  it.each([
    ['--3', 17, 'B>0 3>4', { sacrifice: 'fly' }],
    ['--3', 18, 'B>0', undefined],
    ['1-3', 17, 'B>0 3>4', { sacrifice: 'fly' }],
    ['1-3', 18, 'B>0', undefined],
    ['-23', 18, 'B>0', undefined],
    ['123', 18, 'B>0', undefined],
  ] as const)('%s on %i', (...row) => {
    const [bases, face, moves, rulings] = row;
    const run = fly({ bases }, { rolls: [['fly', face]] });
    expect(whoWentWhere(playOf(run))).toBe(moves);
    expect(playOf(run).rulings).toEqual(rulings);
    expect(run.choices).toEqual([]);
  });

  it('leaves a runner on first where he is', () => {
    expect(whoWentWhere(playOf(fly({ bases: '1--' }, {})))).toBe('B>0');
  });

  it.each([
    ['LF', 13, 0, 9],
    ['CF', 13, 0, 16],
    ['RF', 13, 0, 17],
    ['RF', 10, -3, 11],
  ] as const)(
    'the runner on second tries third on a fly to %s with speed %i, arm %i: %i',
    (...row) => {
      const [location, speed, arm, target] = row;
      const run = fly(
        { bases: '-2-', runners: { 2: { speed } }, fielders: { [location]: { arm } } },
        { answers: ['hold'] },
        location,
      );
      expect(run.choices).toEqual([
        expect.objectContaining({
          type: 'tagUp',
          side: 'away',
          from: 2,
          to: 3,
          target,
          fielder: location,
        }),
      ]);
      expect(whoWentWhere(playOf(run))).toBe('B>0');
    },
  );

  // target 16 in center
  it.each([
    ['-2-', ['send', 'concede'], [], 'out B>0, 2>3 (CF)'],
    ['-2-', ['send', 'throw-lead'], [['advance', 16]], 'out B>0, 2>3 (CF)'],
    ['-2-', ['send', 'throw-lead'], [['advance', 17]], 'out B>0, 2>0 tag (CF CF+3B)'],
    ['-2-', ['send', 'throw-lead'], [['advance', 1]], 'out B>0, 2>4 error (CF) E CF throw'],
    [
      '12-',
      ['send', 'throw-lead'],
      [['advance', 1]],
      'out B>0, 2>4 error, 1>2 error (CF) E CF throw',
    ],
  ] as const)('%s %j %j', (...row) => {
    const [bases, answers, rolls, text] = row;
    expect(brief(playOf(fly({ bases }, { answers, rolls })))).toBe(text);
  });

  it('the run ahead of him counts even if he is the third out', () => {
    const run = fly(
      { bases: '-23', outs: 1 },
      {
        rolls: [
          ['fly', 1],
          ['advance', 20],
        ],
        answers: ['send', 'throw-lead'],
      },
    );
    expect(brief(playOf(run))).toBe('out B>0, 3>4, 2>0 tag (CF CF+3B)');
    expect(playOf(run).rulings).toEqual({ sacrifice: 'fly', doublePlay: true });
  });

  it.each([
    ['sure to make it', { 2: { speed: 17 } }, {}, 'B>0 2>3'],
    ['sure to be out', { 2: { speed: 8 } }, { LF: { arm: -6 } }, 'B>0'],
  ] as const)('nobody asks about a runner who is %s', (...row) => {
    const [, runners, fielders, moves] = row;
    const run = fly({ bases: '-2-', runners, fielders }, {}, moves === 'B>0' ? 'LF' : 'RF');
    expect(run.choices).toEqual([]);
    expect(whoWentWhere(playOf(run))).toBe(moves);
  });

  it('nobody tags up behind the winning run', () => {
    const run = fly({ bases: '-23', half: 'bottom', inning: 9 }, { rolls: [['fly', 1]] });
    expect(run.choices).toEqual([]);
  });
});

describe('a questionable fly (FLYOUT_BQ)', () => {
  const fly = (at: SceneSketch, sketch: PlaySketch, location: OutfieldPosition = 'LF') =>
    air(['FLYOUT_BQ', location], at, sketch);

  it.each(['1--', '-2-', '12-'] as const)('%s: all hold, nobody asks', (bases) => {
    const run = fly({ bases }, {});
    expect(run.choices).toEqual([]);
    expect(whoWentWhere(playOf(run))).toBe('B>0');
  });

  it.each([
    ['LF', 13, 0, 'normal', 14],
    ['CF', 13, 0, 'normal', 16],
    ['RF', 13, 0, 'normal', 14],
    ['RF', 10, 2, 'normal', 13],
    ['LF', 13, 0, 'shallow', 10],
  ] as const)(
    'the runner on third tries home on a fly to %s with speed %i, arm %i, %s: %i',
    (...row) => {
      const [location, speed, arm, outfield, target] = row;
      const run = fly(
        { bases: '--3', runners: { 3: { speed } }, fielders: { [location]: { arm } } },
        { answers: ['hold'], alignment: { outfield } },
        location,
      );
      expect(run.choices[0]).toMatchObject({ type: 'tagUp', from: 3, to: 4, target });
    },
  );

  // target 14 in left
  it.each([
    ['--3', ['hold'], [], 'out B>0 (LF)'],
    ['--3', ['send', 'concede'], [], 'out B>0, 3>4 (LF)'],
    ['--3', ['send', 'throw-lead'], [['advance', 14]], 'out B>0, 3>4 (LF)'],
    ['--3', ['send', 'throw-lead'], [['advance', 15]], 'out B>0, 3>0 tag (LF LF+C)'],
    ['-23', ['send', 'throw-lead'], [['advance', 14]], 'out B>0, 3>4, 2>3 (LF)'],
    ['-23', ['send', 'throw-lead'], [['advance', 15]], 'out B>0, 3>0 tag, 2>3 (LF LF+C)'],
    ['-23', ['send', 'concede'], [], 'out B>0, 3>4 (LF)'],
    ['-23', ['hold'], [], 'out B>0 (LF)'],
    ['1-3', ['send', 'throw-lead'], [['advance', 14]], 'out B>0, 3>4 (LF)'],
    [
      '123',
      ['send', 'throw-lead'],
      [['advance', 1]],
      'out B>0, 3>4, 2>4 error, 1>2 error (LF) E LF throw',
    ],
  ] as const)('%s %j %j', (...row) => {
    const [bases, answers, rolls, text] = row;
    expect(brief(playOf(fly({ bases }, { answers, rolls })))).toBe(text);
  });

  it('is a sacrifice only when he scores', () => {
    const scored = fly({ bases: '--3' }, { answers: ['send', 'concede'] });
    expect(playOf(scored).rulings).toEqual({ sacrifice: 'fly' });
    const out = fly(
      { bases: '--3' },
      { answers: ['send', 'throw-lead'], rolls: [['advance', 20]] },
    );
    expect(playOf(out).rulings).toEqual({ doublePlay: true });
  });

  it('the third out at home moves nobody else', () => {
    const run = fly(
      { bases: '-23', outs: 1 },
      { answers: ['send', 'throw-lead'], rolls: [['advance', 20]] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>0 3>0');
  });

  it('sure to score, nobody throws', () => {
    const at: SceneSketch = { bases: '-23', runners: { 3: { speed: 17 } } };
    const run = fly(at, {}, 'CF');
    expect(run.choices).toEqual([]);
    expect(brief(playOf(run))).toBe('out B>0, 3>4 (CF)');
    expect(playOf(run).rulings).toEqual({ sacrifice: 'fly' });
  });
});

describe('a shallow fly or a pop-up', () => {
  it.each(BASE_STATES)('with %s nobody moves', (bases) => {
    expect(whoWentWhere(playOf(air(['FLYOUT_C', 'LF'], { bases })))).toBe('B>0');
    expect(whoWentWhere(playOf(air(['POPOUT', '1B'], { bases })))).toBe('B>0');
  });
});

describe('a liner to the outfield', () => {
  it.each([
    ['1--', [], 'B>0'],
    ['-2-', [['lineOut', 5]], 'B>0 2>3'],
    ['-2-', [['lineOut', 6]], 'B>0'],
    ['--3', [['lineOut', 15]], 'B>0 3>4'],
    ['--3', [['lineOut', 16]], 'B>0'],
    ['-23', [['lineOut', 16]], 'B>0'],
    [
      '-23',
      [
        ['lineOut', 15],
        ['lineOut', 5],
      ],
      'B>0 3>4 2>3',
    ],
    [
      '-23',
      [
        ['lineOut', 15],
        ['lineOut', 6],
      ],
      'B>0 3>4',
    ],
    [
      '123',
      [
        ['lineOut', 15],
        ['lineOut', 6],
      ],
      'B>0 3>4',
    ],
  ] as const)('%s %j', (bases, rolls, moves) => {
    const play = playOf(
      air(['LINEOUT', 'CF'], { bases }, { rolls: rolls as readonly ScriptedRoll[] }),
    );
    expect(whoWentWhere(play)).toBe(moves);
    expect(play.rulings).toEqual(moves.includes('3>4') ? { sacrifice: 'fly' } : undefined);
  });
});

describe('a liner to the infield', () => {
  it.each([
    ['1--', 12, 'out B>0, 1>0 doubledOff (SS SS+1B)'],
    ['1--', 13, 'out B>0 (SS)'],
    ['-2-', 5, 'out B>0, 2>0 doubledOff (SS SS+2B)'],
    ['-2-', 6, 'out B>0 (SS)'],
    ['12-', 5, 'out B>0, 2>0 doubledOff (SS SS+2B)'],
    ['12-', 6, 'out B>0 (SS)'],
    ['--3', 2, 'out B>0, 3>0 doubledOff (SS SS+3B)'],
    ['--3', 3, 'out B>0 (SS)'],
    ['123', 2, 'out B>0, 3>0 doubledOff (SS SS+3B)'],
    ['1-3', 3, 'out B>0 (SS)'],
  ] as const)('%s on %i: the lead runner may not get back', (bases, face, text) => {
    expect(brief(playOf(air(['LINEOUT', 'SS'], { bases }, { rolls: [['lineOut', face]] })))).toBe(
      text,
    );
  });

  it.each([
    ['1B', '1--', 'out B>0, 1>0 doubledOff (1B+1B)'],
    ['3B', '--3', 'out B>0, 3>0 doubledOff (3B+3B)'],
    ['2B', '-2-', 'out B>0, 2>0 doubledOff (2B 2B+SS)'],
    ['P', '1--', 'out B>0, 1>0 doubledOff (P P+1B)'],
  ] as const)('%s, %s', (location, bases, text) => {
    const play = playOf(air(['LINEOUT', location], { bases }, { rolls: [['lineOut', 1]] }));
    expect(brief(play)).toBe(text);
    expect(play.rulings).toEqual({ doublePlay: true });
  });
});

describe('where a fly goes that nobody has placed', () => {
  it.each([
    ['FLYOUT_A', 'R', 19, 'LF'],
    ['FLYOUT_C', 'R', 20, 'CF'],
    ['FLYOUT_BQ', 'R', 59, 'RF'],
    ['FLYOUT_B', 'L', 42, 'LF'],
    ['FLYOUT_A', 'L', 82, 'RF'],
    ['LINEOUT', 'R', 2, 'P'],
    ['LINEOUT', 'R', 3, '1B'],
    ['LINEOUT', 'R', 6, '2B'],
    ['LINEOUT', 'R', 14, '3B'],
    ['LINEOUT', 'R', 27, 'SS'],
    ['LINEOUT', 'R', 28, 'LF'],
    ['LINEOUT', 'R', 46, 'CF'],
    ['LINEOUT', 'R', 100, 'RF'],
    ['LINEOUT', 'L', 8, '1B'],
    ['POPOUT', 'R', 1, 'P'],
    ['POPOUT', 'R', 9, 'C'],
    ['POPOUT', 'R', 41, '1B'],
    ['POPOUT', 'R', 74, '2B'],
    ['POPOUT', 'R', 83, '3B'],
    ['POPOUT', 'R', 100, 'SS'],
    ['POPOUT', 'L', 30, '2B'],
    ['POPOUT', 'L', 67, '3B'],
  ] as const)('%s by a %s-hander on %i: %s', (...row) => {
    const [code, bats, face, location] = row;
    const run = runOutcome(scene({ batter: { bats } }), { code }, { rolls: [['location', face]] });
    expect(playOf(run).ball?.location).toBe(location);
  });
});
