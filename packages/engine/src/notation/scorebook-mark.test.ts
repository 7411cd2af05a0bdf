import { describe, expect, it } from 'vitest';
import { PLAY_KINDS } from '../model/play.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { batterMark, runnerMark } from './scorebook-mark.ts';

/** The last of these plays. */
const lastOf = (...plays: readonly string[]) => {
  const play = scriptedBook(plays).plays.at(-1);
  if (!play) throw new Error('no play');
  return play;
};

describe('the square of a batter', () => {
  it.each([
    [['K B0 p2'], 'K'],
    [['W B1'], 'BB'],
    [['IW B1'], 'IBB'],
    [['HP B1'], 'HBP'],
    [['CI B1 e2f'], 'CI'],
    [['1B B1 @l8'], '1B'],
    [['2B B2 @l8'], '2B'],
    [['3B B3 @l8'], '3B'],
    [['HR B4 @f8'], 'HR'],
    [['OUT B0 a6 p3 @g6'], '6-3'],
    [['OUT B0 p3 @g3'], '3U'],
    [['OUT B0 p8 @f8'], 'F8'],
    [['OUT B0 p5 @l5'], 'L5'],
    [['OUT B0 p4 @p4'], 'P4'],
    [['OUT B0 p2 @p2~'], 'PF2'],
    [['OUT B0 p7 @f7~'], 'FF7'],
    [['E B1 e6f @g6'], 'E6'],
    [['W B1', 'OUT B0 1x/f a64 p43 @g6'], '6-4-3 DP'],
    [['W B1', 'FC B1 1x/f a6 p4 @g6'], 'FC 6-4'],
    [['W B1', 'FC B1 1-2 @g6'], 'FC'],
    [['W B1', 'OUT B0 1-2 a1 p3 @g1b'], 'SH 1-3'],
    [['3B B3 @l8', 'OUT B0 3-4/t p8 @f8'], 'SF8'],
    [['W B1', 'K B0 1x/cs a2 p26'], 'K DP'],
    [['OUT B0 @f8'], 'F8'],
    [['OUT B0 @g4'], '4U'],
    [['OUT B0'], 'OUT'],
    [['OUT B0 p8'], '8U'],
    [['OUT B0 a6'], '6'],
    [['OUT B0 a66 p3 @g6'], '6-3'],
    [['W B1', 'W B1 1-2', 'OUT B0 2x/f 1x/f a54 p543 @g5'], '5-4-3 TP'],
    [['W B1', 'OUT B0 1x/f p43'], '4U DP'],
    [['W B1', 'OUT B0 1x/f @g'], 'OUT DP'],
    [['W B1', 'E B1 1-2 e5t @g5b !sh'], 'SH E5'],
    [['3B B3 @l8', 'E B1 3-4 e8d @f8 !sf'], 'SFE8'],
  ])('%j: %s', (plays, mark) => expect(batterMark(lastOf(...plays))).toBe(mark));

  it('is empty while he is still up', () => {
    expect(batterMark(lastOf('W B1', 'SB 1-2/sb'))).toBe('');
  });

  it('has a word for every kind of play that ends a turn', () => {
    const play = lastOf('W B1');
    const marks = PLAY_KINDS.map((kind) => batterMark({ ...play, event: { ...play.event, kind } }));
    expect(marks.filter((mark) => mark === '')).toHaveLength(8);
  });
});

describe('the way of a runner', () => {
  it.each([
    [['W B1', 'SB 1-2/sb'], 'SB'],
    [['W B1', 'CS 1x/cs a2 p6'], 'CS 2-6'],
    [['W B1', 'CS 1-2/cs e2t'], 'CS'],
    [['W B1', 'CS 1x/pocs a1 p4'], 'CS 1-4'],
    [['W B1', 'FC B1 1x/f a6 p4 @g6'], ''],
    [['W B1', 'OA 1x/t a2 p4'], ''],
    [['W B1', 'OUT B0 1x/do a4 p43 @l4'], ''],
    [['W B1', 'OUT B0 1x/i a4 p43 @g4'], ''],
    [['W B1', 'PO 1x/po a1 p3'], 'PO 1-3'],
    [['W B1', 'PO 1-2/po e1t'], 'E1'],
    [['W B1', 'WP 1-2'], 'WP'],
    [['W B1', 'PB 1-2'], 'PB'],
    [['W B1', 'BK 1-2'], 'BK'],
    [['W B1', 'DI 1-2/di'], 'DI'],
    [['W B1', '1B B1 1-2 @l8'], ''],
    [['W B1', '1B B1 1-3/e e8f @l8'], 'E8'],
  ])('%j: %s', (plays, mark) => {
    const play = lastOf(...plays);
    const [move] = play.event.moves;
    expect(move && runnerMark(play, move)).toBe(mark);
  });
});
