import { describe, expect, it } from 'vitest';
import type { OutfieldPosition } from '../model/baseball.ts';
import type { ChoiceOption } from '../model/decision.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import { ROUND_ADVANCE } from '../testing/round-tuning.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene as shipped } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';

/** Round numbers for all of them but the table of what ships. */
const scene = (at: SceneSketch = {}) =>
  shipped({ ...at, tuning: { ...ROUND_ADVANCE, ...at.tuning } });

const NORMAL: ScriptedRoll = ['depth', 2];
const single = (at: SceneSketch, sketch: PlaySketch, location: OutfieldPosition = 'CF') =>
  runOutcome(scene(at), { code: 'SINGLE_UNCAPPED', location }, sketch);
const double = (at: SceneSketch, sketch: PlaySketch, location: OutfieldPosition = 'CF') =>
  runOutcome(scene(at), { code: 'DOUBLE_UNCAPPED', location }, sketch);

/** A ball in play to an outfielder of this arm, and the runner whom nobody sends. */
interface Ball {
  readonly location: OutfieldPosition;
  readonly depth: number;
  readonly outs: 0 | 1 | 2;
  readonly speed: number;
  readonly arm: number;
}
const asked = (from: 1 | 2, { location, depth, outs, speed, arm }: Ball) =>
  single(
    {
      bases: from === 1 ? '1--' : '-2-',
      outs,
      runners: { [from]: { speed } },
      fielders: { [location]: { arm } },
    },
    { rolls: [['depth', depth]], answers: ['hold'] },
    location,
  );
const againstShallow = (at: SceneSketch): number | undefined =>
  single(at, { rolls: [NORMAL], answers: ['hold'], alignment: { outfield: 'shallow' } }).choices[0]
    ?.target;

describe('an uncapped single', () => {
  it.each([
    ['---', 'B>1'],
    ['--3', 'B>1 3>4'],
  ] as const)('%s asks nobody', (bases, moves) => {
    const run = single({ bases }, { rolls: [NORMAL] });
    expect(whoWentWhere(playOf(run))).toBe(moves);
    expect(run.choices).toEqual([]);
  });

  it.each([
    ['1--', 'B>1 1>2'],
    ['-2-', 'B>1 2>3'],
    ['12-', 'B>1 2>3 1>2'],
    ['1-3', 'B>1 3>4 1>2'],
    ['-23', 'B>1 3>4 2>3'],
    ['123', 'B>1 3>4 2>3 1>2'],
  ] as const)('%s with everybody held moves a base', (bases, moves) => {
    const run = single({ bases }, { rolls: [NORMAL], answers: ['hold'] });
    expect(whoWentWhere(playOf(run))).toBe(moves);
    expect(run.choices).toHaveLength(1);
  });

  it('nobody rolls for place or depth of what the card places', () => {
    const at = scene({});
    const run = runOutcome(at, { code: 'SINGLE_UNCAPPED' }, { rolls: [['location', 100], NORMAL] });
    expect(playOf(run).ball).toEqual({ kind: 'line', location: 'RF' });
  });
});

