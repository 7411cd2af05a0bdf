import { describe, expect, it } from 'vitest';
import { brief, playOf, runOutcome, whoWentWhere } from '../testing/play-script.ts';
import { BASE_STATES, scene } from '../testing/scene.ts';

/** Everybody's destination from each base, and the batter's. @see rules §10 */
const FIXED = [
  ['SINGLE_1', { 3: 4, 2: 3, 1: 2 }, 1, 'single'],
  ['SINGLE_2', { 3: 4, 2: 4, 1: 3 }, 1, 'single'],
  ['DOUBLE_2', { 3: 4, 2: 4, 1: 3 }, 2, 'double'],
  ['DOUBLE_3', { 3: 4, 2: 4, 1: 4 }, 2, 'double'],
  ['TRIPLE', { 3: 4, 2: 4, 1: 4 }, 3, 'triple'],
  ['HOMERUN', { 3: 4, 2: 4, 1: 4 }, 4, 'homeRun'],
] as const;

describe.each(FIXED)('%s', (...row) => {
  const [code, to, batter, kind] = row;
  it.each(BASE_STATES)('with %s', (bases) => {
    for (const outs of [0, 1, 2] as const) {
      const play = playOf(runOutcome(scene({ bases, outs }), { code, location: 'LF' }));
      const moves = ([3, 2, 1] as const).filter((base) => bases[base - 1] !== '-');
      expect(whoWentWhere(play)).toBe(
        [`B>${batter}`, ...moves.map((base) => `${base}>${to[base]}`)].join(' '),
      );
      expect(play.kind).toBe(kind);
    }
  });
});

describe('a base is given', () => {
  it.each([
    ['---', 'B>1'],
    ['1--', 'B>1 1>2'],
    ['-2-', 'B>1'],
    ['12-', 'B>1 2>3 1>2'],
    ['--3', 'B>1'],
    ['1-3', 'B>1 1>2'],
    ['-23', 'B>1'],
    ['123', 'B>1 3>4 2>3 1>2'],
  ] as const)('with %s', (bases, moves) => {
    for (const code of ['WALK', 'HIT_BY_PITCH', 'CATCHER_INTERFERENCE'] as const)
      expect(whoWentWhere(playOf(runOutcome(scene({ bases }), { code })))).toBe(moves);
  });

  it.each([
    ['WALK', 'walk B>1'],
    ['HIT_BY_PITCH', 'hitByPitch B>1'],
    ['CATCHER_INTERFERENCE', 'interference B>1 E C field'],
  ] as const)('%s', (code, text) => {
    expect(brief(playOf(runOutcome(scene(), { code })))).toBe(text);
  });
});

describe('where a hit goes', () => {
  it.each([
    ['SINGLE_1', 'ground'],
    ['SINGLE_2', 'line'],
    ['DOUBLE_2', 'line'],
    ['DOUBLE_3', 'line'],
    ['TRIPLE', 'line'],
    ['HOMERUN', 'fly'],
  ] as const)('%s, when nobody has said', (code, kind) => {
    const run = runOutcome(scene(), { code }, { rolls: [['location', 38]] });
    expect(playOf(run).ball).toEqual({ kind, location: 'LF' });
  });

  it.each([
    ['R', 39, 'CF'],
    ['R', 72, 'CF'],
    ['R', 73, 'RF'],
    ['L', 27, 'LF'],
    ['L', 28, 'CF'],
    ['L', 60, 'CF'],
    ['L', 61, 'RF'],
  ] as const)('off a %s-hander on %i', (bats, face, location) => {
    const at = scene({ batter: { bats } });
    const run = runOutcome(at, { code: 'SINGLE_2' }, { rolls: [['location', face]] });
    expect(playOf(run).ball?.location).toBe(location);
  });
});
