/** Several moves of the fielding side made at once: who stands where, and what follows for the order. @see rules §15.3, §15.5 */

import {
  FIELD_POSITIONS,
  type FieldPosition,
  type LineupId,
  type RosterChange,
  type Side,
  type TeamState,
} from '@paper-dynasty/engine';
import { available } from './people.ts';
import type { Substitution } from './roster-moves.ts';

/** Who is to stand where; null: nobody yet. */
type Places = { readonly [P in FieldPosition]: LineupId | null };

export interface Plan {
  readonly places: Places;
  /** Slots that newcomers are wished into, where more than one is free. */
  readonly slots: ReadonlyMap<LineupId, number>;
}

const isGone = (team: TeamState, id: LineupId): boolean => team.gone.includes(id);

/** The field as it stands. */
export const planOf = (team: TeamState): Plan => {
  const at = (position: FieldPosition): LineupId | null =>
    isGone(team, team.field[position]) ? null : team.field[position];
  const places = { ...team.field } as { [P in FieldPosition]: LineupId | null };
  for (const position of FIELD_POSITIONS) places[position] = at(position);
  return { places, slots: new Map() };
};

/** Somebody takes a place; whoever stood there takes his, if he had one. */
export const withManAt = (plan: Plan, position: FieldPosition, man: LineupId): Plan => {
  const from = FIELD_POSITIONS.find((one) => plan.places[one] === man);
  const places = { ...plan.places, [position]: man };
  return { ...plan, places: from ? { ...places, [from]: plan.places[position] } : places };
};

/** Another slot for a newcomer: whoever had it takes his. */
export const withSlot = (
  plan: Plan,
  man: LineupId,
  { slot, shared }: { readonly slot: number; readonly shared: readonly Sharing[] },
): Plan => {
  const other = shared.find((one) => one.slot === slot);
  const own = shared.find((one) => one.player === man);
  const slots = new Map(plan.slots).set(man, slot);
  if (other && own && other !== own) slots.set(other.player, own.slot);
  return { ...plan, slots };
};

/** A newcomer to the order, and where he bats. */
export interface Sharing {
  readonly player: LineupId;
  readonly position: FieldPosition;
  readonly slot: number;
}

/** Who may stand somewhere: the nine who bat and the pitcher first, then the bench. */
export const candidates = (
  team: TeamState,
): { readonly inGame: readonly LineupId[]; readonly spare: readonly LineupId[] } => {
  const men = [...team.order, team.field.P].filter((id) => !isGone(team, id));
  return { inGame: [...new Set(men)], spare: available(team) };
};

/** Newcomers to the order, each with the slot he gets: his wish, the slot of the man whose place he takes, or what is left. */
export const sharedSlots = (team: TeamState, { places, slots }: Plan): readonly Sharing[] => {
  const free = new Set(freed(team, places));
  const take = (slot: number | undefined): number | null =>
    slot !== undefined && free.delete(slot) ? slot : null;
  const entering = newcomers(team, places);
  const first = new Map<LineupId, number>();
  const settle = (wish: (one: (typeof entering)[number]) => number | undefined): void => {
    for (const one of entering) {
      if (first.has(one.player)) continue;
      const slot = take(wish(one));
      if (slot !== null) first.set(one.player, slot);
    }
  };
  settle(({ player }) => slots.get(player));
  settle(({ position }) => team.order.indexOf(team.field[position]));
  settle(() => [...free][0]);
  return entering.flatMap((one) => {
    const slot = first.get(one.player);
    return slot === undefined ? [] : [{ ...one, slot }];
  });
};

/** Whether somebody still bats for the pitcher. */
const keepsDh = ({ dh, order, field }: TeamState, places: Places): boolean =>
  dh !== null &&
  !FIELD_POSITIONS.some((position) => places[position] === dh && field[position] !== dh) &&
  (places.P === null || !order.includes(places.P) || places.P === field.P);

const freed = (team: TeamState, places: Places): readonly number[] => {
  const standing = new Set(FIELD_POSITIONS.map((position) => places[position]));
  const stays = (id: LineupId): boolean =>
    standing.has(id) || (id === team.dh && keepsDh(team, places));
  return team.order.flatMap((id, slot) => (stays(id) ? [] : [slot]));
};

const newcomers = (
  team: TeamState,
  places: Places,
): readonly { readonly player: LineupId; readonly position: FieldPosition }[] =>
  FIELD_POSITIONS.flatMap((position) => {
    const player = places[position];
    if (player === null || team.order.includes(player)) return [];
    return position === 'P' && keepsDh(team, places) ? [] : [{ player, position }];
  });

/** The plan as one substitution; null: nothing changes. Whether it is legal is for the rules to say. */
export const substitutionOf = (team: TeamState, side: Side, plan: Plan): Substitution | null => {
  const shared = sharedSlots(team, plan);
  const slotOf = (player: LineupId): number | null =>
    shared.find((one) => one.player === player)?.slot ?? ownSlot(team, player);
  const changes = FIELD_POSITIONS.flatMap((role): readonly RosterChange[] => {
    const player = plan.places[role];
    if (player === null) return [];
    const slot = slotOf(player);
    if (player === team.field[role] && slot === ownSlot(team, player)) return [];
    const replaces = replacedBy(team, { player, role, slot }, plan.places);
    return [{ player, role, slot, ...(replaces !== undefined && { replaces }) }];
  });
  return changes.length === 0 ? null : { type: 'substitute', side, changes };
};

const ownSlot = ({ order }: TeamState, id: LineupId): number | null => {
  const slot = order.indexOf(id);
  return slot < 0 ? null : slot;
};

/** Whom a newcomer comes in for: who stood there, if he goes out, else the man whose slot he takes. */
const replacedBy = (
  team: TeamState,
  { player, role, slot }: RosterChange,
  places: Places,
): LineupId | undefined => {
  const isNew = !team.order.includes(player) && !Object.values(team.field).includes(player);
  if (!isNew || role === 'DH' || role === 'PH' || role === 'PR') return undefined;
  const before = team.field[role];
  const leaves = (id: LineupId): boolean =>
    !isGone(team, id) && !FIELD_POSITIONS.some((position) => places[position] === id);
  if (leaves(before) && before !== team.dh) return before;
  return slot === null ? undefined : team.order[slot];
};
