import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { parsePlay } from '../notation/parse-play.ts';
import { moment } from '../testing/moment.ts';
import {
  balk,
  fieldingCredits,
  isCaughtStealing,
  isPickedOff,
  isSteal,
  passedBall,
  plateAppearance,
  wildPitch,
} from './credits.ts';
import { type ScoredPlay, scoredPlay } from './record.ts';

/** A play text in its surroundings: slot 3 bats; those before him are on base. */
const playOn = (text: string, code: BaseCode = 0, outs: 0 | 1 | 2 = 0): ScoredPlay => {
  const state = moment({ code, outs, slot: 3 });
  const play = parsePlay(text);
  if (!play) throw new Error(`${text} is no play`);
  return scoredPlay(state, { type: 'playMade', batter: state.batter, rolls: [], ...play }, 1);
};

/** `pa ab hit rbi2`: what is not nought, with its count where it is more than one. */
const told = (counts: object): string =>
  Object.entries(counts)
    .flatMap(([name, count]) => (count === 0 ? [] : [count === 1 ? name : `${name}${count}`]))
    .join(' ');

describe('what a turn at bat counts as (rules §17)', () => {
  it.each<[text: string, code: BaseCode, outs: 0 | 1 | 2, counts: string]>([
    ['1B B1 @l8', 0, 0, 'pa ab hit'],
    ['2B B2 @l8', 0, 0, 'pa ab hit double'],
    ['3B B3 @l9', 0, 0, 'pa ab hit triple'],
    ['HR B4 @f7', 0, 0, 'pa ab hit homerun rbi'],
    ['HR B4 3-4 2-4 1-4 @f7', 7, 0, 'pa ab hit homerun rbi4'],
    ['1B B1 2-4 1-2 @l8', 3, 0, 'pa ab hit rbi'],
    ['W B1', 0, 0, 'pa bb'],
    ['W B1 3-4 2-3 1-2', 7, 0, 'pa rbi bb'],
    ['IW B1', 2, 0, 'pa bb ibb'],
    ['HP B1', 0, 0, 'pa hbp'],
    ['HP B1 3-4 2-3 1-2', 7, 0, 'pa rbi hbp'],
    ['CI B1 e2f', 0, 0, 'pa ci'],
    ['K B0 p2', 0, 0, 'pa ab so'],
    ['K B1 !wp', 0, 0, 'pa ab so'],
    ['OUT B0 a6 p3 @g6', 0, 0, 'pa ab'],
    ['OUT B0 3-4 a6 p3 @g6', 4, 0, 'pa ab rbi'],
    ['OUT B0 1x/f a64 p43 @g6', 1, 0, 'pa ab gidp'],
    ['OUT B0 3-4 1x/f a64 p43 @g6', 5, 0, 'pa ab gidp'],
    ['OUT B0 1x/do p83 @f8', 1, 0, 'pa ab'],
    ['OUT B0 3-4 p8 @f8', 4, 0, 'pa rbi sf'],
    ['OUT B0 3-4 p8 @f8', 4, 1, 'pa rbi sf'],
    ['OUT B0 1-2 a5 p3 @g5b', 1, 0, 'pa sh'],
    ['OUT B0 1-2 a5 p3 @g5b', 1, 2, 'pa ab'],
    ['OUT B0 p8 @f8', 4, 0, 'pa ab'],
    ['FC B1 1x/f a6 p4 @g6', 1, 0, 'pa ab'],
    ['FC B1 1-2 e1t @g1b', 1, 0, 'pa sh'],
    ['E B1 e6f @g6', 0, 0, 'pa ab roe'],
    ['E B1 3-4 e6f @g6', 4, 0, 'pa ab rbi roe'],
    ['E B1 3-4 e6f @g6', 4, 2, 'pa ab roe'],
    ['E B1 3-4 e8d @f8', 4, 0, 'pa rbi sf roe'],
    ['E B0 e6f @g6', 0, 0, 'pa ab'],
    // the batter stays up
    ['FE e3d @p3~', 0, 0, ''],
    ['SB 1-2/sb', 1, 0, ''],
    ['CS 1x/cs a2 p6', 1, 0, ''],
    ['PO 1x/po a1 p3', 1, 0, ''],
    ['WP 3-4', 4, 0, ''],
    ['BK 1-2', 1, 0, ''],
  ])('%s on bases %i, %i out: %s', (...[text, code, outs, counts]) => {
    expect(told(plateAppearance(playOn(text, code, outs)))).toBe(counts);
  });

  it('a scorer’s word is final', () => {
    expect(told(plateAppearance(playOn('OUT B0 3-4 p8 @f8 !sac-', 4)))).not.toMatch(/sf/);
  });
});

