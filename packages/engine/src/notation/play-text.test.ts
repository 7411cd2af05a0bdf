import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import { MOVE_CAUSES, PLAY_KINDS } from '../model/play.ts';
import { parsePlay } from './parse-play.ts';
import { makePlay, type PlayNotation } from './play-text.ts';
import { makeSituation, parseSituation } from './situation-text.ts';

const position = fc.constantFrom(...FIELD_POSITIONS);
const positions = fc.array(position, { maxLength: 5 });
const destination = fc.constantFrom(0, 1, 2, 3, 4);
const player = fc.integer({ min: 1, max: 99 }).map(lineupId);
const base = fc.constantFrom(1, 2, 3);
const yes = fc.constant(true as const);

const move = fc.record({ from: base, to: destination, cause: fc.constantFrom(...MOVE_CAUSES) });
const rulings = fc.record(
  {
    sacrifice: fc.constantFrom('bunt', 'fly', 'none'),
    gidp: fc.boolean(),
    doublePlay: fc.boolean(),
    triplePlay: fc.boolean(),
    wildPitch: fc.boolean(),
    passedBall: fc.boolean(),
    rbi: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
);
const charges = fc
  .tuple(
    fc.record({ batter: player, pitcher: player }, { requiredKeys: [] }),
    fc.dictionary(fc.constantFrom('1', '2', '3'), player, { noNullPrototype: true }),
  )
  .map(([one, runners]) => (Object.keys(runners).length > 0 ? { ...one, runners } : one))
  .filter((one) => Object.keys(one).length > 0);
const ball = fc.record(
  {
    kind: fc.constantFrom('ground', 'fly', 'line', 'popup'),
    location: position,
    bunt: yes,
    foul: yes,
  },
  { requiredKeys: [] },
);

const play: fc.Arbitrary<PlayNotation> = fc.record(
  {
    kind: fc.constantFrom(...PLAY_KINDS),
    batterTo: fc.option(destination, { nil: null }),
    moves: fc.array(move, { maxLength: 3 }),
    putouts: positions,
    assists: positions,
    errors: fc.array(fc.record({ position, kind: fc.constantFrom('throw', 'field', 'drop') }), {
      maxLength: 3,
    }),
    ball,
    rulings,
    charges,
  },
  { requiredKeys: ['kind', 'batterTo', 'moves', 'putouts', 'assists', 'errors'] },
);

describe('play text', () => {
  it('reads back what it wrote, whatever the play', () => {
    fc.assert(
      fc.property(play, (one) => {
        expect(parsePlay(makePlay(one))).toEqual(one);
      }),
    );
  });

  it.each<[string, PlayNotation]>([
    [
      'OUT B0 3-4 1x/f a64 p43 @g6 !gidp !dp',
      {
        kind: 'out',
        batterTo: 0,
        moves: [
          { from: 3, to: 4, cause: 'play' },
          { from: 1, to: 0, cause: 'force' },
        ],
        assists: ['SS', '2B'],
        putouts: ['2B', '1B'],
        errors: [],
        ball: { kind: 'ground', location: 'SS' },
        rulings: { gidp: true, doublePlay: true },
      },
    ],
    [
      'SB 1-3/sb e2t',
      {
        kind: 'stolenBase',
        batterTo: null,
        moves: [{ from: 1, to: 3, cause: 'steal' }],
        assists: [],
        putouts: [],
        errors: [{ position: 'C', kind: 'throw' }],
      },
    ],
    ['HR B4', { kind: 'homeRun', batterTo: 4, moves: [], assists: [], putouts: [], errors: [] }],
  ])('%s', (text, facts) => {
    expect(makePlay(facts)).toBe(text);
    expect(parsePlay(text)).toEqual(facts);
  });

  it.each([
    '',
    'XX B0',
    'OUT B5',
    'OUT B0 4-1',
    'OUT B0 1-2/zz',
    'OUT p0',
    'E B1 e6x',
    'OUT @q',
    'OUT !maybe',
    'W $z3',
    'OUT B0 ',
    ' B0',
    'OUT xB0',
    'OUT B',
    'OUT B00',
    'OUT aa6',
    'OUT a6x',
    'OUT a',
    'E B1 xe6f',
    'E B1 e6ff',
    'E B1 e6',
    'E B1 e',
    'OUT x@g6',
    'OUT @g6bx',
    'OUT 11-2',
    'OUT 1-22',
    'OUT 1-2/',
    'OUT 1',
    'OUT 1-2/f/f',
    'HR !xrbi4',
    'HR !rbi4x',
    'HR !rbi',
    'W $',
    'W $xb3',
    'W $b3x',
    'W $1:',
  ])('makes nothing of %j', (text) => expect(parsePlay(text)).toBeUndefined());
});

it('reads more than nine runs batted in', () => {
  expect(parsePlay('HR B4 !rbi12')?.rulings).toEqual({ rbi: 12 });
});

it('says nothing of what nothing was ruled about', () => {
  expect(parsePlay('HR B4')).not.toHaveProperty('rulings');
  expect(parsePlay('OUT B0 !')?.rulings).toEqual({});
  expect(
    makePlay({
      kind: 'homeRun',
      batterTo: 4,
      moves: [],
      putouts: [],
      assists: [],
      errors: [],
      rulings: {},
    }),
  ).toBe('HR B4 !');
});

describe('situation text', () => {
  const situation = fc.record({
    inning: fc.integer({ min: 1, max: 30 }),
    half: fc.constantFrom('top', 'bottom'),
    outs: fc.integer({ min: 0, max: 2 }),
    code: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7),
    score: fc.record({ away: fc.nat(40), home: fc.nat(40) }),
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(situation, (one) => {
        expect(parseSituation(makeSituation(one))).toEqual(one);
      }),
    );
  });

  it('looks like a scoreboard', () => {
    expect(
      makeSituation({ inning: 9, half: 'bottom', outs: 2, code: 5, score: { away: 4, home: 5 } }),
    ).toBe('B9 1-3 2 out 4-5');
  });

  it.each(['', 'B0 --- 0 out 0-0', 'T1 --- 3 out 0-0', 'T1 3-- 0 out 0-0', 'T1 --- 0 out 0-0 '])(
    'makes nothing of %j',
    (text) => expect(parseSituation(text)).toBeUndefined(),
  );
});
