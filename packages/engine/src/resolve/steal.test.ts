import { describe, expect, it } from 'vitest';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runSteal } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { hasJump, jumpChance, jumpRating, stealTarget } from './steal-target.ts';

const steal = (at: SceneSketch, sketch: PlaySketch) => runSteal(scene(at), sketch);

/** Jump check that finds nothing, and a good (7) or bad (2) jump. */
const QUIET: ScriptedRoll = ['jumpCheck', 10];
const GOOD: readonly ScriptedRoll[] = [QUIET, ['jump', 3, 4]];
const BAD: readonly ScriptedRoll[] = [QUIET, ['jump', 1, 1]];
const HELD = { hold: [1, 2, 3] } as const;

describe('the jump check', () => {
  it.each([
    [4, 'pickOff 1>0 pickedOffStealing (P 1B)'],
    [1, 'pickOff 1>0 pickedOffStealing (P 1B)'],
  ])('1 finds him leaning: out on %i', (face, text) => {
    const run = steal(
      { bases: '1--' },
      {
        steal: [1],
        rolls: [
          ['jumpCheck', 1],
          ['pickOff', face],
        ],
      },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('1 and 5: he gets back and goes', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['jumpCheck', 1],
      ['pickOff', 5],
      ['jump', 3, 4],
      ['steal', 10],
    ];
    const run = steal({ bases: '1--' }, { steal: [1], alignment: HELD, rolls });
    expect(brief(playOf(run))).toBe('stolenBase 1>2 steal');
  });

  it('takes the lead runner of two', () => {
    const run = steal(
      { bases: '12-' },
      {
        steal: [1, 2],
        rolls: [
          ['jumpCheck', 1],
          ['pickOff', 1],
        ],
      },
    );
    expect(brief(playOf(run))).toBe('pickOff 2>0 pickedOffStealing (P SS)');
  });

  it('takes the runner on first when the other waits for the throw', () => {
    const run = steal(
      { bases: '1-3' },
      {
        steal: [1, 3],
        rolls: [
          ['jumpCheck', 1],
          ['pickOff', 1],
        ],
      },
    );
    expect(brief(playOf(run))).toBe('pickOff 1>0 pickedOffStealing (P 1B)');
  });

  it.each([
    [2, 'balk 1>2'],
    [1, 'balk 1>2'],
  ])('2 makes him balk on his rating and one more: %i', (face, text) => {
    const at: SceneSketch = { bases: '1--', pitcher: { rating: { balk: 1 } } };
    const run = steal(at, {
      steal: [1],
      rolls: [
        ['jumpCheck', 2],
        ['balk', face],
      ],
    });
    expect(brief(playOf(run))).toBe(text);
  });

  it('2 and too much: the steal goes on', () => {
    const at: SceneSketch = { bases: '1--', pitcher: { rating: { balk: 1 } } };
    const rolls: readonly ScriptedRoll[] = [
      ['jumpCheck', 2],
      ['balk', 3],
      ['jump', 3, 4],
      ['steal', 2],
    ];
    expect(playOf(steal(at, { steal: [1], rolls })).kind).toBe('stolenBase');
  });
});

describe('a runner against a battery', () => {
  const duel = {
    from: 1,
    speed: 13,
    steal: { low: 10, high: 15, jump: 10, auto: false },
    held: true,
    hold: 0,
    catcherArm: 0,
    batterHand: 'R',
  } as const;
  const numbers = scene().books.charts.tuning.steal;

  it.each([
    [10, true, 10],
    [10, false, 20],
    [16, false, 30],
    [36, true, 36],
  ])('%i in 36, held %s, is %i', (jump, held, rating) => {
    expect(jumpRating({ ...duel, held, steal: { ...duel.steal, jump } }, numbers)).toBe(rating);
  });

  it.each([
    [true, true, false],
    [true, false, true],
    [false, false, false],
  ])('nobody needs one who goes by himself: auto %s, held %s: %s', (auto, held, has) => {
    expect(hasJump({ ...duel, held, steal: { ...duel.steal, auto } })).toBe(has);
  });

  it.each([
    [duel, 10 / 36],
    [{ ...duel, held: false }, 20 / 36],
    [{ ...duel, held: false, steal: { ...duel.steal, auto: true } }, 1],
    [{ ...duel, from: 3 }, 1],
    [{ ...duel, steal: { ...duel.steal, jump: 0 } }, 0],
  ] as const)('has a chance: case %#', (one, chance) => {
    expect(jumpChance(one, numbers)).toBeCloseTo(chance, 10);
  });

  it.each([
    // from, good, held, hold, arm, hand: target from high 15, low 10
    [1, true, true, 0, 0, 'R', 15],
    [1, false, true, 0, 0, 'R', 10],
    [1, true, true, -3, -2, 'R', 10],
    [1, true, true, 4, -2, 'R', 17],
    [1, true, false, -3, -2, 'R', 16],
    [2, true, true, 0, 0, 'R', 14],
    [2, true, true, 0, 0, 'L', 13],
    [1, true, true, 9, 5, 'R', 19],
    [1, false, true, -6, -6, 'R', 1],
    [3, true, true, 5, 5, 'R', 2],
  ] as const)('leads to a target: from %i, good %s, held %s, hold %i, arm %i', (...row) => {
    const [from, good, held, hold, catcherArm, batterHand, target] = row;
    const one = { ...duel, from, held, hold, catcherArm, batterHand };
    expect(stealTarget(one, good, numbers)).toBe(target);
  });

  it('never gives less than one number', () => {
    const slow = { ...duel, hold: -6, catcherArm: -6, steal: { ...duel.steal, low: 1 } };
    expect(stealTarget(slow, false, numbers)).toBe(1);
  });
});

describe('go or stay', () => {
  it('is asked after a bad jump, with the lower number', () => {
    // low 11, held by hold 0, arm -2
    const run = steal(
      { bases: '1--' },
      { steal: [1], alignment: HELD, rolls: BAD, answers: ['stay'] },
    );
    expect(run.choices).toEqual([
      {
        type: 'goOrStay',
        side: 'away',
        options: ['stay', 'go'],
        runner: scene({ bases: '1--' }).state.bases[0]?.id,
        from: 1,
        to: 2,
        target: 9,
        fielder: 'C',
      },
    ]);
    expect(run.result).toEqual({ type: 'nothing' });
  });

  it('he may go on', () => {
    const rolls: readonly ScriptedRoll[] = [...BAD, ['steal', 9]];
    const run = steal({ bases: '1--' }, { steal: [1], alignment: HELD, rolls, answers: ['go'] });
    expect(brief(playOf(run))).toBe('stolenBase 1>2 steal');
  });

  it('the default is to go when the number is good enough', () => {
    const at: SceneSketch = {
      bases: '1--',
      runners: { 1: { steal: { low: 17, high: 19, jump: 0, auto: false } } },
    };
    const run = steal(at, { steal: [1], alignment: HELD, rolls: BAD, answers: ['stay'] });
    expect(run.choices[0]?.options).toEqual(['go', 'stay']);
  });

  it('is not asked after a good jump', () => {
    const run = steal({ bases: '1--' }, { steal: [1], rolls: [...GOOD, ['steal', 2]] });
    expect(run.choices).toEqual([]);
  });

  it('nor of a runner who needs none', () => {
    const at: SceneSketch = {
      bases: '1--',
      runners: { 1: { steal: { low: 10, high: 15, jump: 0, auto: true } } },
    };
    const run = steal(at, { steal: [1], rolls: [QUIET, ['steal', 16]] });
    expect(brief(playOf(run))).toBe('stolenBase 1>2 steal');
  });
});

describe('the throw to second', () => {
  // high 16, held by hold 0, arm -2: 14
  it.each([
    [14, 'R', 'stolenBase 1>2 steal'],
    [15, 'R', 'caughtStealing 1>0 caughtStealing (C 2B)'],
    [15, 'L', 'caughtStealing 1>0 caughtStealing (C SS)'],
    [1, 'R', 'stolenBase 1>3 steal E C throw'],
  ] as const)('on %i, a %s-hander at the plate', (face, bats, text) => {
    const run = steal(
      { bases: '1--', batter: { bats } },
      { steal: [1], alignment: HELD, rolls: [...GOOD, ['steal', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
  });

  it('a wild one brings a runner on third home', () => {
    const run = steal(
      { bases: '1-3' },
      { steal: [1], alignment: HELD, rolls: [...GOOD, ['steal', 1]] },
    );
    expect(brief(playOf(run))).toBe('stolenBase 3>4 error, 1>3 steal E C throw');
    expect(playOf(run).story?.withoutError?.moves).toEqual([{ from: 1, to: 2, cause: 'steal' }]);
  });
});

describe('the throw to third', () => {
  // high 16, hold 0, arm -2, third -2, right-hander +1: 13
  it.each([
    [13, 'R', 'stolenBase 2>3 steal'],
    [14, 'R', 'caughtStealing 2>0 caughtStealing (C 3B)'],
    [12, 'L', 'stolenBase 2>3 steal'],
    [13, 'L', 'caughtStealing 2>0 caughtStealing (C 3B)'],
    [1, 'R', 'stolenBase 2>4 steal E C throw'],
  ] as const)('on %i, a %s-hander at the plate', (face, bats, text) => {
    const run = steal(
      { bases: '-2-', batter: { bats } },
      { steal: [2], alignment: HELD, rolls: [...GOOD, ['steal', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
  });
});

describe('a steal of home', () => {
  it.each([
    [13, 2, 'stolenBase 3>4 steal'],
    [13, 3, 'caughtStealing 3>0 caughtStealing (P C)'],
    [17, 6, 'stolenBase 3>4 steal'],
    [17, 7, 'caughtStealing 3>0 caughtStealing (P C)'],
    [17, 20, 'caughtStealing 3>0 caughtStealing (P C)'],
    [8, 1, 'caughtStealing 3>0 caughtStealing (P C)'],
    [17, 1, 'stolenBase 3>4 steal'],
  ])('needs no jump; speed %i on %i', (speed, face, text) => {
    const run = steal(
      { bases: '--3', runners: { 3: { speed } } },
      { steal: [3], rolls: [QUIET, ['steal', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
    expect(run.choices).toEqual([]);
  });
});

describe('a double steal of second and third', () => {
  // to third 13, to second 14
  const go = (answer: 'throw-lead' | 'throw-trail', face: number, at: SceneSketch = {}) =>
    steal(
      { bases: '12-', ...at },
      { steal: [1, 2], alignment: HELD, rolls: [...GOOD, ['steal', face]], answers: [answer] },
    );

  it.each([
    ['throw-lead', 13, 'stolenBase 2>3 steal, 1>2 steal'],
    ['throw-lead', 14, 'caughtStealing 2>0 caughtStealing, 1>2 (C 3B)'],
    ['throw-trail', 14, 'stolenBase 2>3 steal, 1>2 steal'],
    ['throw-trail', 15, 'caughtStealing 2>3, 1>0 caughtStealing (C 2B)'],
    ['throw-lead', 1, 'stolenBase 2>4 steal, 1>2 steal E C throw'],
    ['throw-trail', 1, 'stolenBase 2>4 error, 1>3 steal E C throw'],
  ] as const)('%s on %i', (answer, face, text) => {
    const run = go(answer, face);
    expect(brief(playOf(run))).toBe(text);
    expect(run.choices[0]).toMatchObject({
      type: 'stealThrow',
      side: 'home',
      options: ['throw-lead', 'throw-trail'],
      from: 2,
      to: 3,
      target: 13,
    });
  });

  it('the third out ends it', () => {
    expect(brief(playOf(go('throw-lead', 20, { outs: 2 })))).toBe(
      'caughtStealing 2>0 caughtStealing (C 3B)',
    );
  });

  it('one roll of the jump is for both: the lead runner decides', () => {
    const run = steal(
      { bases: '12-', runners: { 2: { steal: { low: 11, high: 16, jump: 1, auto: false } } } },
      { steal: [1, 2], alignment: HELD, rolls: [QUIET, ['jump', 2, 4]], answers: ['stay'] },
    );
    expect(run.choices[0]).toMatchObject({ type: 'goOrStay', from: 2, target: 8 });
  });
});

describe('second and third to home, or all three', () => {
  it.each([
    ['-23', [2, 3], 2, 'stolenBase 3>4 steal, 2>3 steal'],
    ['-23', [2, 3], 3, 'caughtStealing 3>0 caughtStealing, 2>3 (P C)'],
    ['123', [1, 2, 3], 2, 'stolenBase 3>4 steal, 2>3 steal, 1>2 steal'],
    ['123', [1, 2, 3], 3, 'caughtStealing 3>0 caughtStealing, 2>3, 1>2 (P C)'],
  ] as const)('%s: only the lead runner can be thrown at', (...row) => {
    const [bases, bases2, face, text] = row;
    const run = steal(
      { bases },
      { steal: bases2, alignment: HELD, rolls: [...GOOD, ['steal', face]] },
    );
    expect(run.choices).toEqual([]);
    expect(brief(playOf(run))).toBe(text);
  });
});

describe('first and third, the delayed double steal', () => {
  // to second 14, home on the throw 10
  const go = (
    answers: PlaySketch['answers'],
    rolls: readonly ScriptedRoll[],
    at: SceneSketch = {},
  ) =>
    steal(
      { bases: '1-3', ...at },
      {
        steal: [1, 3],
        alignment: HELD,
        rolls: [...GOOD, ...rolls],
        ...(answers ? { answers } : {}),
      },
    );

  it.each([
    [['cut'], [], 'stolenBase 1>2 steal'],
    [['throw-trail', 'hold'], [['steal', 14]], 'stolenBase 1>2 steal'],
    [['throw-trail', 'hold'], [['steal', 15]], 'caughtStealing 1>0 caughtStealing (C 2B)'],
    [
      ['throw-trail', 'send'],
      [
        ['steal', 14],
        ['steal', 10],
      ],
      'stolenBase 3>4 steal, 1>2 steal',
    ],
    [
      ['throw-trail', 'send'],
      [
        ['steal', 14],
        ['steal', 11],
      ],
      'caughtStealing 3>0 caughtStealing, 1>2 (C-2B C)',
    ],
    [
      ['throw-trail', 'send'],
      [
        ['steal', 15],
        ['steal', 10],
      ],
      'caughtStealing 3>4, 1>0 caughtStealing (C 2B)',
    ],
    [
      ['throw-trail', 'send'],
      [
        ['steal', 15],
        ['steal', 11],
      ],
      'caughtStealing 3>0 caughtStealing, 1>0 caughtStealing (C-2B 2B+C)',
    ],
    [['throw-trail', 'send'], [['steal', 1]], 'stolenBase 3>4 error, 1>3 steal E C throw'],
  ] as const)('%j %j', (answers, rolls, text) => {
    expect(brief(playOf(go(answers, rolls)))).toBe(text);
  });

  it('asks the defence, then the offence', () => {
    const run = go(['throw-trail', 'hold'], [['steal', 1]]);
    expect(run.choices).toMatchObject([
      { type: 'stealThrow', side: 'home', options: ['throw-trail', 'cut'], from: 1, target: 14 },
      { type: 'sendRunnerHome', side: 'away', from: 3, to: 4, target: 10, fielder: '2B' },
    ]);
  });

  it('a bad jump of the runner on first can be called off', () => {
    const run = steal(
      { bases: '1-3' },
      { steal: [1, 3], alignment: HELD, rolls: BAD, answers: ['stay'] },
    );
    expect(run.choices[0]).toMatchObject({ type: 'goOrStay', from: 1 });
    expect(run.result).toEqual({ type: 'nothing' });
  });

  it('the third out at second lets no run count', () => {
    const run = go(['throw-trail', 'send'], [['steal', 20]], { outs: 2 });
    expect(brief(playOf(run))).toBe('caughtStealing 1>0 caughtStealing (C 2B)');
  });

  it('two outs on one steal are a double play', () => {
    const run = go(
      ['throw-trail', 'send'],
      [
        ['steal', 20],
        ['steal', 20],
      ],
    );
    expect(playOf(run).rulings).toEqual({ doublePlay: true });
  });
});

describe('defensive indifference', () => {
  const late: SceneSketch = { bases: '1--', inning: 9, lead: -2 };

  it('nobody throws at a run that means nothing', () => {
    const run = steal(late, { steal: [1], rolls: GOOD, answers: ['concede'] });
    expect(run.choices[0]?.options).toEqual(['throw-lead', 'concede']);
    expect(brief(playOf(run))).toBe('defensiveIndifference 1>2 indifference');
  });

  it.each([
    [7, 7],
    [7, 8],
    [3, 3],
    [10, 10],
  ])('of %i innings it is a question in number %i', (innings, inning) => {
    const run = steal(
      { ...late, inning, rules: { innings } },
      { steal: [1], rolls: GOOD, answers: ['concede'] },
    );
    expect(playOf(run).kind).toBe('defensiveIndifference');
  });

  it.each([
    [7, 6],
    [3, 2],
    [10, 9],
  ])('of %i innings it is none yet in number %i', (innings, inning) => {
    const run = steal(
      { ...late, inning, rules: { innings } },
      { steal: [1], rolls: [...GOOD, ['steal', 2]] },
    );
    expect(run.choices).toEqual([]);
  });

  it('the catcher may throw all the same', () => {
    const run = steal(late, {
      steal: [1],
      rolls: [...GOOD, ['steal', 20]],
      answers: ['throw-lead'],
    });
    expect(playOf(run).kind).toBe('caughtStealing');
  });

  it.each([
    ['in the eighth', { inning: 8 }, {}],
    ['a run behind', { lead: -1 }, {}],
    ['ahead', { lead: 3 }, {}],
    ['held', {}, { alignment: HELD }],
  ] as const)('is no question %s', (_, at, sketch) => {
    const run = steal(
      { ...late, ...at },
      { steal: [1], rolls: [...GOOD, ['steal', 2]], ...sketch },
    );
    expect(run.choices).toEqual([]);
  });
});
