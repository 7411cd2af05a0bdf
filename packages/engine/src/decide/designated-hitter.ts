/** Who bats for the pitcher, and how a team loses him. @see rules §15.5 */

import { takePlaces } from '../evolve/on-roster.ts';
import { inOrder } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';

/** What changes come to. */
export interface Changed {
  readonly after: TeamState;
  /** The team bats its pitcher from here on. */
  readonly dhLost: boolean;
}

/** Asked when a substitution is checked and again when it is made: worked out once. */
export const changed = (team: TeamState, changes: readonly RosterChange[]): Changed => {
  if (lately?.changes === changes && lately.team === team) return lately;
  const after = takePlaces(team, changes, false);
  const dhLost = isLost(team, after);
  lately = { team, changes, after: dhLost ? { ...after, dh: null } : after, dhLost };
  return lately;
};
/** The last answer; none of it ever changes. */
let lately: (Changed & Asked) | null = null;
interface Asked {
  readonly team: TeamState;
  readonly changes: readonly RosterChange[];
}

/** With these changes the pitcher bats from here on. */
export const losesDh = (team: TeamState, changes: readonly RosterChange[]): boolean =>
  changed(team, changes).dhLost;

/**
 * The DH takes the field or leaves without a successor, the pitcher bats for him or goes to
 * another position, or a man who bats takes the mound.
 */
const isLost = (team: TeamState, after: TeamState): boolean => {
  if (team.dh === null) return false;
  const pitcher = after.field.P;
  if (after.dh === null || !after.order.includes(after.dh)) return true;
  if (after.dh === pitcher) return team.dh !== team.field.P;
  return (
    after.order.includes(pitcher) ||
    fieldsBehindPitcher(after, team.dh) ||
    fieldsBehindPitcher(after, team.field.P)
  );
};

const fieldsBehindPitcher = (team: TeamState, id: LineupId): boolean =>
  !team.gone.includes(id) && inOrder(team.field).lastIndexOf(id) > 0;

/** The pitcher may bat for the DH, and for nobody else. */
export const batsForDh = (team: TeamState, { player, role, replaces }: RosterChange): boolean =>
  role === 'PH' && player === team.field.P && team.dh !== null && replaces === team.dh;

/** Only a newcomer for the DH is a DH: nobody goes there from the field, and none is made anew. */
export const isNoDh = (team: TeamState, { role, replaces }: RosterChange): boolean =>
  role === 'DH' && (team.dh === null || replaces !== team.dh);