describe('the targets of a league’s runners, as the rule book has them', () => {
  type Way = readonly ['SINGLE' | 'DOUBLE', '1--' | '-2-'];
  const [HOME, THIRD, ALL_THE_WAY]: readonly Way[] = [
    ['SINGLE', '-2-'],
    ['SINGLE', '1--'],
    ['DOUBLE', '1--'],
  ];
  // location, d4, outs, speed, arm, target
  it.each([
    [HOME, 'CF', 1, 0, 10, 0, 7],
    [HOME, 'CF', 2, 0, 10, 0, 10],
    [HOME, 'CF', 3, 0, 10, 0, 14],
    [HOME, 'CF', 4, 0, 10, 0, 17],
    [HOME, 'LF', 2, 1, 10, 0, 8],
    [HOME, 'RF', 2, 1, 10, 0, 9],
    [HOME, 'RF', 2, 2, 10, 0, 14],
    [HOME, 'RF', 2, 0, 16, -3, 12],
    [THIRD, 'CF', 2, 0, 13, 0, 5],
    [THIRD, 'LF', 2, 0, 13, 0, 2],
    [THIRD, 'RF', 2, 0, 13, 0, 7],
    [THIRD, 'CF', 4, 1, 13, 0, 13],
    [THIRD, 'CF', 2, 2, 13, 0, 8],
    [THIRD, 'CF', 3, 0, 13, 2, 11],
    [ALL_THE_WAY, 'CF', 2, 0, 13, 0, 14],
    [ALL_THE_WAY, 'LF', 1, 1, 13, 0, 10],
    [ALL_THE_WAY, 'RF', 2, 2, 13, 0, 16],
    [ALL_THE_WAY, 'RF', 4, 0, 11, -4, 14],
  ] as const)('%j to %s, d4 %i, %i out, speed %i, arm %i: %i', (...row) => {
    const [way, location, depth, outs, speed, arm, target] = row;
    if (!way) throw new Error('no way');
    const [hit, bases] = way;
    const at = shipped({
      bases,
      outs,
      runners: { [bases === '1--' ? 1 : 2]: { speed } },
      fielders: { [location]: { arm } },
    });
    const sketch = { rolls: [['depth', depth]], answers: ['hold'] } as const;
    const { choices } = runOutcome(at, { code: `${hit}_UNCAPPED`, location }, sketch);
    expect(choices).toMatchObject([{ type: 'sendLead', target, fielder: location }]);
  });
});

describe('the target of a runner on second who tries for home', () => {
  // location, d4, outs, speed, arm, target
  it.each([
    ['CF', 2, 0, 10, 0, 16],
    ['CF', 3, 0, 10, 0, 16],
    ['CF', 1, 0, 10, 0, 12],
    ['LF', 2, 0, 10, 0, 14],
    ['RF', 2, 0, 10, 0, 15],
    ['CF', 2, 1, 10, 0, 16],
    ['CF', 2, 2, 10, 0, 18],
    ['CF', 2, 0, 8, 0, 14],
    ['CF', 2, 0, 10, -4, 12],
    ['CF', 2, 0, 10, 3, 19],
    // worked example 3
    ['LF', 1, 2, 13, -2, 13],
  ] as const)('%s, d4 %i, %i out, speed %i, arm %i: %i', (...row) => {
    const [location, depth, outs, speed, arm, target] = row;
    const { choices } = asked(2, { location, depth, outs, speed, arm });
    expect(choices).toEqual([
      expect.objectContaining({
        type: 'sendLead',
        side: 'away',
        from: 2,
        to: 4,
        target,
        fielder: location,
      }),
    ]);
  });

  it('a shallow outfield takes four numbers off', () => {
    expect(againstShallow({ bases: '-2-', runners: { 2: { speed: 10 } } })).toBe(12);
  });
});

describe('the target of a runner on first who tries for third', () => {
  it.each([
    ['CF', 2, 0, 13, 0, 12],
    ['LF', 2, 0, 13, 0, 9],
    ['RF', 2, 0, 13, 0, 15],
    ['CF', 1, 0, 13, 0, 8],
    ['CF', 4, 0, 13, 0, 16],
    ['CF', 2, 1, 13, 0, 12],
    ['CF', 2, 2, 13, 0, 13],
    ['CF', 2, 0, 13, -3, 9],
  ] as const)('%s, d4 %i, %i out, speed %i, arm %i: %i', (...row) => {
    const [location, depth, outs, speed, arm, target] = row;
    const { choices } = asked(1, { location, depth, outs, speed, arm });
    expect(choices[0]).toMatchObject({ type: 'sendLead', from: 1, to: 3, target });
  });

  it('a shallow outfield takes two numbers off', () => {
    expect(againstShallow({ bases: '1--' })).toBe(10);
  });
});

