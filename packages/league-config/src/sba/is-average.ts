import { averageFielder, type Card } from '@paper-dynasty/engine';
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
  (pitcher === null || PITCHER_ROLES.some((role) => same(pitcher, averagePitcher(role))));

/** Ratings are words and numbers, and a pitcher's innings one level below them. */
const same = (one: object, other: object): boolean => {
  const theirs = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, rating]) => {
    const their = theirs.get(name);
    return isRatings(rating) && isRatings(their) ? same(rating, their) : rating === their;
  });
};

const isRatings = (value: unknown): value is object => typeof value === 'object' && value !== null;
