import { describe, expect, it } from 'vitest';
import { AVERAGE_PITCHER } from '../charts/average-cards.ts';
import { STANDARD_TUNING } from '../charts/tuning.ts';
import type { Endurance } from '../model/cards.ts';
import { lineupId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Workload } from '../model/state.ts';
import { enduranceOuts, tirednessGauge } from '../model/tiredness.ts';
import { freshWorkload } from '../model/workload.ts';
import { playMade, runs } from '../testing/play-made.ts';
import { brief, playOf, runAtBat, runOutcome } from '../testing/play-script.ts';
import type { Scene } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { fatigueLevel, isWeak, tires } from './fatigue.ts';

const { fatigue } = STANDARD_TUNING;
const work = (change: Partial<Workload>): Workload => ({
  ...freshWorkload(lineupId(1), 'starter'),
  ...change,
});
const rating = (endurance: Partial<Endurance>) => ({
  ...AVERAGE_PITCHER,
  endurance: { start: 6, relief: 1, close: 0, ...endurance },
});

describe('how tired a pitcher is', () => {
  it.each([
    [null, 30, 0],
    [20, 20, 1],
    [20, 25, 1],
    [20, 26, 2],
  ] as const)('past his point of weakness at %s, after %i batters: %i', (...row) => {
    const [tiredAt, batters, level] = row;
    expect(fatigueLevel(work({ tiredAt, batters }), fatigue)).toBe(level);
  });
});

describe('outs in a pitcher', () => {
  it.each([
    ['starter', { start: 6 }, 18],
    ['reliever', { relief: 2 }, 6],
    ['reliever', { start: 5, relief: 0 }, 9],
    ['reliever', { start: 6, relief: 0 }, 9],
  ] as const)('as a %s with %j: %i', (role, endurance, outs) => {
    expect(enduranceOuts(rating(endurance), role, fatigue)).toBe(outs);
  });
});

describe('the point of weakness', () => {
  const weak = (change: Partial<Workload>, endurance: Partial<Endurance> = {}): boolean =>
    isWeak(work(change), rating(endurance), fatigue);
  it.each([
    ['(a) his outs', { outs: 18 }, {}, true],
    ['(a) one short', { outs: 17 }, {}, false],
    ['(a) for a starter in relief', { role: 'reliever', outs: 9 }, { relief: 0 }, true],
    ['(a) for a starter in relief, one short', { role: 'reliever', outs: 8 }, { relief: 0 }, false],
    ['(b) four baserunners in a half', { runnersThisHalf: 4 }, {}, true],
    ['(b) three', { runnersThisHalf: 3 }, {}, false],
    ['(c) six in two, late', { outs: 9, runnersThisHalf: 3, runnersLastHalf: 3 }, {}, true],
    ['(c) six in two, early', { outs: 8, runnersThisHalf: 3, runnersLastHalf: 3 }, {}, false],
    ['(c) five in two, late', { outs: 9, runnersThisHalf: 3, runnersLastHalf: 2 }, {}, false],
    ['(d) a closer', { role: 'reliever', outs: 5 }, { relief: 3, close: 2 }, true],
    ['(d) a closer, one short', { role: 'reliever', outs: 4 }, { relief: 3, close: 2 }, false],
    ['(d) no closer', { role: 'reliever', outs: 5 }, { relief: 3, close: 0 }, false],
    ['(d) a closer who started', { role: 'starter', outs: 5 }, { close: 2 }, false],
  ] as const)('%s: %j', (...row) => {
    const [, change, endurance, expected] = row;
    expect(weak(change, endurance)).toBe(expected);
    const gauges = Object.values(tirednessGauge(work(change), rating(endurance), fatigue));
    expect(gauges.some((left) => left !== null && left <= 0)).toBe(expected);
  });

  it('says what is left before each', () => {
    const gauge = tirednessGauge(
      work({ role: 'reliever', outs: 2, runnersThisHalf: 1, runnersLastHalf: 2 }),
      rating({ relief: 2, close: 1 }),
      fatigue,
    );
    expect(gauge).toEqual({ outs: 4, runnersInHalf: 3, runnersInTwo: 3, closerOuts: 2 });
  });
});

