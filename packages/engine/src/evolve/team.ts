/** A team as its line-up card makes it. */

import type { ByPosition, FieldPosition, Role } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import type { StartingLineup, TeamEntry } from '../model/team.ts';

export const isFieldPosition = (role: Role): role is FieldPosition =>
  (FIELD_POSITIONS as readonly Role[]).includes(role);

export const openTeam = ({ team, ai, roster, lineup }: TeamEntry): TeamState => ({
  info: team,
  ai,
  roster,
  ...placesOf(lineup),
  temporary: [],
  gone: [],
  nextSlot: 0,
  standingDefence: null,
});

/** Order, field and DH of a line-up card. A place nobody takes stays with the pitcher until the line-up is complete. */
export const placesOf = (lineup: StartingLineup): Pick<TeamState, 'order' | 'field' | 'dh'> => {
  const field: Record<string, LineupId> = {};
  for (const position of FIELD_POSITIONS) field[position] = lineup.pitcher;
  for (const { id, role } of lineup.slots) if (isFieldPosition(role)) field[role] = id;
  field['P'] = lineup.pitcher;
  return {
    order: lineup.slots.map((slot) => slot.id),
    field: field as ByPosition<LineupId>,
    dh: lineup.slots.find((slot) => slot.role === 'DH')?.id ?? null,
  };
};
