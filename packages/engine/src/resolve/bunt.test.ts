import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import type { Grade } from '../model/cards.ts';
import { GRADES } from '../model/cards.ts';
import type { Approach } from '../model/decision.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runAtBat, tableOn, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { buntResult } from './bunt.ts';
import { openPlay } from './open-play.ts';

const bunt = (approach: Approach, at: SceneSketch, sketch: PlaySketch) =>
  runAtBat(scene(at), { ...sketch, offence: { approach } });

/** d100 1: back to the pitcher. */
const TO_P: ScriptedRoll = ['location', 1];

describe('a sacrifice bunt', () => {
  // C: HIT 1, SUC 2-13, LEAD 14-16, FAIL 17-19, DP 20
  it.each([
    ['1--', 1, [TO_P], 'single B>1, 1>2', undefined],
    ['1--', 2, [TO_P], 'out B>0, 1>2 (P 1B)', { sacrifice: 'bunt' }],
    ['1--', 13, [['location', 56]], 'out B>0, 1>2 (1B 2B)', { sacrifice: 'bunt' }],
    ['12-', 13, [['location', 41]], 'out B>0, 2>3, 1>2 (C 1B)', { sacrifice: 'bunt' }],
    ['-2-', 13, [['location', 76]], 'out B>0, 2>3 (3B 1B)', { sacrifice: 'bunt' }],
    ['1--', 14, [], 'fieldersChoice B>1, 1>0 force (P SS)', undefined],
    ['12-', 14, [], 'fieldersChoice B>1, 2>0 force, 1>2 (P 3B)', undefined],
    ['-2-', 14, [], 'fieldersChoice B>1, 2>0 tag (P 3B)', undefined],
    ['1--', 17, [], 'out B>0 (P)', undefined],
    ['1--', 18, [], 'strikeout B>0 (C)', undefined],
    ['1--', 19, [], 'out B>0 (P)', undefined],
    ['1--', 20, [], 'out B>0, 1>0 force (P-SS SS+1B)', { gidp: true, doublePlay: true }],
    ['12-', 20, [], 'out B>0, 2>0 force, 1>2 (P-3B 3B+1B)', { gidp: true, doublePlay: true }],
    ['-2-', 20, [], 'out B>0, 2>0 tag (P-3B 3B+1B)', { doublePlay: true }],
  ] as const)('%s on %i', (...row) => {
    const [bases, face, rolls, text, rulings] = row;
    const run = bunt('sac-bunt', { bases }, { rolls: [['bunt', face], ...rolls] });
    expect(brief(playOf(run))).toBe(text);
    expect(playOf(run).rulings).toEqual(rulings);
  });

  it('is a bunted ball', () => {
    const at = (face: number, rolls: readonly ScriptedRoll[]) =>
      playOf(bunt('sac-bunt', { bases: '1--' }, { rolls: [['bunt', face], ...rolls] })).ball;
    expect(at(2, [['location', 100]])).toEqual({ kind: 'ground', location: '3B', bunt: true });
    expect(at(17, [])).toEqual({ kind: 'popup', location: 'P', bunt: true });
    expect(at(18, [])).toBeUndefined();
  });

  it('the double play as the third out moves nobody', () => {
    const run = bunt('sac-bunt', { bases: '12-', outs: 1 }, { rolls: [['bunt', 20]] });
    expect(whoWentWhere(playOf(run))).toBe('B>0 2>0');
  });
});

/** What a face means, read off the play it leads to. */
const meaning = (
  [grade, face]: readonly [Grade, number],
  sketch: PlaySketch = {},
  at: SceneSketch = {},
): string => {
  const from = scene({ bases: '1--', batter: { bunt: grade }, ...at });
  const table = tableOn(from, sketch, { roll: () => [face] });
  return buntResult(openPlay(table), face);
};

