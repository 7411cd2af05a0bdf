import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { parsePlay } from '../notation/parse-play.ts';
import { moment } from '../testing/moment.ts';
import { cleanPlay } from './clean-play.ts';
import { scoredPlay } from './record.ts';

/** Where everybody would have been without the misplay: `B>1 1>2`; `!` for a man who should have been out. */
const clean = (text: string, code: BaseCode, outs: 0 | 1 | 2): string => {
  const state = moment({ code, outs, slot: 3 });
  const play = parsePlay(text);
  if (!play) throw new Error(`${text} is no play`);
  const event = { type: 'playMade', batter: state.batter, rolls: [], ...play } as const;
  return cleanPlay(scoredPlay(state, event, 1))
    .map(({ from, to, missed }) => `${from || 'B'}>${to}${missed ? '!' : ''}`)
    .sort()
    .join(' ');
};

type Row = readonly [text: string, code: BaseCode, outs: 0 | 1 | 2, legs: string];

describe('a play without its misplay (rules §18.2, §18.3)', () => {
  it.each<Row>([
    ['1B B1 1-3 @l8', 1, 0, '1>3 B>1'],
    ['HR B4 1-4 @f7', 1, 0, '1>4 B>4'],
    ['OUT B0 1-2 a6 p3 @g6', 1, 0, '1>2 B>0'],
    ['WP 3-4 1-2', 5, 0, '1>2 3>4'],
    ['SB 1-2/sb', 1, 0, '1>2'],
    ['K B1 1-2 !wp', 1, 0, '1>2 B>1'],
    ['K B0 1-2 p2 !wp', 1, 0, '1>2 B>0'],
    ['W B1 1-2', 1, 0, '1>2 B>1'],
    ['FC B1 1x/f a6 p4 @g6', 1, 0, '1>0 B>1'],
  ])('none: %s stays as it is', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });

  it.each<Row>([
    ['PB 1-2', 1, 0, '1>1'],
    ['PB 3-4 2-3', 6, 0, '2>2 3>3'],
    ['CI B1 1-2 e2f', 1, 0, '1>1 B>1'],
    ['CI B1 3-4 2-3 1-2 e2f', 7, 0, '1>1 2>2 3>3 B>1'],
    ['FE e3d @p3~', 4, 0, '3>3'],
    ['DI 1-3/di e2t', 1, 0, '1>1'],
    ['OA 1-2 e8t', 1, 0, '1>1'],
    ['PO 1-2/po e1t', 1, 0, '1>1'],
  ])('a present moves nobody: %s', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });

  it.each<Row>([
    ['E B1 e6f @g6', 0, 0, 'B>0!'],
    // a grounder moves runners up a base, and a run in when it would have come anyway
    ['E B1 2-3 e6f @g6', 2, 0, '2>3 B>0!'],
    ['E B1 2-4 e6f @g6', 2, 0, '2>3 B>0!'],
    ['E B1 3-4 e6f @g6', 4, 0, '3>4 B>0!'],
    ['E B1 3-4 e6f @g6', 4, 2, '3>3 B>0!'],
    ['E B1 1x/f a6 p4 e4t @g6', 1, 0, '1>0 B>0!'],
    // a fly does not, but for the man who would have tagged
    ['E B1 2-3 e8d @f8', 2, 0, '2>2 B>0!'],
    ['E B1 3-4 e8d @f8', 4, 0, '3>4 B>0!'],
    // the force at second was the out that was there
    ['E B1 1-2 e4f @g4', 1, 0, '1>0! B>1'],
    ['E B1 1-3 e4f @g4', 1, 0, '1>0! B>1'],
    ['E B1 1-2 e4f @g4', 1, 2, '1>2 B>0!'],
    ['E B2 1-3 e4t @g4', 1, 0, '1>2 B>0!'],
    ['E B1 1-2 e5f @g5b', 1, 0, '1>2 B>0!'],
    ['E B1 2-3 1-2 e4f @g4', 3, 0, '1>0! 2>3 B>1'],
    // which a dropped fly is not
    ['E B1 1-2 e8d @f8', 1, 0, '1>1 B>0!'],
    // strike three that was not held, but for a wild pitch
    ['K B1 1-2 !pb', 1, 0, '1>1 B>0!'],
    ['K B1 e2t', 0, 0, 'B>0!'],
    ['K B1 1-2 e2t', 1, 0, '1>1 B>0!'],
    ['K B0 1-2 p2 e2t', 1, 0, '1>1 B>0'],
    ['K B0 1-2 p2 !pb', 1, 0, '1>1 B>0'],
    ['K B0 1-3 p2 e2t !wp', 1, 0, '1>2 B>0'],
    // the relay of a double play, dropped at first; thrown away it was none
    ['OUT B1 1x/f a64 p4 e3d @g6', 1, 0, '1>0 B>0!'],
    ['OUT B2 1x/f a64 p4 e3d @g6', 1, 0, '1>0 B>0!'],
    ['OUT B1 1x/f a64 p4 e4t @g6', 1, 0, '1>0 B>1'],
    ['FC B2 1x/f a6 p4 e4t @g6', 1, 0, '1>0 B>1'],
    ['FC B2 1x/f a6 p4 e3t @g6', 1, 0, '1>0 B>1'],
  ])('the batter: %s on bases %i, %i out', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });

  it.each<Row>([
    ['W B1 1-3 e2t', 1, 0, '1>2 B>1'],
    ['W B1 2-3 !pb', 2, 0, '2>2 B>1'],
    ['W B1 1-3 !pb', 1, 0, '1>2 B>1'],
    ['W B2 1-2 e2t', 1, 0, '1>2 B>1'],
    ['W B1 2-4 e2t !wp', 2, 0, '2>3 B>1'],
    ['IW B1 1-3 e1t', 1, 0, '1>2 B>1'],
    ['HP B1 1-3 e2t', 1, 0, '1>2 B>1'],
    ['HP B1 2-3 e2t', 2, 0, '2>2 B>1'],
    ['IW B1 3-4 e1t', 4, 0, '3>3 B>1'],
    // on a hit: its bases; one more where the batter himself used the error
    ['1B B2 e8f @l8', 0, 0, 'B>1'],
    ['1B B2 1-3 e8f @l8', 1, 0, '1>3 B>1'],
    ['1B B1 1-3 e8f @l8', 1, 0, '1>2 B>1'],
    ['1B B1 1-4 e8f @l8', 1, 0, '1>2 B>1'],
    ['1B B2 1-4 e8t @l8', 1, 0, '1>3 B>1'],
    ['1B B2 2-4 e8f @l8', 2, 0, '2>4 B>1'],
    ['1B B1 3-4 2-4 e8f @l8', 6, 0, '2>3 3>4 B>1'],
    ['1B B2 3-4 e8f @l8 !rbi0', 4, 0, '3>4 B>1'],
    ['1B B0 1-4 a8 p6 e8t @l8', 1, 0, '1>3 B>0'],
    ['2B B3 1-4 e8t @l8', 1, 0, '1>4 B>2'],
    ['2B B2 1-4 e8t @l8', 1, 0, '1>3 B>2'],
    ['2B B4 e8f @l8', 0, 0, 'B>2'],
    // on a steal, a wild pitch or a balk: one
    ['SB 1-3/sb e2t', 1, 0, '1>2'],
    ['SB 2-4/sb e2t', 2, 0, '2>3'],
    ['WP 1-3 e2t', 1, 0, '1>2'],
    ['BK 1-3 e1t', 1, 0, '1>2'],
    // on an out: one, but not home; after a catch none
    ['OUT B0 1-3 a6 p3 e3t @g6', 1, 0, '1>2 B>0'],
    ['OUT B0 2-4 a6 p3 e3t @g6', 2, 0, '2>3 B>0'],
    ['OUT B0 1-2 a5 p3 e3t @g5b', 1, 0, '1>2 B>0'],
    ['OUT B0 2-3 p8 e8t @f8', 2, 0, '2>2 B>0'],
    ['OUT B0 3-4 p8 e8t @f8', 4, 0, '3>4 B>0'],
  ])('how far the play itself carries a runner: %s on bases %i', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });

  it.each<Row>([
    ['CS 1-2/cs a2 e6d', 1, 0, '1>0!'],
    ['CS 1-3/cs a2 e6t', 1, 0, '1>0!'],
    ['PO 1-2/pocs a1 e3d', 1, 0, '1>0!'],
    ['PO 1-2/po a1 e3d', 1, 0, '1>0!'],
    ['OA 1-2 a8 e4d', 1, 0, '1>0!'],
    ['OUT B0 2-3 a8 p8 e5d @f8', 2, 0, '2>0! B>0'],
    ['FC B1 1-2 a6 e4d @g6', 1, 0, '1>0! B>1'],
    ['FC B1 1-2 a6 e6t @g6', 1, 0, '1>0! B>1'],
    // whoever came to the base where the throw was dropped
    ['FC B1 2-3 1-2 a1 e5d @g1', 3, 0, '1>2 2>0! B>1'],
    ['FC B1 3-4 a6 e2d @g6', 4, 0, '3>0! B>1'],
    ['FC B1 3-4 1-2 a6 e2d @g6', 5, 0, '1>2 3>0! B>1'],
    ['FC B1 2-3 1-2 a1 e4d @g1', 3, 0, '1>0! 2>3 B>1'],
    ['FC B1 2-3 1-2 a1 e6d @g1', 3, 0, '1>0! 2>3 B>1'],
    // for the base he took off for, not the man ahead of him
    ['PO 2-3 1-2/pocs a1 e3d', 3, 0, '1>0! 2>2'],
    // while he stood still nobody had a chance to put him out
    ['FC B1 1-2 a6 e6t @g6', 5, 0, '1>0! 3>3 B>1'],
    // thrown away it was meant for the man ahead
    ['FC B1 2-3 1-2 a6 e6t @g6', 3, 0, '1>2 2>0! B>1'],
    ['PO 2-3 1-2/po a1 e4d', 3, 0, '1>1 2>0!'],
    ['FC B1 2-3 1-2 a1 e1t @g1', 3, 0, '1>2 2>0! B>1'],
  ])('a runner who was as good as out: %s on bases %i', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });

  it.each<Row>([
    // whoever was batted in
    ['FC B1 3-4 a6 e3d @g6', 4, 0, '3>4 B>1'],
    // with an out that was made
    ['FC B1 2-3 1x/f a6 p4 e4t @g6', 3, 0, '1>0 2>3 B>1'],
    ['OUT B0 2-3 1x/do a8 p83 e3t @f8', 3, 0, '1>0 2>2 B>0'],
    ['OA 2-3 1x/t a8 p4 e4t', 3, 0, '1>0 2>2'],
  ])('one who was not: %s on bases %i', (...[text, code, outs, legs]) => {
    expect(clean(text, code, outs)).toBe(legs);
  });
});
