/** A ball on which a fielder's range and hands are tested. @see rules §9.1, §9.2 */

import type { ByPosition, FieldPosition, Hand } from '../model/baseball.ts';
import { familyOf } from '../model/baseball.ts';
import type { Charts, D20Row, ErrorSeverity, RangeResult, RarePlay } from '../model/charts.ts';
import { fieldFamilyOf } from '../model/charts.ts';
import type { Alignment } from '../model/decision.ts';
import type { OutcomeCode } from '../model/outcome.ts';
import type { Tuning } from '../model/tuning.ts';
import type { OpenPlay } from './open-play.ts';
import { addStory, fielderCard } from './open-play.ts';
import { ratingAt } from './players.ts';
import { rollD20, rollD100 } from './rolls.ts';

/** Bases an error gives the batter. */
export type ErrorBases = 0 | 1 | 2 | 3;

export interface FieldingCheck {
  readonly position: FieldPosition;
  /** What the range chart says, bad hops and slow legs settled. */
  readonly result: RangeResult;
  readonly error: ErrorBases;
  readonly rare: RarePlay | null;
}

/** Rolls range, error and, where a league plays them, rare plays. */
export const checkFielding = (play: OpenPlay, position: FieldPosition): FieldingCheck => {
  const { table, charts, state } = play;
  const charted = rangeRow(play, position)[rollD20(table, 'range') - 1];
  if (charted === undefined) throw new Error(`no range result for ${position}`);
  const numbers = errorNumbers(play, position);
  const error = errorBases(rollD216(play), numbers, charts.errorSeverity[position]);
  const rare = state.rules.rarePlays ? rollRare(play, position, charted) : null;
  addStory(play, { check: position });
  return { position, result: settled(play, position, charted), error, rare };
};

const WORST_RANGE = 5;

/** The twenty cells of the fielder who stands there, the way he stands. */
export const rangeRow = (play: OpenPlay, position: FieldPosition): D20Row<RangeResult> => {
  const { range } = ratingAt(fielderCard(play, position), position, play.tuning);
  const worse = isInvolved(play.table.alignment, position, play.batterHand) ? 1 : 0;
  const row = play.charts.range[position][Math.min(WORST_RANGE, range + worse) - 1];
  if (row === undefined) throw new Error(`no range ${range} for ${position}`);
  return row;
};

/** Out of 216, how many numbers are an error of the fielder who stands there. */
export const errorNumbers = (play: OpenPlay, position: FieldPosition): number => {
  const { error } = ratingAt(fielderCard(play, position), position, play.tuning);
  return errorTarget(play.charts, position, error * errorFactor(play));
};

/** Three dice read in order: 1-216, all equally likely. */
const rollD216 = ({ table }: OpenPlay): number => {
  const faces = table.roll('error', THREE_DICE);
  return 36 * ((faces[0] ?? 1) - 1) + 6 * ((faces[1] ?? 1) - 1) + (faces[2] ?? 1);
};
const THREE_DICE = [6, 6, 6] as const;

/** The quick chart has fewer fielding checks than cards have. */
const errorFactor = ({ byChart, tuning }: OpenPlay): number =>
  byChart ? tuning.quickErrorFactor : 1;

/** Error numbers out of 216 for an error rating. */
export const errorTarget = (
  {
    errorPerPoint,
    tuning,
  }: { readonly errorPerPoint: ByPosition<number>; readonly tuning: Tuning },
  position: FieldPosition,
  rating: number,
): number => Math.min(tuning.errorCap, Math.round(errorPerPoint[position] * rating));

/** From this many error numbers on, every severity that can happen has at least one. */
const ALL_SEVERITIES_FROM = 5;

/** How many of the lowest error numbers give three, and then two bases. */
export const severityCounts = (
  target: number,
  { three, two }: ErrorSeverity,
): { readonly three: number; readonly two: number } => {
  const count = (share: number): number => {
    const whole = Math.floor(target * share);
    return share > 0 && target >= ALL_SEVERITIES_FROM ? Math.max(1, whole) : whole;
  };
  return { three: count(three), two: count(two) };
};

export const errorBases = (d216: number, target: number, severity: ErrorSeverity): ErrorBases => {
  if (d216 > target) return 0;
  const counts = severityCounts(target, severity);
  if (d216 <= counts.three) return 3;
  return d216 <= counts.three + counts.two ? 2 : 1;
};

/** An infielder who stands in or holds a runner covers less ground. */
export const isInvolved = (
  alignment: Alignment,
  position: FieldPosition,
  batterHand: Hand,
): boolean => {
  if (familyOf(position) !== 'infield') return false;
  return isIn(alignment, position) || isHolding(alignment, position, batterHand);
};

const isIn = ({ infield }: Alignment, position: FieldPosition): boolean =>
  infield === 'in' || (infield === 'corners-in' && (position === '1B' || position === '3B'));

/** The first baseman holds on first, a middle man on second, the third baseman on third. */
const isHolding = ({ hold }: Alignment, position: FieldPosition, batterHand: Hand): boolean => {
  for (const base of hold) {
    if (base === 1 && position === '1B') return true;
    if (base === 2 && position === (batterHand === 'L' ? '2B' : 'SS')) return true;
    if (base === 3 && position === '3B') return true;
  }
  return false;
};

const RARE_FACE = 1;

const rollRare = (
  play: OpenPlay,
  position: FieldPosition,
  result: RangeResult,
): RarePlay | null => {
  if (rollD100(play.table, 'rarePlay') !== RARE_FACE) return null;
  const family = fieldFamilyOf(position);
  return play.charts.rarePlays.find((rare) => rare.family === family && rare.on === result) ?? null;
};

/** A slow roller gets past a man who is in or holding; at the plate the batter's legs decide. */
const settled = (play: OpenPlay, position: FieldPosition, result: RangeResult): RangeResult => {
  if (result === 'G3#')
    return isInvolved(play.table.alignment, position, play.batterHand) ? 'S2' : 'G3';
  if (result === 'SPD') return rollD20(play.table, 'speed') <= play.batterCard.speed ? 'S1' : 'G3';
  return result;
};

/** The rare play of a league that can happen on a result. */
export const rareOn = (
  { rarePlays }: Charts,
  position: FieldPosition,
  result: RangeResult,
): RarePlay | undefined => {
  const family = fieldFamilyOf(position);
  return rarePlays.find((rare) => rare.family === family && rare.on === result);
};

/** What a range result is when nobody errs. */
export const CHARTED: {
  readonly [R in RangeResult]: Exclude<OutcomeCode, 'X_CHECK' | 'BP_HOMERUN' | 'BP_SINGLE'>;
} = {
  G1: 'GROUNDBALL_A',
  G2: 'GROUNDBALL_B',
  G3: 'GROUNDBALL_C',
  'G3#': 'GROUNDBALL_C',
  S1: 'SINGLE_1',
  S2: 'SINGLE_2',
  SPD: 'GROUNDBALL_C',
  PO: 'POPOUT',
  FO: 'POPOUT',
  F1: 'FLYOUT_A',
  F2: 'FLYOUT_B',
  F3: 'FLYOUT_C',
  SI2: 'SINGLE_2',
  DO2: 'DOUBLE_2',
  DO3: 'DOUBLE_3',
  TR: 'TRIPLE',
};
