/** When a pitcher tires, and what it costs him. @see rules §14 */

import { fieldingSide, ofSide } from '../model/baseball.ts';
import type { PitcherRating } from '../model/cards.ts';
import type { Books } from '../model/equipment.ts';
import type { Outcome, OutcomeCode } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState, Workload } from '../model/state.ts';
import { enduranceOuts } from '../model/tiredness.ts';
import type { FatigueLevel, FatigueTuning } from '../model/tuning.ts';
import { isAllowed } from '../model/workload.ts';
import { cardOf, pitcherRating } from './players.ts';
import { rollD20 } from './rolls.ts';
import type { Table } from './script.ts';

/** 0 fresh, 1 tired, 2 gassed. */
export const fatigueLevel = (workload: Workload, { gassedAfter }: FatigueTuning): 0 | 1 | 2 => {
  if (workload.tiredAt === null) return 0;
  return workload.batters - workload.tiredAt >= gassedAfter ? 2 : 1;
};

/** Has a pitcher with this much behind him passed his point of weakness? One of the gauges is at nought. */
export const isWeak = (
  {
    role,
    outs,
    runnersThisHalf,
    runnersLastHalf,
  }: Pick<Workload, 'role' | 'outs' | 'runnersThisHalf' | 'runnersLastHalf'>,
  rating: PitcherRating,
  tuning: FatigueTuning,
): boolean => {
  if (runnersThisHalf >= tuning.runnersInHalf) return true;
  const enough = enduranceOuts(rating, role, tuning);
  if (outs >= enough) return true;
  const late = outs >= enough - tuning.runnersInTwoFrom;
  if (late && runnersThisHalf + runnersLastHalf >= tuning.runnersInTwo) return true;
  const { close } = rating.endurance;
  return role === 'reliever' && close > 0 && outs >= tuning.closerOuts + close;
};

const outsOf = ({ batterTo, moves }: PlayMade): number =>
  moves.reduce((outs, move) => outs + (move.to === 0 ? 1 : 0), batterTo === 0 ? 1 : 0);

/** Does the pitcher on the mound pass his point of weakness with this play? Asked before the play is folded in. */
export const tires = (state: GameState, play: PlayMade, { cards, charts }: Books): boolean => {
  const side = fieldingSide(state.half);
  const workload = ofSide(state.mound, side);
  if (workload.tiredAt !== null) return false;
  const rating = pitcherRating(cardOf(ofSide(state.teams, side), workload.pitcher, cards));
  const { role, runnersThisHalf, runnersLastHalf } = workload;
  const after = {
    role,
    outs: workload.outs + outsOf(play),
    runnersThisHalf: runnersThisHalf + (isAllowed(play.kind) ? 1 : 0),
    runnersLastHalf,
  };
  return isWeak(after, rating, charts.tuning.fatigue);
};

const WALK: Outcome = { code: 'WALK' };
const SINGLE: Outcome = { code: 'SINGLE_2' };

/** An out that a tired pitcher may not get: hit somewhere, and not for a fielder to prove himself on. */
export const isOutInPlay = (code: OutcomeCode): boolean => {
  switch (code) {
    case 'GROUNDBALL_A':
    case 'GROUNDBALL_B':
    case 'GROUNDBALL_C':
    case 'FLYOUT_A':
    case 'FLYOUT_B':
    case 'FLYOUT_BQ':
    case 'FLYOUT_C':
    case 'LINEOUT':
    case 'POPOUT':
      return true;
    default:
      return false;
  }
};

/** What a result off a tired pitcher's card becomes; the same result when he gets away with it. */
export const worn = (table: Table, outcome: Outcome, level: 1 | 2): Outcome => {
  const { fatigue } = table.books.charts.tuning;
  const loses: FatigueLevel = level === 1 ? fatigue.tired : fatigue.gassed;
  if (outcome.code === 'STRIKEOUT') return rollD20(table, 'fatigue') <= loses.walk ? WALK : outcome;
  if (isOutInPlay(outcome.code))
    return rollD20(table, 'fatigue') <= loses.single ? SINGLE : outcome;
  return outcome;
};
