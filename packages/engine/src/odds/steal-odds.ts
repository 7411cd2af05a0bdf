/** The parts of one runner's steal: what may stop him, his jump, his safe numbers. @see rules §11 */

import type { Base } from '../model/baseball.ts';
import { pitcherRating } from '../resolve/players.ts';
import { jumpChance, stealTarget } from '../resolve/steal-target.ts';
import { duelOf } from '../resolve/steal-throw.ts';
import type { OddsView } from './swing-odds.ts';
import { openView } from './swing-odds.ts';

const FACES = 20;
const chance = (target: number): number => Math.max(0, Math.min(FACES, target)) / FACES;

/** One runner's steal, thrown at. */
export interface StealOdds {
  /** Caught leaning before he goes. */
  readonly pickedOff: number;
  /** The throw over gets away and he has the base for nothing. */
  readonly thrownAway: number;
  /** The pitcher balks him over. */
  readonly balk: number;
  /** Neither happens and the jump is good. */
  readonly goodJump: number;
  /** Neither happens and the jump is bad: he may go on or stay. */
  readonly badJump: number;
  /** Safe numbers after a good jump, and without. */
  readonly target: { readonly good: number; readonly bad: number };
  /** He has the next base in the end, if he goes whatever his jump. */
  readonly safe: number;
}

/** What a runner has to hope for if he goes from this base. */
export const stealOdds = (view: OddsView, from: Base): StealOdds => {
  const play = openView(view);
  const { steal, pickOff } = play.tuning;
  const duel = duelOf(play, from);
  const balkRating = pitcherRating(play.pitcherCard).balk + steal.balkBonus;
  const pickedOff = chance(pickOff.jumpTarget) / FACES;
  const thrownAway = chance(FACES + 1 - pickOff.wildFrom) / FACES;
  const balk = chance(balkRating) / FACES;
  const goes = 1 - pickedOff - thrownAway - balk;
  const jump = jumpChance(duel, steal);
  const good = stealTarget(duel, true, steal);
  const bad = stealTarget(duel, false, steal);
  const safe = thrownAway + balk + goes * (jump * chance(good) + (1 - jump) * chance(bad));
  return {
    pickedOff,
    thrownAway,
    balk,
    goodJump: goes * jump,
    badJump: goes * (1 - jump),
    target: { good, bad },
    safe,
  };
};