describe('sent with only second base taken', () => {
  // CF, normal depth: target 19 - 1 = speed 13 + 5 + 1
  const at: SceneSketch = { bases: '-2-' };
  it.each([
    [
      ['throw-lead'],
      [
        ['advance', 19],
        ['advance', 11],
      ],
      'single B>1, 2>4',
    ],
    [
      ['throw-lead'],
      [
        ['advance', 19],
        ['advance', 10],
      ],
      'single B>2, 2>4',
    ],
    [
      ['throw-lead'],
      [
        ['advance', 20],
        ['advance', 10],
      ],
      'single B>2, 2>0 tag (CF C)',
    ],
    [
      ['throw-lead'],
      [
        ['advance', 20],
        ['advance', 11],
      ],
      'single B>1, 2>0 tag (CF C)',
    ],
    [['concede'], [], 'single B>1, 2>4'],
  ] as const)('%j %j', (answers, rolls, text) => {
    const run = single(at, { rolls: [NORMAL, ...rolls], answers: ['send', ...answers] });
    expect(brief(playOf(run))).toBe(text);
  });

  it('a natural 1 throws the ball away', () => {
    const run = single(at, { rolls: [NORMAL, ['advance', 1]], answers: ['send', 'throw-lead'] });
    expect(brief(playOf(run))).toBe('single B>2, 2>4 E CF throw');
    expect(playOf(run).rulings).toEqual({ rbi: 1 });
    expect(playOf(run).story?.withoutError).toEqual({
      batterTo: 1,
      moves: [{ from: 2, to: 4, cause: 'play' }],
    });
  });

  it('out as the third: nobody rolls any more', () => {
    const run = single(
      { bases: '-2-', outs: 2, runners: { 2: { speed: 8 } } },
      { rolls: [NORMAL, ['advance', 20]], answers: ['send', 'throw-lead'] },
    );
    expect(brief(playOf(run))).toBe('single B>1, 2>0 tag (CF C)');
  });

  it('a run ahead of the third out counts, since it was a tag', () => {
    const run = single(
      { bases: '-23', outs: 2, runners: { 2: { speed: 8 } } },
      { rolls: [NORMAL, ['advance', 20]], answers: ['send', 'throw-lead'] },
    );
    expect(brief(playOf(run))).toBe('single B>1, 3>4, 2>0 tag (CF C)');
  });

  it('sure to score, nobody asks and nobody throws', () => {
    const run = single({ bases: '-2-', runners: { 2: { speed: 14 } } }, { rolls: [NORMAL] });
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4');
    expect(run.choices).toEqual([]);
  });

  it('sure to be out, nobody asks', () => {
    const run = single(
      { bases: '-2-', runners: { 2: { speed: 8 } }, fielders: { LF: { arm: -6 } } },
      { rolls: [['depth', 1]], alignment: { outfield: 'shallow' } },
      'LF',
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>3');
    expect(run.choices).toEqual([]);
  });
});

describe('sent with only first base taken', () => {
  // CF, normal depth: target 12; the batter takes second on 10
  it.each([
    [
      ['throw-lead'],
      [
        ['advance', 12],
        ['advance', 11],
      ],
      'single B>1, 1>3',
    ],
    [
      ['throw-lead'],
      [
        ['advance', 12],
        ['advance', 10],
      ],
      'single B>2, 1>3',
    ],
    [
      ['throw-lead'],
      [
        ['advance', 13],
        ['advance', 10],
      ],
      'single B>2, 1>0 tag (CF 3B)',
    ],
    [['throw-lead'], [['advance', 1]], 'single B>2 error, 1>4 error E CF throw'],
    [['concede'], [], 'single B>1, 1>3'],
  ] as const)('%j %j', (answers, rolls, text) => {
    const run = single(
      { bases: '1--' },
      { rolls: [NORMAL, ...rolls], answers: ['send', ...answers] },
    );
    expect(brief(playOf(run))).toBe(text.replace('B>2 error', 'B>2'));
  });

  it.each([
    [1, 'single B>2, 1>4 error E CF throw'],
    [2, 'single B>1, 1>0 tag (CF 3B)'],
  ] as const)('with a single safe number, on %i', (face, text) => {
    const tuning = { advance: { ...ROUND_ADVANCE.advance, errorFaces: 2 } };
    const after: readonly ScriptedRoll[] = face === 1 ? [] : [['advance', 20]];
    const run = single(
      { bases: '1--', runners: { 1: { speed: 2 } }, tuning },
      { rolls: [NORMAL, ['advance', face], ...after], answers: ['send', 'throw-lead'] },
    );
    expect(run.choices[1]?.target).toBe(1);
    expect(brief(playOf(run))).toBe(text);
  });

  it('the runner on third has scored already', () => {
    const run = single(
      { bases: '1-3' },
      { rolls: [NORMAL, ['advance', 13], ['advance', 20]], answers: ['send', 'throw-lead'] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 3>4 1>0');
  });

  it('sure to make it, nobody throws', () => {
    const run = single(
      { bases: '1--', runners: { 1: { speed: 17 } } },
      { rolls: [['depth', 4]] },
      'RF',
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 1>3');
  });

  it.each([
    [20, [], 'B>2 1>3'],
    [-20, [], 'B>1 1>3'],
    [-3, [['advance', 10]], 'B>2 1>3'],
  ] as const)(
    'a batter who is sure of second, or sure not to get there, needs no roll: %i',
    (...row) => {
      const [batterToSecond, rolls, moves] = row;
      const { advance } = scene().books.charts.tuning;
      const run = single(
        { bases: '1--', tuning: { advance: { ...advance, batterToSecond } } },
        { rolls: [NORMAL, ['advance', 12], ...rolls], answers: ['send', 'throw-lead'] },
      );
      expect(whoWentWhere(playOf(run))).toBe(moves);
    },
  );
});

describe('first and second, the lead runner sent', () => {
  // CF, normal depth: lead 19, trail 12 (throw behind 10)
  const at: SceneSketch = { bases: '12-' };
  const go = (
    answers: readonly ChoiceOption[],
    rolls: readonly ScriptedRoll[],
    more: SceneSketch = {},
  ) => single({ ...at, ...more }, { rolls: [NORMAL, ...rolls], answers });

  it('the trail runner held: he and the batter stay a base apart', () => {
    const run = go(['send', 'hold', 'throw-lead'], [['advance', 19]]);
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4 1>2');
    expect(run.choices.map(({ type }) => type)).toEqual(['sendLead', 'sendTrail', 'throw']);
    expect(run.choices[2]?.options).not.toContain('throw-behind');
  });

  it('a throw behind is offered only at a runner who goes', () => {
    const run = go(['send', 'send', 'concede'], []);
    expect(run.choices[2]).toMatchObject({ type: 'throw', side: 'home', target: 19 });
    expect([...(run.choices[2]?.options ?? [])].sort()).toEqual([
      'concede',
      'throw-behind',
      'throw-lead',
    ]);
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4 1>2');
  });

  it.each([
    [10, 11, 'single B>1, 2>4, 1>3'],
    [10, 10, 'single B>2, 2>4, 1>3'],
    [11, 10, 'single B>2, 2>4, 1>0 tag (CF 3B)'],
  ])('a throw behind at two numbers less: %i', (face, batter, text) => {
    const run = go(
      ['send', 'send', 'throw-behind'],
      [
        ['advance', face],
        ['advance', batter],
      ],
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('a wild throw behind brings the trail runner home', () => {
    const run = go(['send', 'send', 'throw-behind'], [['advance', 1]]);
    expect(brief(playOf(run))).toBe('single B>2, 2>4, 1>4 error E CF throw');
    expect(playOf(run).rulings).toEqual({ rbi: 1 });
  });

  it('the third out behind him does not take the lead run away', () => {
    const run = go(['send', 'send', 'throw-behind'], [['advance', 20]], {
      outs: 2,
      runners: { 2: { speed: 11 } },
    });
    expect(brief(playOf(run))).toBe('single B>1, 2>4, 1>0 tag (CF 3B)');
  });

  it.each([
    // trail target 13 does not take third on a throw home, 14 does
    [14, 'B>1 2>4 1>2', []],
    [15, 'B>1 2>4 1>3', [['advance', 20]]],
  ] as const)('on a throw home a sent trail runner of speed %i', (speed, moves, rolls) => {
    const run = go(['send', 'send', 'throw-lead'], [['advance', 2], ...rolls], {
      runners: { 1: { speed } },
    });
    expect(whoWentWhere(playOf(run))).toBe(moves);
  });

  it('the lead runner out at home, the trail runner still takes third', () => {
    const run = go(
      ['send', 'send', 'throw-lead'],
      [
        ['advance', 20],
        ['advance', 20],
      ],
      {
        runners: { 1: { speed: 15 } },
      },
    );
    expect(brief(playOf(run))).toBe('single B>1, 2>0 tag, 1>3 (CF C)');
  });

  it('the lead runner out as the third: nobody else moves on', () => {
    const run = go(['send', 'send', 'throw-lead'], [['advance', 20]], {
      outs: 2,
      runners: { 1: { speed: 15 }, 2: { speed: 10 } },
    });
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>0 1>2');
  });

  it('a wild throw home moves everybody a base more', () => {
    const run = go(['send', 'send', 'throw-lead'], [['advance', 1]], {
      runners: { 1: { speed: 15 } },
    });
    expect(brief(playOf(run))).toBe('single B>2, 2>4, 1>4 error E CF throw');
  });

  it('a lead runner who is sure to score leaves only the trail runner to throw at', () => {
    const run = go(
      ['send', 'throw-behind'],
      [
        ['advance', 10],
        ['advance', 20],
      ],
      {
        runners: { 2: { speed: 16 } },
      },
    );
    expect(run.choices.map(({ type }) => type)).toEqual(['sendTrail', 'throw']);
    expect(run.choices[1]).toMatchObject({ from: 1, to: 3, target: 10 });
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4 1>3');
  });

  it('both sure: nobody throws', () => {
    const run = single(
      { ...at, runners: { 1: { speed: 17 }, 2: { speed: 16 } } },
      { rolls: [['depth', 4]], answers: ['send'] },
      'RF',
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4 1>3');
  });

  it('a trail runner without a chance is not asked about', () => {
    const run = single(
      { ...at, runners: { 1: { speed: 8 } }, fielders: { LF: { arm: -6 } } },
      {
        rolls: [
          ['depth', 1],
          ['advance', 1],
        ],
        answers: ['send', 'throw-lead'],
      },
      'LF',
    );
    expect(run.choices.map(({ type }) => type)).toEqual(['sendLead', 'throw']);
  });
});

describe('the default of an absent manager', () => {
  it.each([
    [0, 12, 'send'],
    [0, 11, 'hold'],
    [1, 8, 'send'],
    [1, 7, 'hold'],
    [2, 0, 'send'],
  ] as const)('on second with %i out and speed %i is to %s', (outs, speed, first) => {
    const run = single(
      { bases: '-2-', outs, runners: { 2: { speed } } },
      { rolls: [NORMAL], answers: ['hold'] },
    );
    expect(run.choices[0]?.options[0]).toBe(first);
  });

  it.each([
    [13, 'concede'],
    [12, 'throw-lead'],
  ] as const)('in the field, against speed %i, is to %s', (speed, first) => {
    const run = single(
      { bases: '-2-', runners: { 2: { speed } } },
      { rolls: [NORMAL], answers: ['send', 'concede'] },
    );
    expect(run.choices[1]?.options[0]).toBe(first);
  });
});

describe('a single with a shallow outfield', () => {
  it('that is deep goes for two', () => {
    const run = single(
      { bases: '12-' },
      { rolls: [['depth', 4]], alignment: { outfield: 'shallow' } },
    );
    expect(brief(playOf(run))).toBe('double B>2, 2>4, 1>3');
  });
});

describe('an uncapped double', () => {
  it.each([
    ['---', 'B>2'],
    ['-2-', 'B>2 2>4'],
    ['--3', 'B>2 3>4'],
    ['-23', 'B>2 3>4 2>4'],
  ] as const)('%s asks nobody', (bases, moves) => {
    expect(whoWentWhere(playOf(double({ bases }, { rolls: [NORMAL] })))).toBe(moves);
  });

  it.each([
    [0, 13, 2, 0, 14],
    [1, 13, 2, 0, 14],
    [2, 13, 2, 0, 17],
    [0, 10, 1, 0, 7],
    [0, 10, 4, 0, 15],
    [0, 13, 2, -5, 9],
  ] as const)('%i out, speed %i, d4 %i, arm %i: target %i', (...row) => {
    const [outs, speed, depth, arm, target] = row;
    const run = double(
      { bases: '1--', outs, runners: { 1: { speed } }, fielders: { CF: { arm } } },
      { rolls: [['depth', depth]], answers: ['hold'] },
    );
    expect(run.choices[0]).toMatchObject({ type: 'sendLead', from: 1, to: 4, target });
    expect(whoWentWhere(playOf(run))).toBe('B>2 1>3');
  });

  // target 14 for the runner, 7 for the batter
  it.each([
    [['send', 'concede'], [], 'double B>2, 1>4'],
    [['send', 'throw-lead', 'hold'], [['advance', 14]], 'double B>2, 1>4'],
    [['send', 'throw-lead', 'hold'], [['advance', 15]], 'double B>2, 1>0 tag (CF C)'],
    [
      ['send', 'throw-lead', 'send'],
      [
        ['advance', 14],
        ['advance', 7],
      ],
      'double B>3, 1>4',
    ],
    [
      ['send', 'throw-lead', 'send'],
      [
        ['advance', 14],
        ['advance', 8],
      ],
      'double B>0, 1>4 (C 3B)',
    ],
    [
      ['send', 'throw-lead', 'send'],
      [
        ['advance', 15],
        ['advance', 8],
      ],
      'double B>0, 1>0 tag (CF-C C+3B)',
    ],
    [['send', 'throw-lead'], [['advance', 1]], 'double B>3, 1>4 E CF throw'],
    [
      ['send', 'throw-lead', 'send'],
      [
        ['advance', 14],
        ['advance', 1],
      ],
      'double B>4, 1>4 E C throw',
    ],
  ] as const)('%j %j', (answers, rolls, text) => {
    const run = double({ bases: '1--' }, { rolls: [NORMAL, ...rolls], answers });
    expect(brief(playOf(run))).toBe(text);
  });

  it('ends with the third out at home', () => {
    const run = double(
      { bases: '123', outs: 2, runners: { 1: { speed: 10 } } },
      { rolls: [NORMAL, ['advance', 20]], answers: ['send', 'throw-lead'] },
    );
    expect(brief(playOf(run))).toBe('double B>2, 3>4, 2>4, 1>0 tag (CF C)');
  });

  it('sure to score, nobody throws and the batter stays', () => {
    const run = double(
      { bases: '1--', outs: 2, runners: { 1: { speed: 16 } } },
      { rolls: [NORMAL] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>2 1>4');
  });

  it('a slow batter is not asked', () => {
    const run = double(
      { bases: '1--', batter: { speed: 8 } },
      {
        rolls: [
          ['depth', 1],
          ['advance', 2],
        ],
        answers: ['send', 'throw-lead'],
      },
    );
    expect(run.choices.map(({ type }) => type)).toEqual(['sendLead', 'throw']);
    expect(whoWentWhere(playOf(run))).toBe('B>2 1>4');
  });
});

describe('a run that wins the game', () => {
  const bottom = { half: 'bottom', inning: 9, lead: 0 } as const;
  it('leaves nothing to run for on a single', () => {
    const run = single({ ...bottom, bases: '123' }, { rolls: [NORMAL] });
    expect(run.choices).toEqual([]);
    expect(whoWentWhere(playOf(run))).toBe('B>1 3>4 2>3 1>2');
  });

  it('nor on a double', () => {
    expect(double({ ...bottom, bases: '123' }, { rolls: [NORMAL] }).choices).toEqual([]);
  });

  it('still has to be run for when it is on second', () => {
    const run = single(
      { ...bottom, bases: '-2-' },
      { rolls: [NORMAL], answers: ['send', 'concede'] },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4');
  });

  it.each([
    ['concede', [], 'B>1 2>4 1>2'],
    ['throw-lead', [['advance', 1]], 'B>1 2>4 1>2'],
    ['throw-lead', [['advance', 20]], 'B>1 2>0 1>2', 1],
  ] as const)('nobody follows it, and nothing comes after it: %s', (...row) => {
    const [answer, rolls, moves, outs = 0] = row;
    const run = single(
      { ...bottom, bases: '12-', outs },
      { rolls: [NORMAL, ...rolls], answers: ['send', answer] },
    );
    expect(run.choices.map(({ options }) => options.length)).toEqual([2, 2]);
    expect(whoWentWhere(playOf(run))).toBe(moves);
    expect(playOf(run).errors).toEqual([]);
  });

  it('is none in the top of the ninth, nor in the eighth', () => {
    for (const at of [
      { inning: 9, half: 'top' },
      { inning: 8, half: 'bottom' },
    ] as const)
      expect(
        single({ ...at, bases: '-23' }, { rolls: [NORMAL], answers: ['hold'] }).choices,
      ).toHaveLength(1);
  });
});

describe('running on contact, where a league does', () => {
  const rules = { runOnContact: true };
  const short = (at: SceneSketch, sketch: PlaySketch = {}) =>
    runOutcome(
      scene({ rules, bases: '-2-', outs: 2, ...at }),
      { code: 'SINGLE_1', location: 'LF' },
      sketch,
    );

  it.each([
    [['hold'], [], 'single B>1, 2>3'],
    [['send', 'concede'], [], 'single B>1, 2>4'],
    [['send', 'throw-lead'], [['advance', 9]], 'single B>1, 2>4'],
    [['send', 'throw-lead'], [['advance', 10]], 'single B>1, 2>0 tag (LF C)'],
    [['send', 'throw-lead'], [['advance', 1]], 'single B>2, 2>4 E LF throw'],
  ] as const)('%j %j', (answers, rolls, text) => {
    const run = short({}, { answers, rolls });
    expect(run.choices[0]).toMatchObject({ target: 9, from: 2, to: 4 });
    expect(brief(playOf(run))).toBe(text);
  });

  it.each([
    ['with one out', { outs: 1 }],
    ['with second open', { bases: '1-3' }],
    ['in a league that does not', { rules: {} }],
    ['with the game won', { bases: '-23', half: 'bottom', inning: 9 }],
  ] as const)('not %s', (_, at) => {
    expect(short(at).choices).toEqual([]);
  });
});

describe('what the defence and the offence are asked', () => {
  const FAST = { speed: 17 };

  it('nothing of a runner behind who cannot make it', () => {
    const { choices } = single(
      { bases: '12-', runners: { 1: { speed: 8 }, 2: { speed: 10 } } },
      {
        rolls: [
          ['depth', 1],
          ['advance', 20],
        ],
        answers: ['send', 'throw-lead'],
      },
      'LF',
    );
    expect(choices.map(({ type }) => type)).toEqual(['sendLead', 'throw']);
    expect(choices[1]?.options).toEqual(['throw-lead', 'concede']);
  });

  it('a runner sent behind one who is sure of home stops at second when nobody throws at him', () => {
    const run = single(
      { bases: '12-', outs: 2, runners: { 1: { speed: 13 }, 2: FAST } },
      { rolls: [NORMAL], answers: ['send', 'concede'] },
    );
    expect(run.choices.map(({ type }) => type)).toEqual(['sendTrail', 'throw']);
    expect(whoWentWhere(playOf(run))).toBe('B>1 2>4 1>2');
  });

  // The number from which the batter is sent to third by default is 14 with nobody out.
  it.each([
    [13, 'hold'],
    [14, 'send'],
    [15, 'send'],
  ] as const)('the batter, on a throw home, with %i safe numbers: %s first', (target, first) => {
    const { advance } = scene({}).books.charts.tuning;
    const batterToThird = target - 13;
    const run = double(
      { bases: '1--', tuning: { advance: { ...advance, batterToThird } } },
      { rolls: [NORMAL, ['advance', 2]], answers: ['send', 'throw-lead', 'hold'] },
    );
    expect(run.choices[2]).toMatchObject({ type: 'sendBatter', target });
    expect(run.choices[2]?.options[0]).toBe(first);
  });
});

it('a runner who runs on contact and cannot be stopped scores without a question', () => {
  const { advance } = scene({}).books.charts.tuning;
  const run = runOutcome(
    scene({
      bases: '-2-',
      outs: 2,
      rules: { runOnContact: true },
      tuning: { advance: { ...advance, onContact: 7 } },
    }),
    { code: 'SINGLE_1', location: 'CF' },
  );
  expect(run.choices).toEqual([]);
  expect(whoWentWhere(playOf(run))).toBe('B>1 2>4');
});
