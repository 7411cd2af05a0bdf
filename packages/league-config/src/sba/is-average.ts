import { averageFielder, type Card, type PitcherRating } from '@paper-dynasty/engine';
import {
  AVERAGE_GRADE,
  AVERAGE_SPEED,
  AVERAGE_STEAL,
  averagePitcher,
  PITCHER_ROLES,
} from '../shared/averages.ts';

/** Whether a card goes by averages alone: nobody has told what its picture says, or it says just that. @see rules §1.3 */
export const isAverage = ({
  speed,
  steal,
  bunt,
  hitAndRun,
  positions,
  pitcher,
}: Pick<Card, 'speed' | 'steal' | 'bunt' | 'hitAndRun' | 'positions' | 'pitcher'>): boolean =>
  speed === AVERAGE_SPEED &&
  bunt === AVERAGE_GRADE &&
  hitAndRun === AVERAGE_GRADE &&
  same(steal, AVERAGE_STEAL) &&
  positions.every((rating) => same(rating, averageFielder(rating.position))) &&
  (pitcher === null || PITCHER_ROLES.some((role) => samePitcher(pitcher, averagePitcher(role))));

const samePitcher = (
  { endurance: mine, ...one }: PitcherRating,
  { endurance: theirs, ...other }: PitcherRating,
): boolean => same(one, other) && same(mine, theirs);

/** Ratings of one kind: words and numbers by name, and nothing below them. */
type Plain<T> = { readonly [K in keyof T]: string | number | boolean };

const same = <T extends Plain<T>>(one: T, other: T): boolean => listed(one) === listed(other);

const listed = (ratings: object): string =>
  JSON.stringify(Object.entries(ratings).toSorted(([one], [other]) => (one < other ? -1 : 1)));
