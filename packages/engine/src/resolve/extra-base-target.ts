/** Safe numbers of a runner who tries for one base more on a hit. @see rules §10.1, §10.2 */

import type { OutfieldPosition } from '../model/baseball.ts';
import type { ExtraBaseTuning, Tuning } from '../model/tuning.ts';

/** What a try depends on. */
export interface ExtraBaseTry {
  readonly speed: number;
  /** Before the play. */
  readonly outs: 0 | 1 | 2;
  readonly location: OutfieldPosition;
  /** How far the fielder has to go, and his arm, as they count in every target of the play. */
  readonly depth: number;
  readonly arm: number;
  /** The outfield is drawn in. */
  readonly shallow: boolean;
}

const targetOf = (
  { speed, outs, location, depth, arm }: ExtraBaseTry,
  rule: ExtraBaseTuning,
): number => speed + rule.base + rule.outs[outs] + rule.location[location] + depth + arm;

/** On a single. */
export const secondToHome = (attempt: ExtraBaseTry, { advance, shallow }: Tuning): number =>
  targetOf(attempt, advance.secondToHome) + (attempt.shallow ? shallow.secondToHome : 0);

/** On a single. */
export const firstToThird = (attempt: ExtraBaseTry, { advance, shallow }: Tuning): number =>
  targetOf(attempt, advance.firstToThird) + (attempt.shallow ? shallow.firstToThird : 0);

/** On a double. */
export const firstToHome = (attempt: ExtraBaseTry, { advance }: Tuning): number =>
  targetOf(attempt, advance.firstToHome);

/** The batter, behind the throw: to second on a single, to third on a double. */
export const batterFollows = (
  speed: number,
  { to, depth }: { readonly to: 2 | 3; readonly depth: number },
  { advance }: Tuning,
): number => speed + (to === 2 ? advance.batterToSecond : advance.batterToThird) + depth;
