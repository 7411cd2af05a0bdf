import { describe, expect, it } from 'vitest';
import type { Card, ImageCard, RatedCard } from '../model/cards.ts';
import { cardKey } from '../model/ids.ts';
import {
  AVERAGE_BATTING,
  AVERAGE_PITCHER,
  AVERAGE_PITCHING,
  averageFielder,
  POSITION_PLAYER_PITCHING,
} from './average-cards.ts';
import type { CardFault } from './card-fault.ts';
import { validateCard } from './validate-card.ts';

const PITCHER: RatedCard = {
  kind: 'rated',
  key: cardKey('a'.repeat(64)),
  playerId: '1',
  name: 'Average Pitcher',
  bats: 'R',
  throws: 'R',
  speed: 10,
  steal: { low: 1, high: 1, jump: 0, auto: false },
  bunt: 'C',
  hitAndRun: 'D',
  positions: [averageFielder('P')],
  pitcher: AVERAGE_PITCHER,
  images: [],
  cardset: null,
  batting: { vL: AVERAGE_BATTING, vR: AVERAGE_BATTING },
  pitching: { vL: AVERAGE_PITCHING, vR: AVERAGE_PITCHING },
};
const { batting: _b, pitching: _p, ...COMMON } = PITCHER;
const IMAGE: ImageCard = { ...COMMON, kind: 'image' };
const card = (change: Partial<RatedCard>): Card => ({ ...PITCHER, ...change });
const catcher = { ...averageFielder('C') };

describe('a card that adds up', () => {
  it.each([
    ['a pitcher', PITCHER],
    ['a picture', IMAGE],
    [
      'a batter',
      card({ pitcher: null, pitching: null, positions: [averageFielder('SS'), catcher] }),
    ],
    [
      'a position player on the mound',
      card({ pitching: { vL: POSITION_PLAYER_PITCHING, vR: POSITION_PLAYER_PITCHING } }),
    ],
    [
      'one half a slot short',
      card({
        batting: {
          vL: AVERAGE_BATTING,
          vR: { ...AVERAGE_BATTING, walk: AVERAGE_BATTING.walk - 0.05 },
        },
      }),
    ],
  ])('%s', (_, good) => {
    expect(validateCard(good)).toEqual([]);
  });
});

