import { describe, expect, it } from 'vitest';
import type { Hand } from '../model/baseball.ts';
import { averageBatter, averagePitcher } from '../testing/average-cards.ts';
import { brief, playOf, runAtBat, runOutcome } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { BATTER_OUTCOMES, battingSideOf, PITCHER_OUTCOMES, pitchingSideOf } from './read-card.ts';

/** At-bat faces that fall on a slot of the batter's card (column 1-3) or the pitcher's (4-6). */
const facesOf = (slot: number, whose: 'batter' | 'pitcher'): ScriptedRoll => {
  const row = Math.floor(slot / 20);
  const column = Math.floor(row / 36) + (whose === 'batter' ? 1 : 4);
  return ['atBat', column, Math.floor((row % 36) / 6) + 1, (row % 6) + 1, (slot % 20) + 1];
};

const CLEAN: readonly ScriptedRoll[] = [['error', 6, 6, 6]];
/** Dice that each column needs with the bases empty, after the at-bat. */
const FURTHER: { readonly [column: string]: readonly ScriptedRoll[] } = {
  homerun: [['location', 1]],
  bpHomerun: [['park', 20]],
  triple: [['location', 1]],
  doubleThree: [['location', 1]],
  doubleTwo: [['location', 1]],
  doublePull: [['depth', 2]],
  doubleCf: [['depth', 2]],
  singleTwo: [['location', 1]],
  singleOne: [['location', 1]],
  singleCenter: [['depth', 2]],
  bpSingle: [
    ['park', 1],
    ['location', 1],
  ],
  lineout: [['location', 100]],
  popout: [['location', 1]],
  flyoutA: [['location', 1]],
  flyoutBq: [['location', 1]],
  groundoutA: [['location', 1]],
  groundoutB: [['location', 1]],
  groundoutC: [['location', 1]],
  xP: [['range', 20], ...CLEAN],
  xC: [['range', 20], ...CLEAN],
  x1B: [['range', 20], ...CLEAN],
  x2B: [['range', 20], ...CLEAN],
  x3B: [['range', 20], ...CLEAN],
  xSS: [['range', 20], ...CLEAN],
  xLF: [['range', 20], ...CLEAN],
  xCF: [['range', 20], ...CLEAN],
  xRF: [['range', 20], ...CLEAN],
};

describe('a swing on rated cards', () => {
  const batter = battingSideOf(averageBatter({ name: 'b' }), 'R');
  it.each(batter.columns.map((column, i) => [column, batter.from[i] ?? 0] as const))(
    'plays %s of the batter’s card',
    (column, slot) => {
      const rolls = [facesOf(slot, 'batter'), ...(FURTHER[column] ?? [])];
      expect(playOf(runAtBat(scene(), { rolls })).story?.outcome).toEqual(
        BATTER_OUTCOMES.R[column],
      );
    },
  );

  const pitcher = pitchingSideOf(averagePitcher({ name: 'p' }), 'R');
  it.each(pitcher.columns.map((column, i) => [column, pitcher.from[i] ?? 0] as const))(
    'plays %s of the pitcher’s card',
    (column, slot) => {
      const rolls = [facesOf(slot, 'pitcher'), ...(FURTHER[column] ?? [])];
      expect(playOf(runAtBat(scene(), { rolls })).story?.outcome).toEqual(PITCHER_OUTCOMES[column]);
    },
  );
});

describe('hands', () => {
  const pull = battingSideOf(averageBatter({ name: 'b' }), 'R');
  const slot = pull.from[pull.columns.indexOf('doublePull')] ?? 0;
  const doublesTo = (at: SceneSketch, hands: { batterHand?: Hand; pitcherHand?: Hand } = {}) => {
    const from = scene(at);
    const state = { ...from.state, pa: { ...from.state.pa, ...hands } };
    const rolls: readonly ScriptedRoll[] = [facesOf(slot, 'batter'), ['depth', 2]];
    return playOf(runAtBat({ ...from, state }, { rolls })).ball?.location;
  };

  it.each([
    ['R', 'R', 'LF'],
    ['L', 'R', 'RF'],
    ['S', 'R', 'RF'],
    ['S', 'L', 'LF'],
  ] as const)('a batter %s against a pitcher %s pulls to %s', (bats, throws, field) => {
    expect(doublesTo({ batter: { bats }, pitcher: { throws } })).toBe(field);
  });

  it('a hand chosen for the plate appearance counts', () => {
    expect(doublesTo({ batter: { bats: 'S' } }, { batterHand: 'R' })).toBe('LF');
    expect(doublesTo({ batter: { bats: 'S' } }, { pitcherHand: 'L' })).toBe('LF');
  });
});

