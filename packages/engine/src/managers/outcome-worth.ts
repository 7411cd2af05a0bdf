/** What the chances of a batter are worth in this moment, beside those of an average one. @see rules §20, §21 */

import { onBases } from '../model/baseball.ts';
import type { After, Valuer } from './value.ts';
import { AVERAGE_WAYS, type Ways } from './ways.ts';

/**
 * The moment with this batter up: what it is worth as such, and what each thing that he does more often
 * than an average man adds to it, or takes from it. A home run counts for more with men on than without.
 */
export const worthWith = (ways: Ways, at: After, value: Valuer): number => {
  const out = value({ ...at, outs: at.outs + 1 });
  const adds = (way: keyof Ways, after: After): number =>
    (ways[way] - AVERAGE_WAYS[way]) * (value(after) - out);
  return (
    value(at) +
    adds('walk', walked(at)) +
    adds('single', moved(at, 1)) +
    adds('double', moved(at, 2)) +
    adds('triple', moved(at, 3)) +
    adds('homeRun', moved(at, 4))
  );
};

/** The batter on first: the nearest empty base is filled, or a run is forced in. */
export const walked = (before: After): After => {
  const empty = [1, 2, 4].find((bit) => (before.code & bit) === 0);
  return empty === undefined
    ? { ...before, runs: before.runs + 1 }
    : { ...before, code: onBases(before.code | empty) };
};

/** Everybody has so many bases more; with two out the man on second scores on a single as well. */
const moved = ({ code, outs, runs }: After, bases: 1 | 2 | 3 | 4): After => {
  const scores = bases === 1 && outs === 2 ? code & 2 : 0;
  const all = ((code - scores) << bases) | (1 << (bases - 1));
  return { code: onBases(all), outs, runs: runs + bitsOf(all >> 3) + bitsOf(scores) };
};

const bitsOf = (code: number): number =>
  (code & 1) + ((code >> 1) & 1) + ((code >> 2) & 1) + ((code >> 3) & 1);
