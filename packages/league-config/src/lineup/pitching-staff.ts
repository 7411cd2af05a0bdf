/** Who starts, who relieves and who closes. @see rules §14 */

import type { Card, Endurance } from '@paper-dynasty/engine';
import type { PitchingStaff, TeamSheet } from '../source.ts';

const ROTATION = 5;

/** As the team uses its pitchers, else by the endurance on their cards. */
export const staffOf = (sheet: TeamSheet): PitchingStaff => sheet.staff ?? staffFrom(sheet.cards);

const staffFrom = (cards: readonly Card[]): PitchingStaff => {
  const pitchers = cards.filter(({ pitcher }) => pitcher !== null);
  const rotation = pitchers
    .filter((card) => endurance(card).start > 0)
    .toSorted((a, b) => endurance(b).start - endurance(a).start)
    .slice(0, ROTATION);
  const relievers = pitchers
    .filter((card) => !rotation.includes(card))
    .toSorted((a, b) => endurance(b).close - endurance(a).close);
  const [closer, ...bullpen] = relievers;
  const closes = closer !== undefined && endurance(closer).close > 0;
  return {
    rotation: (rotation.length > 0 ? rotation : pitchers.slice(0, 1)).map(({ key }) => key),
    bullpen: (closes ? bullpen : relievers).map(({ key }) => key),
    closer: closes ? closer.key : null,
  };
};

const NONE: Endurance = { start: 0, relief: 0, close: 0 };
const endurance = (card: Card): Endurance => card.pitcher?.endurance ?? NONE;
