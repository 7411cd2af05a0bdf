import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { moment } from '../testing/moment.ts';
import { playMade, runs } from '../testing/play-made.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { swing } from '../testing/swing.ts';
import { creditWalkOff } from './walk-off.ts';

const SCORER: ScriptedRoll = ['depth', 2];

/** Bottom of the ninth, the home side behind by so many. */
const bottomOfTheNinth = (behind: number, code: BaseCode, outs: 0 | 1 | 2 = 0): GameState =>
  moment({ inning: 9, half: 'bottom', away: 3, home: 3 - behind, code, outs });

interface Case {
  readonly what: string;
  readonly behind: number;
  readonly code: BaseCode;
  readonly outs?: 0 | 1 | 2;
  readonly outcome: Outcome;
  readonly dice?: readonly ScriptedRoll[];
  readonly runs: number;
  readonly over: boolean;
  readonly kind: string;
  readonly batterTo: number;
}

const LF = { location: 'LF' } as const;
const CASES: readonly Case[] = [
  {
    what: 'a walk ties it with the bases loaded, and the game goes on (§23.4)',
    behind: 1,
    code: 7,
    outs: 2,
    outcome: { code: 'WALK' },
    runs: 1,
    over: false,
    kind: 'walk',
    batterTo: 1,
  },
  {
    what: 'a single brings in the two runs that are needed (§23.4)',
    behind: 1,
    code: 7,
    outs: 2,
    outcome: { code: 'SINGLE_2', ...LF },
    runs: 2,
    over: true,
    kind: 'single',
    batterTo: 1,
  },
  {
    what: 'a double with a runner on third is a single (§23.5)',
    behind: 0,
    code: 4,
    outcome: { code: 'DOUBLE_3', ...LF },
    runs: 1,
    over: true,
    kind: 'single',
    batterTo: 1,
  },
  {
    what: 'a double with a runner on second is a double',
    behind: 0,
    code: 2,
    outcome: { code: 'DOUBLE_2', ...LF },
    runs: 1,
    over: true,
    kind: 'double',
    batterTo: 2,
  },
  {
    what: 'a triple that wins from first is a triple',
    behind: 1,
    code: 5,
    outcome: { code: 'TRIPLE', ...LF },
    runs: 2,
    over: true,
    kind: 'triple',
    batterTo: 3,
  },
  {
    what: 'only the runs that are needed count',
    behind: 0,
    code: 7,
    outcome: { code: 'TRIPLE', ...LF },
    runs: 1,
    over: true,
    kind: 'single',
    batterTo: 1,
  },
  {
    what: 'a home run over the fence counts for everybody',
    behind: 1,
    code: 7,
    outcome: { code: 'HOMERUN', ...LF },
    runs: 4,
    over: true,
    kind: 'homeRun',
    batterTo: 4,
  },
  {
    what: 'a run that only ties it ends nothing',
    behind: 1,
    code: 4,
    outcome: { code: 'SINGLE_1', ...LF },
    runs: 1,
    over: false,
    kind: 'single',
    batterTo: 1,
  },
  {
    what: 'a fly brings the winning run home, and the others stay behind it',
    behind: 0,
    code: 7,
    outcome: { code: 'FLYOUT_A', ...LF },
    runs: 1,
    over: true,
    kind: 'out',
    batterTo: 0,
  },
  {
    what: 'a hit batter forces it in',
    behind: 0,
    code: 7,
    outcome: { code: 'HIT_BY_PITCH' },
    runs: 1,
    over: true,
    kind: 'hitByPitch',
    batterTo: 1,
  },
];

