/** Who starts, who relieves and who closes. @see rules §14 */

import type { Card, CardKey, Endurance, Rest } from '@paper-dynasty/engine';
import type { PitchingStaff, TeamSheet } from '../source.ts';

const ROTATION = 5;

/** As the team uses its pitchers, else by the endurance on their cards. */
export const staffOf = (sheet: TeamSheet): PitchingStaff => sheet.staff ?? staffFrom(sheet.cards);

/** Who is tired from games before, by the id of the player. */
export type Rests = ReadonlyMap<string, Rest>;

/**
 * Whose turn it is to start: the first who is rested, starters before relievers and whoever the team
 * does not use after both; else who is nearest to it. As long as any pitcher of the roster is rested
 * the engine lets no other start.
 */
export const starterOf = (sheet: TeamSheet, rests?: Rests): CardKey | undefined => {
  const staff = staffOf(sheet);
  if (!rests || rests.size === 0) return staff.rotation[0];
  const players = new Map(sheet.cards.map(({ key, playerId }) => [key, playerId]));
  const left = (key: CardKey): number => rests.get(players.get(key) ?? '')?.gamesLeft ?? 0;
  const used = armsOf(staff);
  const others = armsOf(staffFrom(sheet.cards.filter(({ key }) => !used.includes(key))));
  return [...used, ...others].toSorted((one, other) => left(one) - left(other))[0];
};

const armsOf = ({ rotation, bullpen, closer }: PitchingStaff): readonly CardKey[] => [
  ...rotation,
  ...bullpen,
  ...(closer === null ? [] : [closer]),
];

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
