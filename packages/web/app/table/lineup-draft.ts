/** A line-up card while it is being written: rows that can be moved, swapped and given a position. */

import {
  type Card,
  type CardBook,
  FIELD_POSITIONS,
  type GameState,
  type LineupId,
  type Role,
  type Side,
  type StartingLineup,
  type TeamState,
} from '@paper-dynasty/engine';
import { cardOf, roleOf } from './people.ts';

/** What is on the card now: the line-up the game would start with. */
export const draftOf = (team: TeamState): StartingLineup => ({
  slots: team.order.map((id) => ({ id, role: roleOf(team, id) ?? 'DH' })),
  pitcher: team.field.P,
});

/** The batter of one row goes to another; everybody between moves up or down. */
export const moveSlot = (lineup: StartingLineup, from: number, to: number): StartingLineup => {
  const slots = [...lineup.slots];
  const [moved] = slots.splice(from, 1);
  if (!moved) return lineup;
  slots.splice(to, 0, moved);
  return { ...lineup, slots };
};

/** Somebody else bats in this row; who bats in another row already changes places with him. */
export const putIn = (lineup: StartingLineup, slot: number, id: LineupId): StartingLineup => {
  const out = lineup.slots[slot];
  if (!out) return lineup;
  const slots = lineup.slots.map((row, index) => {
    if (index === slot) return { ...row, id };
    return row.id === id ? { ...row, id: out.id } : row;
  });
  return { ...lineup, slots };
};

/** A row plays another position; who plays there now takes the one that came free. */
export const giveRole = (lineup: StartingLineup, slot: number, role: Role): StartingLineup => {
  const free = lineup.slots[slot]?.role;
  if (free === undefined) return lineup;
  const slots = lineup.slots.map((row, index) => {
    if (index === slot) return { ...row, role };
    return row.role === role ? { ...row, role: free } : row;
  });
  return { ...lineup, slots };
};

/** Another starting pitcher; without a DH he also bats in the place of the one before. */
export const startPitcher = (lineup: StartingLineup, id: LineupId): StartingLineup => ({
  pitcher: id,
  slots: lineup.slots.map((row) => (row.id === lineup.pitcher ? { ...row, id } : row)),
});

/** Position players who are not on the card, and pitchers who are not the starter. */
export const benchOf = (
  state: GameState,
  { side, cards }: { readonly side: Side; readonly cards: CardBook },
  lineup: StartingLineup,
): { readonly bench: readonly LineupId[]; readonly pitchers: readonly LineupId[] } => {
  const used = new Set(lineup.slots.map(({ id }) => id));
  const rest = state.teams[side].roster.map(({ id }) => id).filter((id) => !used.has(id));
  const pitches = (id: LineupId) => cardOf(state, cards, id)?.pitcher !== null;
  return {
    bench: rest.filter((id) => !pitches(id)),
    pitchers: rest.filter((id) => pitches(id) && id !== lineup.pitcher),
  };
};

/** Out of position: legal, but his glove suffers. */
export const outOfPosition = (card: Card | undefined, role: Role): boolean =>
  card !== undefined &&
  (FIELD_POSITIONS as readonly Role[]).includes(role) &&
  role !== 'P' &&
  !card.positions.some(({ position }) => position === role);
