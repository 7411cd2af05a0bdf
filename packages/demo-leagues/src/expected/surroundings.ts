/** What a man's card depends on beside himself: his parks, and the fielders behind him. */

import {
  type Charts,
  FIELD_POSITIONS,
  type FieldPosition,
  type Hand,
  type Park,
  type PositionRating,
} from '@paper-dynasty/engine';
import type { PlayerRecord } from '../record/season.ts';
import type { Roster } from '../rosters/choose-rosters.ts';
import type { Checks, ParkChances } from './card-side.ts';
import { checkResults } from './fielding.ts';
import { meanOf, type Results } from './results.ts';

/** Half of a team's games are at home, half in the average park. */
export const homeAndAway = (
  parks: ReadonlyMap<string, Park>,
  team: string,
  batter: Hand,
): ParkChances => {
  const chance = (kind: 'bpHomerun' | 'bpSingle'): number => {
    const all = [...parks.values()].map((park) => park[kind][batter]);
    const mean = all.reduce((sum, rating) => sum + rating, 0) / all.length;
    return ((parks.get(team)?.[kind][batter] ?? mean) + mean) / 2 / 20;
  };
  return { homerun: chance('bpHomerun'), single: chance('bpSingle') };
};

/** A man at a position, and for how many outs. */
export interface FieldingTime {
  readonly rating: PositionRating;
  readonly outs: number;
}

/** The men of a roster where their cards say that they play. */
export const fieldersOf = (
  { batters, starters, relievers }: Roster,
  positions: ReadonlyMap<string, readonly PositionRating[]>,
): readonly FieldingTime[] =>
  [...batters, ...starters, ...relievers].flatMap(({ player }) =>
    (positions.get(player.id) ?? []).map((rating) => ({
      rating,
      outs: outsAt(player, rating.position),
    })),
  );

/** Outs of the season for which he was at that position. */
export const outsAt = ({ fielding }: PlayerRecord, position: FieldPosition): number =>
  fielding.find((row) => row.text('pos') === position)?.count('OUT') ?? 0;

/** What checks come to behind these men: each position by those who played it, as long as they did. */
export const teamChecks = (men: readonly FieldingTime[], charts: Charts): Checks => {
  const at = (position: FieldPosition): Results =>
    meanOf(
      men.filter(({ rating }) => rating.position === position),
      ({ rating }) => checkResults(charts, rating),
      ({ outs }) => outs,
    );
  const checks = new Map(FIELD_POSITIONS.map((position) => [position, at(position)]));
  const behind = (position: FieldPosition): Results => checks.get(position) ?? at(position);
  return {
    P: behind('P'),
    C: behind('C'),
    '1B': behind('1B'),
    '2B': behind('2B'),
    '3B': behind('3B'),
    SS: behind('SS'),
    LF: behind('LF'),
    CF: behind('CF'),
    RF: behind('RF'),
  };
};
