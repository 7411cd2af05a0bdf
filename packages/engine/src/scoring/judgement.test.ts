import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { playOn } from '../testing/play-on.ts';
import { isDoublePlay, isGidp, isTriplePlay, isWildPitch, sacrifice } from './judgement.ts';

describe('a sacrifice', () => {
  it.each<[text: string, code: BaseCode, outs: 0 | 1 | 2, is: 'bunt' | 'fly' | 'none']>([
    ['OUT B0 3-4 p8 @f8', 4, 0, 'fly'],
    ['OUT B0 3-4 p8 @f8', 4, 1, 'fly'],
    ['OUT B0 3-4 p8 @l8', 4, 0, 'fly'],
    ['OUT B0 3-4 p4 @p4', 4, 0, 'fly'],
    ['OUT B0 2-4 p8 @f8', 2, 0, 'fly'],
    ['OUT B0 3-4 a6 p3 @g6', 4, 0, 'none'],
    ['OUT B0 3-4 p8', 4, 0, 'none'],
    ['OUT B0 2-3 p8 @f8', 2, 0, 'none'],
    ['OUT B0 3-4 p8 @f8', 4, 2, 'none'],
    // thrown for a second out after the catch, or the throw got away: caught all the same
    ['OUT B0 3-4 2x/do a8 p84 @f8', 6, 0, 'fly'],
    ['OUT B0 3-4 2-3 a8 p8 e8t @f8', 6, 0, 'fly'],
    // an assist and one out: nobody caught it
    ['OUT B0 3-4 a8 p3 @f8', 4, 0, 'none'],
    ['OUT B1 3-4 1x/f a8 p4 @f8', 5, 0, 'none'],
    // an error let somebody else in than the man on third
    ['OUT B0 2-4 p8 e8t @f8', 2, 0, 'none'],
    // dropped in the outfield with the run in; anywhere else, or further, it is an error
    ['E B1 3-4 e8d @f8', 4, 0, 'fly'],
    ['E B2 3-4 e8d @f8', 4, 0, 'none'],
    ['E B1 3-4 e4d @p4', 4, 0, 'none'],
    ['E B1 2-4 e8d @f8', 2, 0, 'none'],
    ['1B B1 3-4 @f8', 4, 0, 'none'],
    ['FC B1 3-4 @f8', 4, 0, 'none'],
    // bunts
    ['OUT B0 1-2 a5 p3 @g5b', 1, 0, 'bunt'],
    ['OUT B0 2-3 1-2 a1 p3 @g1b', 3, 1, 'bunt'],
    ['OUT B0 1-2 a5 p3 @g5b', 1, 2, 'none'],
    ['OUT B0 1-2 a5 p3 @g5', 1, 0, 'none'],
    ['OUT B0 a5 p3 @g5b', 1, 0, 'none'],
    ['OUT B0 2x/t 1-2 a5 p53 @g5b', 3, 0, 'none'],
    ['FC B1 1-2 @g1b', 1, 0, 'bunt'],
    ['E B1 1-2 e5t @g5b', 1, 0, 'bunt'],
    ['1B B1 1-2 @g5b', 1, 0, 'none'],
    ['K B0 1-2 p2 @b', 1, 0, 'none'],
    // a scorer's word is final
    ['OUT B0 3-4 p8 @f8 !sac-', 4, 0, 'none'],
    ['OUT B0 p8 @f8 !sf', 4, 0, 'fly'],
    ['OUT B0 a5 p3 @g5b !sh', 1, 0, 'bunt'],
  ])('%s on bases %i, %i out: %s', (...[text, code, outs, is]) => {
    expect(sacrifice(playOn(text, code, outs))).toBe(is);
  });
});

describe('grounded into a double play', () => {
  it.each<[text: string, code: BaseCode, is: boolean]>([
    ['OUT B0 1x/f a64 p43 @g6', 1, true],
    ['FC B0 1x/f a64 p43 @g6', 1, true],
    ['OUT B0 1x/f a16 p63 @g1b', 1, true],
    ['OUT B1 2x/f 1x/f a54 p54 @g5', 3, true],
    ['OUT B0 3x/f a2 p23 @g2', 7, true],
    ['OUT B0 1x/f a64 p43 @f6', 1, false],
    ['OUT B0 1x/f a64 p43', 1, false],
    ['1B B0 1x/t a64 p43 @g6', 1, false],
    ['OUT B0 a6 p3 @g6', 1, false],
    ['OUT B0 2x/f 1x/f a54 p543 @g5', 3, false],
    ['OUT B0 1x/f a64 p43 e3d @g6', 1, false],
    // the second man was not forced
    ['OUT B0 2x/t a63 p35 @g6', 2, false],
    // tagged at home while nobody had to run there
    ['OUT B0 1x/t a632 p32 @g6', 1, false],
    ['OUT B1 1x/f a6 p4 @g6', 1, false],
    // one of two was forced, the other tagged
    ['FC B1 3x/t 1x/f a64 p42 @g6', 5, false],
  ])('%s on bases %i: %s', (text, code, is) => {
    expect(isGidp(playOn(text, code))).toBe(is);
  });

  it('or as the scorer says', () => {
    expect(isGidp(playOn('OUT B0 1x/f a64 p43 @g6 !gidp-', 1))).toBe(false);
  });
});

describe('two and three outs', () => {
  it.each<[text: string, code: BaseCode, double: boolean, triple: boolean]>([
    ['OUT B0 a6 p3 @g6', 1, false, false],
    ['OUT B0 1x/f a64 p43 @g6', 1, true, false],
    ['K B0 1x/cs a2 p26', 1, true, false],
    ['OUT B0 1x/do p83 @f8', 1, true, false],
    ['OUT B0 1x/f a64 p43 e3d @g6', 1, false, false],
    ['OUT B0 2x/f 1x/f a54 p543 @g5', 3, false, true],
  ])('%s on bases %i: double %s, triple %s', (...[text, code, double, triple]) => {
    const play = playOn(text, code);
    expect([isDoublePlay(play), isTriplePlay(play)]).toEqual([double, triple]);
  });
});

describe('a wild pitch beside something else', () => {
  it.each<[text: string, code: BaseCode, is: boolean]>([
    ['WP 1-2', 1, true],
    ['PB 1-2', 1, false],
    ['K B0 1-2 p2', 1, true],
    ['K B1', 0, true],
    ['K B0 p2', 1, false],
    ['K B0 1-2 p2 !pb', 1, false],
    ['K B0 1-2 p2 e2t', 1, false],
    ['K B0 1-2/sb p2', 1, false],
    ['K B0 2-3 1x/cs a2 p26', 3, false],
    ['W B1 1-2', 1, false],
    ['W B1 1-3', 1, true],
    ['W B1 2-3', 2, true],
    ['W B1 2-3 1-2', 3, false],
    ['W B1 2-4 1-2', 3, true],
    ['HP B1 2-3', 2, true],
    ['1B B1 2-4 @l8', 2, false],
    ['OUT B0 2-3 a4 p3 @g4', 2, false],
  ])('%s on bases %i: %s', (text, code, is) => {
    expect(isWildPitch(playOn(text, code))).toBe(is);
  });
});
