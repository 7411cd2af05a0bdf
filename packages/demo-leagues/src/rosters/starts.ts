/** How often each man of a roster started where, in the words of the league's API. */

import type { Season, Starts } from '../record/season.ts';
import type { Roster } from './choose-rosters.ts';

export interface StartsLine {
  readonly card: string;
  readonly role: string;
  readonly vs_l: number;
  readonly vs_r: number;
  readonly slot: number;
}

/** Batters only: who pitches is the rotation's turn. */
export const startsOf = ({ team, batters }: Roster, { starts }: Season): readonly StartsLine[] => {
  const men = new Set(batters.map(({ player }) => player.id));
  return starts
    .filter((one) => one.team === team && men.has(one.playerId) && one.position !== 'P')
    .map((one) => ({
      card: one.playerId,
      role: one.position,
      vs_l: one.against.L,
      vs_r: one.against.R,
      slot: usualSlot(one),
    }));
};

const usualSlot = ({ slots }: Starts): number => {
  const batted = [...slots].filter(([slot]) => slot > 0);
  const starts = batted.reduce((sum, [, count]) => sum + count, 0);
  const mean = batted.reduce((sum, [slot, count]) => sum + slot * count, 0) / Math.max(1, starts);
  return starts === 0 ? 9 : Math.round(mean * 10) / 10;
};