describe('a play that tires him', () => {
  const after = (mound: Partial<Workload>, made: PlayMade): boolean => {
    const { state, books } = scene();
    const home = { ...state.mound.home, ...mound };
    return tires({ ...state, mound: { ...state.mound, home } }, made, books);
  };
  it.each([
    // the sample's first starter goes six innings
    [{ outs: 17 }, playMade('strikeout'), true],
    [{ outs: 16 }, playMade('strikeout'), false],
    [{ outs: 16 }, playMade('out', { moves: [runs(1, 0, 'force')] }), true],
    [{ outs: 17 }, playMade('walk'), false],
    [{ runnersThisHalf: 3 }, playMade('walk'), true],
    [{ runnersThisHalf: 3 }, playMade('hitByPitch'), true],
    [{ runnersThisHalf: 3 }, playMade('single'), true],
    [{ runnersThisHalf: 3 }, playMade('homeRun'), true],
    [{ runnersThisHalf: 3 }, playMade('intentionalWalk'), false],
    [{ runnersThisHalf: 3 }, playMade('error'), false],
    [{ outs: 17, tiredAt: 20 }, playMade('strikeout'), false],
  ] as const)('case %#', (mound, made, expected) => {
    expect(after(mound, made)).toBe(expected);
  });
});

const tired = (level: 1 | 2): Scene => {
  const at = scene();
  const home = { ...at.state.mound.home, tiredAt: 20, batters: level === 1 ? 20 : 26 };
  return { ...at, state: { ...at.state, mound: { ...at.state.mound, home } } };
};

describe('what a tired pitcher loses', () => {
  /** Column 4 of the at-bat dice: the pitcher's card. */
  const onPitcher = (level: 1 | 2, outcome: Outcome, rolls: readonly ScriptedRoll[]) => {
    const at = tired(level);
    const rules = { ...at.state.rules, resolution: 'manual' as const };
    const state = { ...at.state, rules };
    const all: readonly ScriptedRoll[] = [['atBat', 4, 1, 1, 1], ...rolls];
    return playOf(runAtBat({ ...at, state }, { entered: outcome, rolls: all }));
  };

  it.each([
    [1, 2, 'walk B>1', 1],
    [1, 3, 'strikeout B>0 (C)', undefined],
    [2, 4, 'walk B>1', 2],
    [2, 5, 'strikeout B>0 (C)', undefined],
  ] as const)('level %i: a strikeout on %i', (...row) => {
    const [level, face, text, fatigued] = row;
    const play = onPitcher(level, { code: 'STRIKEOUT' }, [['fatigue', face]]);
    expect(brief(play)).toBe(text);
    expect(play.story?.fatigue).toBe(fatigued);
    expect(play.story?.outcome).toEqual({ code: 'STRIKEOUT' });
  });

  it.each([
    'GROUNDBALL_A',
    'GROUNDBALL_B',
    'GROUNDBALL_C',
    'FLYOUT_A',
    'FLYOUT_B',
    'FLYOUT_BQ',
    'FLYOUT_C',
    'LINEOUT',
    'POPOUT',
  ] as const)('an out in play: %s', (code) => {
    const single: readonly ScriptedRoll[] = [
      ['fatigue', 4],
      ['location', 1],
    ];
    expect(onPitcher(1, { code, location: 'CF' }, single).kind).toBe('single');
    expect(onPitcher(1, { code, location: 'CF' }, [['fatigue', 5]]).kind).toBe('out');
    expect(
      onPitcher(2, { code, location: 'CF' }, [
        ['fatigue', 6],
        ['location', 1],
      ]).kind,
    ).toBe('single');
    expect(onPitcher(2, { code, location: 'CF' }, [['fatigue', 7]]).kind).toBe('out');
  });

  it.each([
    ['WALK', 'walk'],
    ['HOMERUN', 'homeRun'],
    ['SINGLE_1', 'single'],
  ] as const)('nothing of a %s', (code, kind) => {
    expect(onPitcher(1, { code, location: 'LF' }, []).kind).toBe(kind);
  });

  it('nothing of a fielding check', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['range', 20],
      ['error', 6, 6, 6],
    ];
    expect(onPitcher(1, { code: 'X_CHECK', location: 'SS' }, rolls).kind).toBe('out');
  });

  it('nothing of a drive that the park keeps in: his arm counts before the park', () => {
    const rolls: readonly ScriptedRoll[] = [['park', 20]];
    expect(onPitcher(2, { code: 'BP_HOMERUN', location: 'LF' }, rolls).kind).toBe('out');
    expect(onPitcher(2, { code: 'BP_SINGLE', location: 'RF' }, rolls).kind).toBe('out');
  });

  it('nothing off the batter’s card', () => {
    expect(playOf(runOutcome(tired(2), { code: 'STRIKEOUT' })).kind).toBe('strikeout');
  });

  it('while he is fresh, nothing at all', () => {
    const at = scene({ rules: { resolution: 'manual' } });
    const run = runAtBat(at, { entered: { code: 'STRIKEOUT' }, rolls: [['atBat', 4, 1, 1, 1]] });
    expect(playOf(run).kind).toBe('strikeout');
  });
});