describe.each(GRADES)('a bunter of grade %s', (grade) => {
  it('has every cell of his chart', () => {
    for (let face = 1; face <= 20; face += 1)
      expect(meaning([grade, face])).toBe(standardCharts.bunt[grade][face - 1]);
  });

  it('has no hit and three fewer sacrifices against corners in', () => {
    const row = standardCharts.bunt[grade];
    const firstLead = row.indexOf('LEAD') + 1;
    for (let face = 1; face <= 20; face += 1) {
      const charted = row[face - 1];
      const down = charted === 'HIT' || charted === 'SUC';
      const expected = down ? (face >= firstLead - 3 ? 'LEAD' : 'SUC') : charted;
      expect(meaning([grade, face], { alignment: { infield: 'corners-in' } })).toBe(expected);
    }
  });

  it('gains a number from a fast lead runner', () => {
    const fast: SceneSketch = { runners: { 1: { speed: 15 } } };
    const firstLead = standardCharts.bunt[grade].indexOf('LEAD') + 1;
    expect(meaning([grade, firstLead], {}, fast)).toBe('SUC');
    expect(meaning([grade, firstLead + 1], {}, fast)).toBe('LEAD');
    expect(meaning([grade, firstLead], {}, { runners: { 1: { speed: 14 } } })).toBe('LEAD');
    const cornersIn: PlaySketch = { alignment: { infield: 'corners-in' } };
    expect(meaning([grade, firstLead - 3], cornersIn, fast)).toBe('SUC');
    expect(meaning([grade, firstLead - 2], cornersIn, fast)).toBe('LEAD');
  });
});

describe('a safety squeeze', () => {
  // target 16 for speed 13, 12 against corners or infield in
  it.each([
    ['--3', ['send'], [['squeeze', 16]], {}, 'out B>0, 3>4 (P 1B)', { sacrifice: 'bunt' }],
    ['--3', ['send'], [['squeeze', 17]], {}, 'fieldersChoice B>1, 3>0 tag (P C)', undefined],
    ['--3', ['hold'], [], {}, 'out B>0 (P 1B)', { sacrifice: 'none' }],
    ['1-3', ['hold'], [], {}, 'out B>0, 1>2 (P 1B)', { sacrifice: 'bunt' }],
    ['123', ['hold'], [], {}, 'out B>0 (P 1B)', { sacrifice: 'none' }],
    ['-23', ['hold'], [], {}, 'out B>0 (P 1B)', { sacrifice: 'none' }],
    [
      '123',
      ['send'],
      [['squeeze', 16]],
      {},
      'out B>0, 3>4, 2>3, 1>2 (P 1B)',
      { sacrifice: 'bunt' },
    ],
    [
      '123',
      ['send'],
      [['squeeze', 17]],
      {},
      'fieldersChoice B>1, 3>0 tag, 2>3, 1>2 (P C)',
      undefined,
    ],
    [
      '--3',
      ['send'],
      [['squeeze', 13]],
      { infield: 'in' },
      'fieldersChoice B>1, 3>0 tag (P C)',
      undefined,
    ],
    [
      '--3',
      ['send'],
      [['squeeze', 12]],
      { infield: 'corners-in' },
      'out B>0, 3>4 (P 1B)',
      { sacrifice: 'bunt' },
    ],
  ] as const)('%s %j %j %j', (...row) => {
    const [bases, answers, rolls, alignment, text, rulings] = row;
    const run = bunt(
      'safety-squeeze',
      { bases },
      {
        rolls: [['bunt', 2], TO_P, ...rolls],
        answers,
        alignment,
      },
    );
    expect(brief(playOf(run))).toBe(text);
    expect(playOf(run).rulings).toEqual(rulings);
    expect(run.choices[0]).toMatchObject({
      type: 'sendOnSqueeze',
      options: ['send', 'hold'],
      from: 3,
      to: 4,
      target: 'infield' in alignment ? 12 : 16,
    });
  });

  it.each([
    [1, [TO_P], 'single B>1, 3>4'],
    [14, [], 'fieldersChoice B>1, 3>0 tag (P C)'],
    [17, [], 'out B>0 (P)'],
    [18, [], 'strikeout B>0 (C)'],
    [20, [], 'out B>0, 3>0 tag (P-C C+1B)'],
  ] as const)('asks nothing on %i', (face, rolls, text) => {
    const run = bunt('safety-squeeze', { bases: '--3' }, { rolls: [['bunt', face], ...rolls] });
    expect(brief(playOf(run))).toBe(text);
    expect(run.choices).toEqual([]);
  });

  it('the fastest need no roll, and nobody holds them', () => {
    const run = bunt(
      'safety-squeeze',
      { bases: '--3', runners: { 3: { speed: 17 } } },
      {
        rolls: [['bunt', 2], TO_P],
        answers: ['send'],
      },
    );
    expect(brief(playOf(run))).toBe('out B>0, 3>4 (P 1B)');
  });

  it('a lead runner with the bases full is forced at home', () => {
    const run = bunt('safety-squeeze', { bases: '123' }, { rolls: [['bunt', 14]] });
    expect(brief(playOf(run))).toBe('fieldersChoice B>1, 3>0 force, 2>3, 1>2 (P C)');
  });
});