describe('what a runner’s move counts as', () => {
  it.each([
    ['SB 1-2/sb', 'steal'],
    ['SB 1-3/sb e2t', 'steal'],
    ['CS 1x/cs a2 p6', 'caught'],
    ['CS 1-2/cs a2 e6d', 'caught'],
    ['PO 1x/pocs a1 p3', 'caught picked'],
    ['PO 1x/po a1 p3', 'picked'],
    ['PO 1-2/po e1t', ''],
    ['1B B1 1-2 @l8', ''],
    ['FC B1 1x/f a6 p4 @g6', ''],
  ])('%s: %s', (text, expected) => {
    const [move] = playOn(text, 1).event.moves;
    if (!move) throw new Error('nobody moves');
    const is = [
      isSteal(move) && 'steal',
      isCaughtStealing(move) && 'caught',
      isPickedOff(move) && 'picked',
    ];
    expect(is.filter(Boolean).join(' ')).toBe(expected);
  });
});

describe('what the battery is charged with', () => {
  it.each<[text: string, code: BaseCode, charges: readonly [wp: 0 | 1, pb: 0 | 1, bk: 0 | 1]]>([
    ['WP 1-2', 1, [1, 0, 0]],
    ['PB 1-2', 1, [0, 1, 0]],
    ['BK 1-2', 1, [0, 0, 1]],
    ['K B1 !wp', 0, [1, 0, 0]],
    ['K B1 !pb', 0, [0, 1, 0]],
    ['K B0 p2', 0, [0, 0, 0]],
    // nothing else explains that he moved
    ['K B0 1-2 p2', 1, [1, 0, 0]],
    ['K B1', 0, [1, 0, 0]],
    ['K B1 e2t', 0, [0, 0, 0]],
    ['K B0 1-2/sb p2', 1, [0, 0, 0]],
    ['K B0 1x/cs a2 p26', 1, [0, 0, 0]],
    ['W B1 1-2', 1, [0, 0, 0]],
    ['W B1 1-3', 1, [1, 0, 0]],
    ['W B1 2-3', 2, [1, 0, 0]],
    ['HP B1 1-2', 1, [0, 0, 0]],
    ['HP B1 2-3', 2, [1, 0, 0]],
    ['1B B1 1-3 @l8', 1, [0, 0, 0]],
  ])('%s on bases %i: wild pitch, passed ball, balk %j', (text, code, charges) => {
    const play = playOn(text, code);
    expect([wildPitch(play), passedBall(play), balk(play)]).toEqual(charges);
  });
});

describe('what fielders are credited with', () => {
  it.each<[text: string, code: BaseCode, credits: readonly string[]]>([
    ['OUT B0 a6 p3 @g6', 0, ['1B putout', 'SS assist']],
    ['K B0 p2', 0, ['C putout']],
    ['OUT B0 p3 @g3', 0, ['1B putout']],
    // the man in the middle has one of each, and everybody the double play
    [
      'OUT B0 1x/f a64 p43 @g6',
      1,
      ['2B putout assist doublePlay', '1B putout doublePlay', 'SS assist doublePlay'],
    ],
    [
      'OUT B0 2x/f 1x/f a54 p543 @g5',
      3,
      ['3B putout assist triplePlay', '2B putout assist triplePlay', '1B putout triplePlay'],
    ],
    // an error between two outs: no double play
    ['OUT B0 1x/t a64 p43 e6f @g6', 1, ['2B putout assist', '1B putout', 'SS assist error']],
    ['E B1 e6f @g6', 0, ['SS error']],
    ['E B2 e6f e6t @g6', 0, ['SS error2']],
    ['CI B1 e2f', 0, ['C error interference']],
    ['CI B1 e3f', 0, ['1B error']],
    ['PB 1-2', 1, ['C passedBall']],
    ['K B1 !pb', 0, ['C passedBall']],
    ['1B B1 @l8', 0, []],
    // two assists of one man in a rundown
    ['PO 1x/po a131 p4', 1, ['2B putout', 'P assist2', '1B assist']],
  ])('%s: %j', (text, code, credits) => {
    const play = playOn(text, code);
    const said = fieldingCredits(play).map(({ position, counts }) => `${position} ${told(counts)}`);
    expect(said).toEqual(credits);
    for (const { player, position } of fieldingCredits(play))
      expect(player).toBe(play.fielders[position]);
  });
});