describe('who reads the card', () => {
  const QUICK: readonly ScriptedRoll[] = [['quickChart', 1, 1]];
  const CARD: readonly ScriptedRoll[] = [facesOf(0, 'batter'), ['location', 1]];
  it.each([
    ['auto, rated cards', {}, CARD, 'homeRun'],
    ['auto, the batter a picture', { pictures: ['batter'] }, QUICK, 'strikeout'],
    ['auto, the pitcher a picture', { pictures: ['pitcher'] }, QUICK, 'strikeout'],
    ['chart', { rules: { resolution: 'chart' } }, QUICK, 'strikeout'],
    [
      'manual, an AI bats, rated cards',
      { rules: { resolution: 'manual' }, ai: 'balanced' },
      CARD,
      'homeRun',
    ],
    [
      'manual, an AI bats, pictures',
      { rules: { resolution: 'manual' }, ai: 'balanced', pictures: ['batter', 'pitcher'] },
      QUICK,
      'strikeout',
    ],
  ] as const)('%s', (...row) => {
    const [_, at, rolls, kind] = row;
    expect(playOf(runAtBat(scene(at), { rolls })).kind).toBe(kind);
  });

  it('manual: the dice lie on the table until a manager has read it', () => {
    const at = scene({ rules: { resolution: 'manual' }, pictures: ['batter', 'pitcher'] });
    const rolls: readonly ScriptedRoll[] = [['atBat', 2, 3, 4, 5]];
    expect(runAtBat(at, { rolls }).result).toEqual({ type: 'unread' });
    const read = runAtBat(at, { rolls, entered: { code: 'WALK' } });
    expect(playOf(read)).toMatchObject({ kind: 'walk', story: { outcome: { code: 'WALK' } } });
  });

  it('manual: a fielding check goes on by itself', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['range', 20],
      ['error', 6, 6, 6],
    ];
    const run = runOutcome(scene(), { code: 'X_CHECK', location: 'SS' }, { rolls });
    expect(brief(playOf(run))).toBe('out B>0 (SS 1B)');
  });
});

describe('a strikeout', () => {
  it('is the catcher’s putout', () => {
    expect(brief(playOf(runOutcome(scene(), { code: 'STRIKEOUT' })))).toBe('strikeout B>0 (C)');
  });

  const rules = { droppedThird: true };
  const third = (at: SceneSketch, rolls: readonly ScriptedRoll[]) =>
    playOf(
      runOutcome(
        scene({
          rules,
          pitcher: { rating: { wildPitch: 9 } },
          fielders: { C: { passedBall: 6 } },
          ...at,
        }),
        { code: 'STRIKEOUT' },
        { rolls },
      ),
    );

  it.each([
    // a third of the wild-pitch rating, half of the passed-ball rating
    [
      {},
      [
        ['droppedThird', 1],
        ['wildPitch', 3],
      ],
      'strikeout B>1',
      { wildPitch: true },
    ],
    [
      {},
      [
        ['droppedThird', 1],
        ['wildPitch', 4],
      ],
      'strikeout B>0 (C)',
      undefined,
    ],
    [
      {},
      [
        ['droppedThird', 2],
        ['passedBall', 3],
      ],
      'strikeout B>1',
      { passedBall: true },
    ],
    [
      {},
      [
        ['droppedThird', 2],
        ['passedBall', 4],
      ],
      'strikeout B>0 (C)',
      undefined,
    ],
    [
      { fielders: { C: { passedBall: 5 } } },
      [
        ['droppedThird', 2],
        ['passedBall', 3],
      ],
      'strikeout B>0 (C)',
      undefined,
    ],
    [{}, [['droppedThird', 3]], 'strikeout B>0 (C)', undefined],
    [
      { bases: '-23' },
      [
        ['droppedThird', 1],
        ['wildPitch', 1],
      ],
      'strikeout B>1, 3>4, 2>3',
      { wildPitch: true },
    ],
    [{ bases: '1--' }, [], 'strikeout B>0 (C)', undefined],
    [
      { bases: '1--', outs: 2 },
      [
        ['droppedThird', 1],
        ['wildPitch', 1],
      ],
      'strikeout B>1, 1>2',
      { wildPitch: true },
    ],
    [{ rules: {} }, [], 'strikeout B>0 (C)', undefined],
  ] as const)('may get away where a league plays it: %j %j', (...row) => {
    const [at, rolls, text, rulings] = row;
    const play = third(at, rolls);
    expect(brief(play)).toBe(text);
    expect(play.rulings).toEqual(rulings);
  });
});
