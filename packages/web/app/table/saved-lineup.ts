/** A line-up put by for other games: by player, since every game numbers its men anew. */

import type { SavedLineupView } from '@paper-dynasty/api/contract';
import type {
  CardBook,
  GameState,
  LineupId,
  Role,
  Side,
  StartingLineup,
} from '@paper-dynasty/engine';
import { cardOf } from './people.ts';

interface Dugout {
  readonly state: GameState;
  readonly cards: CardBook;
  readonly side: Side;
}

/** What is kept of a line-up; the pitcher's place is whoever's who pitches. */
export const toSaved = (
  { state, cards }: Dugout,
  { slots }: StartingLineup,
): SavedLineupView['slots'] =>
  slots.map(({ id, role }) => ({
    playerId: role === 'P' ? null : (cardOf(state, cards, id)?.playerId ?? null),
    role,
  }));

/** The saved nine in the numbers of this game; null when one of them is not on its roster. */
export const fromSaved = (
  { state, cards, side }: Dugout,
  saved: SavedLineupView['slots'],
  pitcher: LineupId,
): StartingLineup | null => {
  const ids = new Map<string, LineupId>(
    state.teams[side].roster.flatMap(({ id }) => {
      const player = cardOf(state, cards, id)?.playerId;
      return player === undefined ? [] : [[player, id] as const];
    }),
  );
  const slots = saved.flatMap(({ playerId, role }) => {
    const id = playerId === null ? pitcher : ids.get(playerId);
    return id === undefined ? [] : [{ id, role: role as Role }];
  });
  return slots.length === saved.length ? { slots, pitcher } : null;
};

/** Whether two nines are the same men in the same places, in the same order. */
export const sameNine = (one: SavedLineupView['slots'], other: SavedLineupView['slots']): boolean =>
  one.length === other.length &&
  one.every(
    ({ playerId, role }, index) =>
      other[index]?.playerId === playerId && other[index]?.role === role,
  );
