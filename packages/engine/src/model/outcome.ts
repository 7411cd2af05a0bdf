/** What a swing comes to, before the runners move. @see rules §4 */

import { type FieldPosition, isOutfield } from './baseball.ts';

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

type Where = 'none' | 'infield' | 'outfield' | 'anywhere';

/** Where a ball of this kind can go; for hits and air outs a location is welcome but not needed. */
const WHERE: { readonly [C in OutcomeCode]?: { readonly where: Where; readonly needed: boolean } } =
  {
    GROUNDBALL_A: { where: 'infield', needed: true },
    GROUNDBALL_B: { where: 'infield', needed: true },
    GROUNDBALL_C: { where: 'infield', needed: true },
    FLYOUT_A: { where: 'outfield', needed: true },
    FLYOUT_B: { where: 'outfield', needed: true },
    FLYOUT_BQ: { where: 'outfield', needed: true },
    FLYOUT_C: { where: 'outfield', needed: true },
    SINGLE_1: { where: 'outfield', needed: false },
    SINGLE_2: { where: 'outfield', needed: false },
    SINGLE_UNCAPPED: { where: 'outfield', needed: false },
    DOUBLE_2: { where: 'outfield', needed: false },
    DOUBLE_3: { where: 'outfield', needed: false },
    DOUBLE_UNCAPPED: { where: 'outfield', needed: false },
    TRIPLE: { where: 'outfield', needed: false },
    HOMERUN: { where: 'outfield', needed: false },
    LINEOUT: { where: 'anywhere', needed: false },
    POPOUT: { where: 'anywhere', needed: false },
    X_CHECK: { where: 'anywhere', needed: true },
  };

/** What is wrong with where an outcome says the ball goes. */
export type LocationFault = 'LOCATION_MISSING' | 'LOCATION_WRONG';

export const locationFault = ({ code, location }: Outcome): LocationFault | null => {
  const { where, needed } = WHERE[code] ?? { where: 'none', needed: false };
  if (location === undefined) return needed ? 'LOCATION_MISSING' : null;
  const right =
    where === 'anywhere' ||
    (where === 'outfield' && isOutfield(location)) ||
    (where === 'infield' && !isOutfield(location));
  return right ? null : 'LOCATION_WRONG';
};
