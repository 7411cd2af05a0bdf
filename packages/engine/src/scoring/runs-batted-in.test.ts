import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { playOn } from '../testing/play-on.ts';
import { runsBattedIn } from './runs-batted-in.ts';

type Row = [text: string, code: BaseCode, rbi: number, outs?: 0 | 1 | 2];

const counted = (text: string, code: BaseCode, outs: 0 | 1 | 2 = 0): number =>
  runsBattedIn(playOn(text, code, outs));

describe('runs batted in by the rule', () => {
  it.each<Row>([
    ['1B B1 3-4 2-4 @l8', 6, 2],
    ['2B B2 3-4 2-4 1-4 @l7', 7, 3],
    ['3B B3 1-4 @f9', 1, 1],
    ['HR B4 @f7', 0, 1],
    ['1B B1 1-2 @l8', 1, 0],
    // an out, a choice: but nothing for a ball that makes two of them
    ['OUT B0 3-4 a6 p3 @g6', 4, 1],
    ['FC B1 3-4 1x/f a6 p4 @g6', 5, 1],
    ['OUT B0 3-4 1x/f a64 p43 @g6', 5, 0],
    // forced in, or in by himself
    ['W B1 3-4 2-3 1-2', 7, 1],
    ['IW B1 3-4 2-3 1-2', 7, 1],
    ['HP B1 3-4 2-3 1-2', 7, 1],
    ['CI B1 3-4 2-3 1-2', 7, 1],
    ['W B1 3-4', 4, 0],
    ['W B1 3-4 1-2', 5, 0],
    ['K B0 3-4 p2', 4, 0],
    ['WP 3-4', 4, 0],
    ['SB 3-4/sb', 4, 0],
  ])('%s on bases %i: %i', (text, code, rbi) => {
    expect(counted(text, code)).toBe(rbi);
  });
});

describe('runs batted in where somebody erred', () => {
  it.each<Row>([
    // the bases of the hit bring him in
    ['1B B1 3-4 e8f @l8', 4, 1],
    ['2B B2 2-4 e7f @l7', 2, 1],
    ['3B B3 3-4 2-4 1-4 e9t @l9', 7, 3],
    ['HR B4 e7f @f7', 0, 1],
    ['3B B4 e9t @l9', 0, 0],
    // one base more on the outfield grass, if the error is what somebody behind him took
    ['1B B1 3-4 2-4 e8f @l8', 6, 1],
    ['1B B2 3-4 2-4 e8f @l8', 6, 2],
    ['1B B1 2-4 1-3 e8t @l8', 3, 1],
    ['1B B1 2-4 1-2 e8t @l8', 3, 0],
    ['1B B2 2-4 e6t @g6', 2, 0],
    ['1B B2 2-4 e8f', 2, 1],
    ['2B B3 1-4 e9t @l9', 1, 1],
    ['2B B2 1-4 e9t @l9', 1, 0],
    ['1B B2 1-4 e8f @l8', 1, 0],
    // an out brings in the man on third
    ['OUT B0 3-4 2-3 a6 p3 e3t @g6', 6, 1],
    ['OUT B0 3-4 2-4 p8 e8t @f8', 6, 1],
    ['OUT B0 2-4 p8 e8t @f8', 2, 0],
    ['OUT B0 3-4 1x/f a64 p43 e3d @g6 !gidp', 5, 0],
    // a choice does unless the throw home went wrong, and nobody else was put out or got further
    ['FC B1 3-4 e5t @g5', 4, 0],
    ['FC B1 3-4 e2d @g5', 4, 0],
    ['FC B1 3-4 e6d @g5', 4, 1],
    ['FC B1 3-4 e6d e2d @g5', 4, 0],
    ['FC B1 3-4 e2d e6d @g5', 4, 1],
    ['FC B2 3-4 e5t @g5', 4, 1],
    ['FC B1 3-4 2-4 e5t @g5', 6, 1],
    ['FC B1 3-4 1x/f a5 p4 e4t @g5', 5, 1],
    ['FC B1 2-4 e5t @g5', 2, 0],
    // an error: he would have scored anyway on the ground, and on a fly that the outfield drops
    ['E B1 3-4 e6f @g6', 4, 1],
    ['E B1 3-4 e6f @g6', 4, 0, 2],
    ['E B1 3-4 e6f', 4, 1],
    ['E B1 2-4 e6f @g6', 2, 0],
    ['E B1 3-4 2-4 e6f @g6', 6, 1],
    ['E B1 3-4 e8d @f8', 4, 1],
    ['E B2 3-4 e8d @f8', 4, 0],
    ['E B1 3-4 e4d @p4', 4, 0],
    // forced in all the same
    ['W B1 3-4 2-3 1-2 e2t', 7, 1],
    ['IW B1 3-4 2-3 1-2 e2t', 7, 1],
    ['HP B1 3-4 2-3 1-2 e2t', 7, 1],
    ['CI B1 3-4 2-3 1-2 e2f', 7, 1],
    ['W B1 3-4 e2t', 4, 0],
    ['WP 3-4 2-4 1-3 e2t', 7, 0],
  ])('%s on bases %i: %i (%i out)', (...[text, code, rbi, outs]) => {
    expect(counted(text, code, outs)).toBe(rbi);
  });
});

it.each<Row>([
  ['1B B1 3-4 2-4 @l8 !rbi1', 6, 1],
  ['1B B1 2-4 e8f @l8 !rbi0', 2, 0],
  ['E B1 2-4 e6f @g6 !rbi1', 2, 1],
  ['1B B1 @l8 !rbi1', 0, 0],
])('a scorer’s word is final, where a run is in: %s', (text, code, rbi) => {
  expect(counted(text, code)).toBe(rbi);
});
