/** What another way to stand changes of a plate appearance in which the batter swings. @see rules §9, §13 */

import type { Hand } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import { isInvolved } from '../resolve/fielding-check.ts';
import { pullField } from '../resolve/location.ts';
import { worthOfSwing } from './declared.ts';
import type { Weighed, Weighing } from './risk.ts';
import { type Naming, swingEnds, swinging } from './swing.ts';

/** Two ways to stand that are compared. */
export interface Stands {
  readonly wanted: Alignment;
  readonly usual: Alignment;
}

/** A swing before the wanted alignment, and what the same swing is worth before the usual one. */
export interface Difference {
  /** Outcomes on which it makes no difference are one end, `calledOff`. */
  readonly ends: readonly Weighed[];
  readonly instead: number;
}

/** Only the balls on which it matters are walked; the batter himself is worth what managers take him for. */
export const differenceOf = (at: Weighing, stands: Stands, name: Naming): Difference | null => {
  const only = (outcome: Outcome, hand: Hand): boolean => matters(stands, outcome, hand);
  const ends = swingEnds(at, { ...swinging(stands.wanted), only }, name);
  const before = swingEnds(at, { ...swinging(stands.usual), only }, name);
  if (!ends || !before) return null;
  const instead = worthOfSwing(at);
  const left = 1 - before.reduce((sum, { chance }) => sum + chance, 0);
  if (left < NOTHING) return { ends, instead: total(before) };
  const rest = {
    result: 'calledOff',
    chance: left,
    worth: (instead - total(before)) / left,
  } as const;
  return { ends: [...ends, rest], instead };
};

const NOTHING = 1e-9;

const total = (ends: readonly Weighed[]): number =>
  ends.reduce((sum, { chance, worth }) => sum + chance * worth, 0);

/** May this outcome end otherwise? */
export const matters = (
  { wanted, usual }: Stands,
  { code, location }: Outcome,
  hand: Hand,
): boolean => {
  const depth = wanted.infield !== usual.infield;
  const shift = wanted.shift !== usual.shift;
  switch (code) {
    case 'GROUNDBALL_A':
    case 'GROUNDBALL_B':
      return depth || shift || wanted.hold.includes(1) !== usual.hold.includes(1);
    case 'GROUNDBALL_C':
      return depth;
    case 'SINGLE_1':
    case 'SINGLE_UNCAPPED':
    case 'BP_SINGLE':
      return shift && (location === undefined || location === pullField(hand));
    case 'X_CHECK':
      return (
        depth ||
        shift ||
        (location !== undefined &&
          isInvolved(wanted, location, hand) !== isInvolved(usual, location, hand))
      );
    default:
      return false;
  }
};