describe('a suicide squeeze', () => {
  it.each([
    ['--3', 0, 1, [TO_P], 'single B>1, 3>4', undefined],
    ['--3', 0, 2, [TO_P], 'out B>0, 3>4 (P 1B)', { sacrifice: 'bunt' }],
    ['1-3', 0, 2, [TO_P], 'out B>0, 3>4, 1>2 (P 1B)', { sacrifice: 'bunt' }],
    ['--3', 0, 14, [], 'fieldersChoice B>1, 3>0 tag (P C)', undefined],
    ['--3', 0, 17, [], 'out B>0, 3>0 doubledOff (P P+3B)', { doublePlay: true }],
    ['--3', 0, 18, [], 'strikeout B>0, 3>0 caughtStealing (C+C)', { doublePlay: true }],
    ['1-3', 1, 17, [], 'out B>0, 3>0 doubledOff (P P+3B)', { doublePlay: true }],
    ['1-3', 1, 18, [], 'strikeout B>0, 3>0 caughtStealing (C+C)', { doublePlay: true }],
    ['--3', 0, 20, [], 'out B>0, 3>0 tag (P-C C+1B)', { doublePlay: true }],
  ] as const)('%s, %i out, on %i', (...row) => {
    const [bases, outs, face, rolls, text, rulings] = row;
    const run = bunt('suicide-squeeze', { bases, outs }, { rolls: [['bunt', face], ...rolls] });
    expect(brief(playOf(run))).toBe(text);
    expect(playOf(run).rulings).toEqual(rulings);
    expect(run.choices).toEqual([]);
  });

  it('scores whatever the depth', () => {
    const run = bunt(
      'suicide-squeeze',
      { bases: '--3' },
      {
        alignment: { infield: 'corners-in' },
        rolls: [['bunt', 2], TO_P],
      },
    );
    expect(whoWentWhere(playOf(run))).toBe('B>0 3>4');
  });
});

describe('bunting for a hit', () => {
  it.each([
    ['A', 13, {}, 7],
    ['B', 13, {}, 5],
    ['C', 13, {}, 3],
    ['D', 13, {}, 1],
    ['A', 17, {}, 9],
    ['A', 14, {}, 7],
    ['A', 15, {}, 8],
    ['A', 12, {}, 6],
    ['A', 8, {}, 4],
    ['A', 13, { infield: 'corners-in' }, 3],
    ['A', 13, { shift: 'pull' }, 13],
    ['B', 17, { infield: 'in', shift: 'pull' }, 9],
  ] as const)('grade %s, speed %i, %j: on %i or less', (...row) => {
    const [grade, speed, alignment, target] = row;
    const on = (face: number) =>
      playOf(
        bunt(
          'drag-bunt',
          { batter: { bunt: grade, speed } },
          { alignment, rolls: [['bunt', face]] },
        ),
      ).kind;
    expect([on(target), on(target + 1)]).toEqual(['single', 'out']);
  });

  it.each([
    ['1--', 0, 3, 'single B>1, 1>2'],
    ['1-3', 0, 20, 'out B>0, 3>4, 1>2 (P 1B)'],
    ['1-3', 0, 19, 'out B>0, 3>4, 1>2 (3B 1B)'],
    ['1-3', 2, 19, 'out B>0 (3B 1B)'],
    ['--3', 2, 3, 'single B>1, 3>4'],
  ] as const)('%s, %i out, on %i; it is no sacrifice', (...row) => {
    const [bases, outs, face, text] = row;
    const play = playOf(bunt('drag-bunt', { bases, outs }, { rolls: [['bunt', face]] }));
    expect(brief(play)).toBe(text);
    expect(play.rulings?.sacrifice).toBe(play.kind === 'out' ? 'none' : undefined);
  });
});