describe('the bottom of the ninth', () => {
  it.each(CASES)('$what', ({ behind, code, outs, outcome, dice = [], ...expected }) => {
    const before = bottomOfTheNinth(behind, code, outs);
    const when = swing(before, outcome, ...dice);
    const { kind, batterTo } = when.play();
    const { state } = when.then();
    expect({
      what: expected.what,
      runs: state.score.home - before.score.home,
      over: state.phase.type === 'over',
      kind,
      batterTo,
    }).toEqual(expected);
    if (expected.over) expect(state.phase).toMatchObject({ ending: 'walk-off', winner: 'home' });
  });

  it('nobody is asked to run for more once the game is won', () => {
    const state = bottomOfTheNinth(0, 6);
    const { phase } = swing(state, { code: 'SINGLE_UNCAPPED', ...LF }, SCORER).then().state;
    expect(phase).toMatchObject({ type: 'over', ending: 'walk-off' });
  });

  it('runners behind the winning run stop where there is room for them', () => {
    const { moves } = swing(bottomOfTheNinth(0, 7), { code: 'DOUBLE_2', ...LF }).play();
    expect(moves.map(({ from, to }) => `${from}>${to}`)).toEqual(['3>4', '2>3', '1>2']);
  });

  it('the same hit in the eighth has its full value', () => {
    const state = moment({ inning: 8, half: 'bottom', away: 3, home: 3, code: 4 });
    expect(swing(state, { code: 'DOUBLE_3', ...LF }).play()).toMatchObject({
      kind: 'double',
      batterTo: 2,
    });
  });

  it('the visitors in the top of it, too', () => {
    const state = moment({ inning: 9, away: 3, home: 3, code: 4 });
    expect(swing(state, { code: 'DOUBLE_3', ...LF }).play().kind).toBe('double');
  });
});

describe('a home run that stayed in the park', () => {
  const facts = {
    type: 'playMade',
    kind: 'homeRun',
    batter: moment().batter,
    batterTo: 4,
    putouts: [],
    assists: [],
    errors: [],
    story: { check: 'CF', rare: 'inside-the-park' },
    rolls: [],
  } as const;

  it('is worth what the winning runner advanced', () => {
    const moves = [{ from: 2, to: 4, cause: 'play' }] as const;
    expect(creditWalkOff(bottomOfTheNinth(0, 2), { ...facts, moves })).toMatchObject({
      kind: 'double',
      batterTo: 2,
      moves,
    });
  });

  it('is one when the batter himself has the winning run', () => {
    const moves = [{ from: 1, to: 4, cause: 'play' }] as const;
    expect(creditWalkOff(bottomOfTheNinth(1, 1), { ...facts, moves })).toMatchObject({
      kind: 'homeRun',
      batterTo: 4,
    });
  });
});

describe('credit for a play that may win it', () => {
  const play = (facts: Partial<PlayMade>): PlayMade => playMade('single', facts);

  it.each<[string, GameState, Partial<PlayMade>]>([
    ['nobody scores', bottomOfTheNinth(0, 1), { moves: [runs(1, 2)] }],
    ['one scores and two are needed', bottomOfTheNinth(1, 4), { moves: [runs(3, 4)] }],
    ['the home side was ahead', bottomOfTheNinth(-1, 6), { moves: [runs(3, 4), runs(2, 4)] }],
    [
      'it is the eighth',
      { ...bottomOfTheNinth(0, 6), inning: 8 },
      { moves: [runs(3, 4), runs(2, 4)], batterTo: 2 },
    ],
    [
      'the batter is out and nobody scores',
      bottomOfTheNinth(0, 4),
      { kind: 'out', batterTo: 0, moves: [runs(3, 0, 'tag')] },
    ],
  ])('is as it was when %s', (_what, state, facts) => {
    const made = play(facts);
    expect(creditWalkOff(state, made)).toBe(made);
  });

  it('stops everybody behind the run that wins', () => {
    const made = play({ batterTo: 2, moves: [runs(3, 4), runs(2, 4), runs(1, 3)] });
    const credited = creditWalkOff(bottomOfTheNinth(0, 7), made);
    expect(credited).toMatchObject({ kind: 'single', batterTo: 1 });
    expect(credited.moves).toEqual([runs(3, 4), runs(2, 3), runs(1, 2)]);
  });

  it('does not bring back who was put out, nor move who stops where he stood', () => {
    const made = play({
      kind: 'out',
      batterTo: 0,
      moves: [runs(3, 4), runs(2, 3), runs(1, 0, 'force')],
    });
    const credited = creditWalkOff(bottomOfTheNinth(0, 7), made);
    expect(credited.batterTo).toBe(0);
    expect(credited.moves).toEqual([runs(3, 4), runs(2, 3), runs(1, 0, 'force')]);
    const wild = play({ kind: 'wildPitch', batterTo: null, moves: [runs(3, 4), runs(2, 4)] });
    const pitch = creditWalkOff(bottomOfTheNinth(0, 6), wild);
    expect(pitch.batterTo).toBeNull();
    expect(pitch.moves).toEqual([runs(3, 4), runs(2, 3)]);
  });
});
