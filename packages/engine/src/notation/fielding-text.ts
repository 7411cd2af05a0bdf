/** How a man fields, as cards and lists write it. */

import type { PositionRating } from '../model/cards.ts';
import { signedText } from './statistics-text.ts';

/** `SS 2e14`: where, his range from 1 (best) to 5, and the errors expected in a season. */
export const gloveText = ({ position, range, error }: PositionRating): string =>
  `${position} ${range}e${error}`;

/** `RF 1e2 arm -1`, `C 2e5 arm -2 pb 3`: the same with an arm that is not average, and what gets by a catcher. */
export const fieldingText = (rating: PositionRating): string => {
  const { position, arm, passedBall } = rating;
  const throws = arm === 0 && position !== 'C' ? '' : ` arm ${signedText(arm, 0)}`;
  return `${gloveText(rating)}${throws}${position === 'C' ? ` pb ${passedBall}` : ''}`;
};
