import { describe, expect, it } from 'vitest';
import { lineupId } from './ids.ts';
import { type Outing, rested, restOf } from './rest.ts';
import type { Resting } from './team.ts';

const start = (outs: number): Outing => ({ started: true, outs });
const relief = (outs: number): Outing => ({ started: false, outs });

describe('how many games a pitcher misses', () => {
  it.each<[string, readonly (Outing | null)[], number]>([
    ['who has not pitched', [], 0],
    // after a start: one, and one more for each nine outs
    ['who started and got nobody out', [start(0)], 1],
    ['who started and recorded 8', [start(8)], 1],
    ['who started and recorded 9', [start(9)], 2],
    ['who started and recorded 17', [start(17)], 2],
    ['who started and recorded 18', [start(18)], 3],
    ['who started and recorded 26', [start(26)], 3],
    ['who started and recorded 27', [start(27)], 4],
    ['who started and recorded 39', [start(39)], 4],
    ['who started the game before the last one', [null, start(27)], 3],
    ['who started three games ago', [null, null, start(27)], 2],
    ['who has had three games off', [null, null, null, start(27)], 1],
    ['who has had four games off', [null, null, null, null, start(27)], 0],
    ['who has had his two games off', [null, null, start(9)], 0],
    // in relief: one after two on end
    ['who came in once', [relief(6)], 0],
    ['who came in in two games on end', [relief(1), relief(6)], 1],
    ['who came in in three', [relief(1), relief(1), relief(1)], 1],
    ['who had a game off between two', [relief(1), null, relief(1)], 0],
    ['who was off in the last one', [null, relief(1), relief(1)], 0],
    // both
    ['who started, then came in', [relief(1), start(18)], 2],
    ['who came in, then started', [start(3), relief(3)], 1],
  ])('%s', (...[, games, missed]) => {
    expect(restOf(games)?.gamesLeft ?? 0).toBe(missed);
  });

  it('says which game tired him', () => {
    expect(restOf([null, start(20)])).toEqual({
      because: 'started',
      outs: 20,
      gamesAgo: 2,
      gamesLeft: 2,
    });
    expect(restOf([relief(2), relief(5)])).toEqual({
      because: 'onEnd',
      outs: 2,
      gamesAgo: 1,
      gamesLeft: 1,
    });
  });
});

describe('who of several may pitch', () => {
  const [A, B, C] = [lineupId(1), lineupId(2), lineupId(3)];
  const rests = (pitcher: typeof A, gamesLeft: number): Resting => ({
    pitcher,
    because: 'started',
    outs: 27,
    gamesAgo: 1,
    gamesLeft,
  });

  it.each<[string, readonly Resting[] | undefined, readonly number[]]>([
    ['all, where a server told of nobody', undefined, [1, 2, 3]],
    ['all, where nobody rests', [], [1, 2, 3]],
    ['who is rested', [rests(B, 1)], [1, 3]],
    ['the best rested, where all rest', [rests(A, 2), rests(B, 1), rests(C, 3)], [2]],
    ['both of two who rest alike', [rests(A, 2), rests(B, 3), rests(C, 2)], [1, 3]],
  ])('%s', (...[, resting, fit]) => {
    expect(rested({ resting }, [A, B, C])).toEqual(fit);
  });
});
