/** A team as its line-up card makes it. */

import type { FieldPosition, Role } from '../model/baseball.ts';
import { FIELD_POSITIONS, isAnywhere } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import type { StartingLineup, TeamEntry } from '../model/team.ts';

export const isFieldPosition = (role: Role): role is FieldPosition =>
  (FIELD_POSITIONS as readonly Role[]).includes(role);

export const openTeam = ({ team, ai, roster, lineup, resting }: TeamEntry): TeamState => ({
  info: team,
  ai,
  roster,
  ...placesOf(lineup),
  temporary: [],
  gone: [],
  hurt: [],
  nextSlot: 0,
  standingDefence: null,
  warming: [],
  resting: resting ?? [],
});

/** He bats or fields, and has not left. */
export const isInGame = ({ order, field, gone }: TeamState, id: LineupId): boolean =>
  !gone.includes(id) && (order.includes(id) || isAnywhere(field, id));

/** Order, field and DH of a line-up card. A place nobody takes stays with the pitcher until the line-up is complete. */
export const placesOf = (lineup: StartingLineup): Pick<TeamState, 'order' | 'field' | 'dh'> => {
  const at = (position: FieldPosition): LineupId =>
    lineup.slots.find((slot) => slot.role === position)?.id ?? lineup.pitcher;
  return {
    order: lineup.slots.map((slot) => slot.id),
    field: {
      P: lineup.pitcher,
      C: at('C'),
      '1B': at('1B'),
      '2B': at('2B'),
      '3B': at('3B'),
      SS: at('SS'),
      LF: at('LF'),
      CF: at('CF'),
      RF: at('RF'),
    },
    dh: lineup.slots.find((slot) => slot.role === 'DH')?.id ?? null,
  };
};
