/** The home manager sends men in and takes them out. */

import type { Role } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import type { Resting, RosterChange } from '../model/team.ts';
import { given, type When } from './given.ts';

/** A change as a row of a table. */
export type ChangeRow = readonly [
  player: number,
  role: Role,
  slot: number | null,
  replaces?: number,
];

export const rosterChange = ([player, role, slot, replaces]: ChangeRow): RosterChange =>
  replaces === undefined
    ? { player: lineupId(player), role, slot }
    : { player: lineupId(player), role, slot, replaces: lineupId(replaces) };

/** All of these changes at once. */
export const substitute = (state: GameState, ...rows: readonly ChangeRow[]): When =>
  given(state).when({ type: 'substitute', side: 'home', changes: rows.map(rosterChange) });

/** The man on the home mound has faced his three batters. */
export const minimumMet = (state: GameState): GameState => ({
  ...state,
  mound: { ...state.mound, home: { ...state.mound.home, minimumMet: true } },
});

/** These men of the home team rest for so many games. */
export const homeRests = (
  state: GameState,
  men: readonly number[],
  gamesLeft: (man: number) => number = () => 1,
): GameState => {
  const resting = men.map((man): Resting => {
    const left = { gamesAgo: 1, gamesLeft: gamesLeft(man) };
    return { pitcher: lineupId(man), because: 'started', outs: 8, ...left };
  });
  return { ...state, teams: { ...state.teams, home: { ...state.teams.home, resting } } };
};

/** The home team bats its pitcher in the place of the designated hitter. */
export const withoutDh = (state: GameState): GameState => {
  const { home } = state.teams;
  const order = home.order.map((id) => (id === home.dh ? home.field.P : id));
  return { ...state, teams: { ...state.teams, home: { ...home, order, dh: null } } };
};
