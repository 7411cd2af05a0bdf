/** What it is worth to cut off the run at home with the whole infield. @see rules §13.1, §13.2, §21 */

import type { BaseCode, Hand } from '../model/baseball.ts';
import { ofHand, onBases } from '../model/baseball.ts';
import type { After, Valuer } from './value.ts';

/** Shares of plate appearances of average cards: ground balls by grade, and checks of the four who come in. */
const GRADE_A = 0.084;
const GRADE_B = 0.05;
const CHECKS = 0.083;
/** Balls to first and second base, by the batter's side; and of all checks. */
const TO_THE_RIGHT: { readonly [H in Hand]: number } = { R: 0.23, L: 0.63 };
const CHECKED_RIGHT = 0.44;

/** What average fielders make of a check, where they always stand and one range worse. */
const BACK = { a: 0.3, b: 0.25, c: 0.25, one: 0.1, two: 0.1 };
const IN = { a: 0.2, b: 0.25, c: 0.1, one: 0.15, two: 0.3 };

/** With a man on third and fewer than two out. */
export interface Ground {
  readonly code: BaseCode;
  readonly outs: number;
  readonly hand: Hand;
  /** Numbers of twenty on which a ball of grade B gets through a drawn-in infield. */
  readonly through: number;
  /** Of twenty, home to first is two. */
  readonly homeToFirst: number;
}

/** What the side at bat loses by a drawn-in infield in one plate appearance; below 0 it gains. */
export const infieldInTakes = (ground: Ground, value: Valuer): number => {
  const { code, outs } = ground;
  const back = worthBack(ground, value, ofHand(TO_THE_RIGHT, ground.hand));
  const reached = worthBack(ground, value, CHECKED_RIGHT);
  const near = worthIn(ground, value);
  const slow = value(slowRoller(code, outs));
  const one = value(single(code, outs, 1));
  const two = value(single(code, outs, 2));
  const through = ground.through / 20;
  const swung = GRADE_A * (back.a - near.a) + GRADE_B * (back.b - mix(through, one, near.b));
  const checked =
    BACK.a * reached.a -
    IN.a * near.a +
    BACK.b * reached.b -
    IN.b * near.b +
    (BACK.c - IN.c) * slow +
    (BACK.one - IN.one) * one +
    (BACK.two - IN.two) * two;
  return swung + CHECKS * checked;
};

interface ByGrade {
  readonly a: number;
  readonly b: number;
}

const mix = (chance: number, yes: number, no: number): number => chance * yes + (1 - chance) * no;

const worthBack = ({ code, outs }: Ground, value: Valuer, right: number): ByGrade => {
  if ((code & 1) === 1) {
    const two: After = { code: outs === 0 ? behindTwo(code) : 0, outs: outs + 2, runs: 1 - outs };
    const force: After = { code: code === 7 ? 5 : 1, outs: outs + 1, runs: 1 };
    return { a: value(two), b: value(force) };
  }
  const scores = value(slowRoller(code, outs));
  const holds = value({ code, outs: outs + 1, runs: 0 });
  const either = mix(right, scores, holds);
  return { a: either, b: either };
};

const worthIn = ({ code, outs, homeToFirst }: Ground, value: Valuer): ByGrade => {
  if (code !== 7) {
    const held = value({ code: code === 5 ? 6 : code, outs: outs + 1, runs: 0 });
    return { a: held, b: held };
  }
  const force = value({ code: 7, outs: outs + 1, runs: 0 });
  const two = value({ code: 6, outs: outs + 2, runs: 0 });
  return { a: mix(homeToFirst / 20, two, force), b: force };
};

/** The man on second is on third after two outs at second and first. */
const behindTwo = (code: BaseCode): BaseCode => (code === 7 ? 4 : 0);

/** The batter is out, everybody has one base more. */
const slowRoller = (code: BaseCode, outs: number): After => ({
  code: onBases(code << 1),
  outs: outs + 1,
  runs: 1,
});

/** Everybody has so many bases more. */
const single = (code: BaseCode, outs: number, bases: 1 | 2): After => {
  const home = bases === 2 && (code & 2) === 2 ? 2 : 1;
  return { code: onBases((code << bases) | 1), outs, runs: home };
};
