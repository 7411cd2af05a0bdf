/** A fielding check with an error on it: who gets how far, and what a scorer makes of it. @see rules §9.3 */

import type { Destination, FieldPosition } from '../model/baseball.ts';
import { BASES, further, isOutfield } from '../model/baseball.ts';
import type { RangeResult } from '../model/charts.ts';
import { caught } from '../running/air-out.ts';
import { fixedHit } from '../running/fixed-hit.ts';
import type { GroundGrade } from '../running/normal-depth.ts';
import { plainGroundOut } from '../running/normal-depth.ts';
import { batted } from './batted-ball.ts';
import { rememberWithoutError } from './close-play.ts';
import type { FieldingCheck } from './fielding-check.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addError,
  addRuling,
  advance,
  advanceAll,
  batterReaches,
  halfIsOver,
  hasRunner,
  runsOf,
  startOver,
} from './open-play.ts';

/** How a hit with an error ends: the batter's base and the bases of every runner, by the error's bases. */
type HitRow = readonly [
  one: readonly [batter: Destination, runners: number],
  two: readonly [batter: Destination, runners: number],
  three: readonly [batter: Destination, runners: number],
];
const ALL = 3;
const HOME: readonly [Destination, number] = [4, ALL];
const HIT_ROWS: { readonly [R in 'S1' | 'S2' | 'SI2' | 'DO2' | 'DO3' | 'TR']: HitRow } = {
  S1: [[2, 2], [3, ALL], HOME],
  S2: [[2, ALL], [3, ALL], HOME],
  SI2: [[2, ALL], [3, ALL], HOME],
  DO2: [[3, ALL], HOME, HOME],
  DO3: [[3, ALL], HOME, HOME],
  TR: [HOME, HOME, HOME],
};
const HIT_OF = {
  S1: 'SINGLE_1',
  S2: 'SINGLE_2',
  SI2: 'SINGLE_2',
  DO2: 'DOUBLE_2',
  DO3: 'DOUBLE_3',
  TR: 'TRIPLE',
} as const;

/** A check that came with an error. */
export const misplay = (play: OpenPlay, { position, result, error }: FieldingCheck): void => {
  if (error === 0) return;
  switch (result) {
    case 'FO':
      return droppedFoul(play, position);
    case 'S1':
    case 'S2':
    case 'SI2':
    case 'DO2':
    case 'DO3':
    case 'TR':
      return hitAndError(play, position, { result, error });
    default:
      return reachedOnError(play, position, { result, error });
  }
};

/** A foul fly dropped: the error is charged and the batter stays up. */
const droppedFoul = (play: OpenPlay, position: FieldPosition): void => {
  batterReaches(play, 0);
  rememberWithoutError(play);
  startOver(play);
  play.kind = 'foulError';
  play.ball = { kind: 'popup', location: position, foul: true };
  addError(play, { position, kind: 'drop' });
};

interface Misplayed<R> {
  readonly result: R;
  readonly error: 1 | 2 | 3;
}

/** The hit keeps its value; whatever came on top belongs to the error. */
const hitAndError = (
  play: OpenPlay,
  position: FieldPosition,
  { result, error }: Misplayed<keyof typeof HIT_ROWS>,
): void => {
  fixedHit(play, HIT_OF[result], position);
  rememberWithoutError(play);
  addRuling(play, { rbi: runsOf(play) });
  const [batter, runners] = HIT_ROWS[result][error - 1] ?? HOME;
  takeFromError(play, batter, runners);
  addError(play, { position, kind: isOutfield(position) ? 'field' : 'throw' });
};

/** Everybody's last bases are the error's. */
const takeFromError = (play: OpenPlay, batter: Destination, runners: number): void => {
  for (const base of BASES) {
    const to = further(base, runners);
    if (!hasRunner(play, base) || play.to[base] === to) continue;
    advance(play, base, to);
    play.causes[base] = 'error';
  }
  batterReaches(play, batter);
};

/** Nobody is out: the batter is as far as the error lets him, and the runners move as many bases. */
const reachedOnError = (
  play: OpenPlay,
  position: FieldPosition,
  { result, error }: Misplayed<RangeResult>,
): void => {
  withoutTheError(play, position, result);
  rememberWithoutError(play);
  const rbi = play.rulings?.gidp === true ? 0 : hasRunner(play, 3) && play.to[3] === 4 ? 1 : 0;
  const sacrifice = play.rulings?.sacrifice;
  const { ball } = play;
  startOver(play);
  play.kind = 'error';
  play.ball = ball;
  addRuling(play, { rbi });
  addRuling(play, { sacrifice: sacrifice ?? 'none' });
  batterReaches(play, error);
  advanceAll(play, error === 3 ? ALL : error, 'error');
  addError(play, { position, kind: isCaught(result) ? 'drop' : 'field' });
};

const isCaught = (result: RangeResult): boolean =>
  result === 'F1' || result === 'F2' || result === 'F3' || result === 'PO';

/** The out that was there to be made, by the book and without a further roll. */
const withoutTheError = (play: OpenPlay, position: FieldPosition, result: RangeResult): void => {
  if (!isCaught(result)) {
    play.ball = batted('ground', position);
    return plainGroundOut(play, gradeOf(result), position);
  }
  caught(play, isOutfield(position) ? 'fly' : 'popup', position);
  if (halfIsOver(play) || (result !== 'F1' && result !== 'F2')) return;
  if (hasRunner(play, 3)) {
    advance(play, 3, 4);
    addRuling(play, { sacrifice: 'fly' });
  }
  if (result === 'F1') advance(play, 2, 3);
};

const gradeOf = (result: RangeResult): GroundGrade =>
  result === 'G1' ? 'A' : result === 'G2' ? 'B' : 'C';
