/** Who starts, who relieves, who closes: by what they did. */

import type { Roster, RosterMan } from './choose-rosters.ts';

export interface StaffByPlayer {
  readonly rotation: readonly string[];
  readonly bullpen: readonly string[];
  readonly closer: string | null;
}

const saves = ({ player }: RosterMan): number => player.pitchingTotals?.count('SV') ?? 0;

/** The reliever with the most saves closes; a lead is trusted next to whoever was called most often. */
export const staffOf = ({ starters, relievers }: Roster): StaffByPlayer => {
  const [closer] = relievers.toSorted((a, b) => saves(b) - saves(a));
  return {
    rotation: starters.map(({ player }) => player.id),
    bullpen: relievers.filter((man) => man !== closer).map(({ player }) => player.id),
    closer: closer?.player.id ?? null,
  };
};
