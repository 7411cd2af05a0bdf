/** What a swing comes to, before the runners move. @see rules §4 */

import type { FieldPosition } from './baseball.ts';

/** Everything that a card can say of a swing. @see rules §4 */
export const OUTCOMES = [
  'STRIKEOUT',
  'WALK',
  'HIT_BY_PITCH',
  'CATCHER_INTERFERENCE',
  'SINGLE_1',
  'SINGLE_2',
  'SINGLE_UNCAPPED',
  'DOUBLE_2',
  'DOUBLE_3',
  'DOUBLE_UNCAPPED',
  'TRIPLE',
  'HOMERUN',
  'BP_HOMERUN',
  'BP_SINGLE',
  'GROUNDBALL_A',
  'GROUNDBALL_B',
  'GROUNDBALL_C',
  'FLYOUT_A',
  'FLYOUT_B',
  'FLYOUT_BQ',
  'FLYOUT_C',
  'LINEOUT',
  'POPOUT',
  'X_CHECK',
] as const;
/** What a card says of a swing, before park, fielders and runners have had their part. */
export type OutcomeCode = (typeof OUTCOMES)[number];

/** An outcome as a card, a chart or a manager gives it. */
export interface Outcome {
  readonly code: OutcomeCode;
  /** Where the ball goes: always there for X_CHECK; for others when the card or the manager says so. */
  readonly location?: FieldPosition;
}