describe('a card that is refused, naming the cell', () => {
  it.each([
    [
      '107.9 chances',
      card({
        batting: {
          vL: { ...AVERAGE_BATTING, walk: AVERAGE_BATTING.walk - 0.1 },
          vR: AVERAGE_BATTING,
        },
      }),
      { code: 'WRONG_TOTAL', cell: 'batting.vL', total: 107.9 },
    ],
    [
      '108.1 chances',
      card({
        pitching: {
          vL: AVERAGE_PITCHING,
          vR: { ...AVERAGE_PITCHING, walk: AVERAGE_PITCHING.walk + 0.1 },
        },
      }),
      { code: 'WRONG_TOTAL', cell: 'pitching.vR', total: 108.1 },
    ],
    [
      'a negative chance',
      card({ batting: { vL: { ...AVERAGE_BATTING, hbp: -1 }, vR: AVERAGE_BATTING } }),
      { code: 'OUT_OF_RANGE', cell: 'batting.vL.hbp', value: -1, min: 0, max: 108 },
    ],
    [
      'a chance that is none',
      card({ batting: { vL: { ...AVERAGE_BATTING, hbp: Number.NaN }, vR: AVERAGE_BATTING } }),
      { code: 'NOT_A_NUMBER', cell: 'batting.vL.hbp' },
    ],
    [
      'speed 18',
      card({ speed: 18 }),
      { code: 'OUT_OF_RANGE', cell: 'speed', value: 18, min: 8, max: 17 },
    ],
    [
      'speed 7',
      card({ speed: 7 }),
      { code: 'OUT_OF_RANGE', cell: 'speed', value: 7, min: 8, max: 17 },
    ],
    [
      'steal 0',
      card({ steal: { low: 0, high: 21, jump: 37, auto: false } }),
      { code: 'OUT_OF_RANGE', cell: 'steal.low', value: 0, min: 1, max: 20 },
    ],
    [
      'steal 21',
      card({ steal: { low: 1, high: 21, jump: 0, auto: false } }),
      { code: 'OUT_OF_RANGE', cell: 'steal.high', value: 21, min: 1, max: 20 },
    ],
    [
      '37 jumps in 36',
      card({ steal: { low: 1, high: 1, jump: 37, auto: false } }),
      { code: 'OUT_OF_RANGE', cell: 'steal.jump', value: 37, min: 0, max: 36 },
    ],
    ['a grade E', card({ bunt: 'E' as 'D' }), { code: 'UNKNOWN_VALUE', cell: 'bunt', value: 'E' }],
    [
      'a hit-and-run F',
      card({ hitAndRun: 'F' as 'D' }),
      { code: 'UNKNOWN_VALUE', cell: 'hitAndRun', value: 'F' },
    ],
    [
      'a third hand',
      card({ bats: 'X' as 'S' }),
      { code: 'UNKNOWN_VALUE', cell: 'bats', value: 'X' },
    ],
    [
      'a switch thrower',
      card({ throws: 'S' as 'R' }),
      { code: 'UNKNOWN_VALUE', cell: 'throws', value: 'S' },
    ],
    [
      'range 6',
      card({ positions: [{ ...catcher, range: 6 }] }),
      { code: 'OUT_OF_RANGE', cell: 'positions.C.range', value: 6, min: 1, max: 5 },
    ],
    [
      '89 errors',
      card({ positions: [{ ...catcher, error: 89 }] }),
      { code: 'OUT_OF_RANGE', cell: 'positions.C.error', value: 89, min: 0, max: 88 },
    ],
    [
      'arm +6',
      card({ positions: [{ ...catcher, arm: 6 }] }),
      { code: 'OUT_OF_RANGE', cell: 'positions.C.arm', value: 6, min: -6, max: 5 },
    ],
    [
      'passed balls 21',
      card({ positions: [{ ...catcher, passedBall: 21 }] }),
      { code: 'OUT_OF_RANGE', cell: 'positions.C.passedBall', value: 21, min: 0, max: 20 },
    ],
    [
      'overthrows 21',
      card({ positions: [{ ...catcher, overthrow: 21 }] }),
      { code: 'OUT_OF_RANGE', cell: 'positions.C.overthrow', value: 21, min: 0, max: 20 },
    ],
    [
      'a tenth position',
      card({ positions: [{ ...catcher, position: 'DH' as 'C' }] }),
      { code: 'UNKNOWN_VALUE', cell: 'positions.DH', value: 'DH' },
    ],
    [
      'a position twice',
      card({ positions: [catcher, catcher] }),
      { code: 'LISTED_TWICE', cell: 'positions.C' },
    ],
    [
      'hold -7',
      card({ pitcher: { ...AVERAGE_PITCHER, hold: -7 } }),
      { code: 'OUT_OF_RANGE', cell: 'pitcher.hold', value: -7, min: -6, max: 9 },
    ],
    [
      'wild pitches 21',
      card({ pitcher: { ...AVERAGE_PITCHER, wildPitch: 21 } }),
      { code: 'OUT_OF_RANGE', cell: 'pitcher.wildPitch', value: 21, min: 0, max: 20 },
    ],
    [
      'balks 21',
      card({ pitcher: { ...AVERAGE_PITCHER, balk: 21 } }),
      { code: 'OUT_OF_RANGE', cell: 'pitcher.balk', value: 21, min: 0, max: 20 },
    ],
    [
      'closer 7',
      card({ pitcher: { ...AVERAGE_PITCHER, endurance: { start: 13, relief: -1, close: 7 } } }),
      { code: 'OUT_OF_RANGE', cell: 'pitcher.endurance.close', value: 7, min: 0, max: 6 },
    ],
    [
      'range two and a half',
      card({ positions: [{ ...catcher, range: 2.5 }] }),
      { code: 'NOT_WHOLE', cell: 'positions.C.range', value: 2.5 },
    ],
    ['half a step', card({ speed: 12.5 }), { code: 'NOT_WHOLE', cell: 'speed', value: 12.5 }],
    [
      'half a hold',
      card({ pitcher: { ...AVERAGE_PITCHER, hold: -0.5 } }),
      { code: 'NOT_WHOLE', cell: 'pitcher.hold', value: -0.5 },
    ],
    [
      'a third kind',
      card({ kind: 'film' as 'rated' }),
      { code: 'UNKNOWN_VALUE', cell: 'kind', value: 'film' },
    ],
    ['a pitcher who cannot pitch', card({ pitching: null }), { code: 'MISSING', cell: 'pitching' }],
    ['pitching without ratings', card({ pitcher: null }), { code: 'MISSING', cell: 'pitcher' }],
  ])('%s', (_, bad, fault) => {
    expect(validateCard(bad)).toContainEqual(fault);
  });
});

describe('what is no card', () => {
  const without = (part: keyof RatedCard): Card => {
    const { [part]: _, ...rest } = PITCHER;
    return rest as never;
  };

  it.each<keyof RatedCard>([
    'kind',
    'key',
    'name',
    'speed',
    'steal',
    'positions',
    'pitcher',
    'batting',
    'pitching',
    'images',
  ])('has no %s', (part) => {
    const cell = part;
    const bad = part === 'kind' ? without('kind') : without(part);
    expect(validateCard(bad)).toContainEqual({ code: 'MISSING', cell });
  });

  it.each<[string, unknown, CardFault]>([
    ['nothing', undefined, { code: 'MISSING', cell: '' }],
    ['null', null, { code: 'WRONG_KIND', cell: '', expected: 'table' }],
    ['an empty one', {}, { code: 'MISSING', cell: 'steal' }],
    [
      'one side only',
      { ...PITCHER, batting: { vR: AVERAGE_BATTING } },
      { code: 'MISSING', cell: 'batting.vL' },
    ],
    [
      'no endurance',
      { ...PITCHER, pitcher: { ...AVERAGE_PITCHER, endurance: undefined } },
      { code: 'MISSING', cell: 'pitcher.endurance' },
    ],
    ['a speed in words', { ...PITCHER, speed: 'quick' }, { code: 'NOT_A_NUMBER', cell: 'speed' }],
    [
      'positions in a row of words',
      { ...PITCHER, positions: 'P' },
      { code: 'WRONG_KIND', cell: 'positions', expected: 'list' },
    ],
  ])('%s', (_, bad, fault) => {
    expect(validateCard(bad as Card)).toContainEqual(fault);
  });
});
