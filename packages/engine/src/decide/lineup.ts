/** A legal line-up card. @see rules §15.2 */

import type { FieldPosition, Role, Side } from '../model/baseball.ts';
import { FIELD_POSITIONS, ofSide } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { LineupFault } from '../model/rejection.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterSpot, StartingLineup } from '../model/team.ts';
import { starterRest } from './rest.ts';

/** Everything wrong with a side's line-up card, player by player; empty when it is legal. */
export const lineupFaults = (
  state: GameState,
  { side, lineup }: { readonly side: Side; readonly lineup: StartingLineup },
  books: Books,
): readonly LineupFault[] => {
  const team = ofSide(state.teams, side);
  const { roster } = team;
  return [
    ...countFaults(lineup),
    ...playerFaults(lineup, roster),
    ...roleFaults(lineup, state.rules.dh),
    ...pitcherFaults(lineup, roster, books),
    ...restFaults(lineup, team, books),
  ];
};

const SLOTS = 9;

const countFaults = ({ slots }: StartingLineup): readonly LineupFault[] =>
  slots.length === SLOTS ? [] : [{ code: 'SLOT_COUNT', slots: slots.length }];

const playerFaults = (
  { slots, pitcher }: StartingLineup,
  roster: readonly RosterSpot[],
): readonly LineupFault[] => {
  const faults: LineupFault[] = [];
  const men: LineupId[] = [];
  for (const { id } of slots) {
    if (men.includes(id)) faults.push({ code: 'PLAYER_TWICE', player: id });
    else men.push(id);
  }
  if (!men.includes(pitcher)) men.push(pitcher);
  for (const id of men) {
    if (!roster.some((spot) => spot.id === id)) faults.push({ code: 'NOT_ON_ROSTER', player: id });
  }
  return faults;
};

const roleFaults = (lineup: StartingLineup, dhAllowed: boolean): readonly LineupFault[] => {
  const faults: LineupFault[] = [];
  const taken = new Set<Role>();
  for (const { id, role } of lineup.slots) {
    if (role === 'PH' || role === 'PR')
      faults.push({ code: 'ROLE_NOT_FOR_STARTERS', player: id, role });
    else if (taken.has(role)) faults.push({ code: 'POSITION_TWICE', role, player: id });
    if (role === 'DH' && !dhAllowed) faults.push({ code: 'DH_NOT_ALLOWED', player: id });
    taken.add(role);
  }
  return [...faults, ...placeFaults(lineup, taken)];
};

/** Eight fielders bat; the pitcher bats too unless a DH does it for him, and a two-way starter may be both. */
const placeFaults = (
  { slots, pitcher }: StartingLineup,
  taken: ReadonlySet<Role>,
): readonly LineupFault[] => {
  const open = FIELD_POSITIONS.filter((position) => position !== 'P' && !taken.has(position)).map(
    (position: FieldPosition): LineupFault => ({ code: 'POSITION_OPEN', position }),
  );
  const batsAs = slots.find((slot) => slot.id === pitcher)?.role;
  if (taken.has('DH')) {
    const clash = batsAs !== undefined && batsAs !== 'DH';
    return clash || taken.has('P')
      ? [...open, { code: 'POSITION_TWICE', role: 'P', player: pitcher }]
      : open;
  }
  return batsAs === 'P' ? open : [...open, { code: 'POSITION_OPEN', position: 'P' }];
};

const pitcherFaults = (
  { pitcher }: StartingLineup,
  roster: readonly RosterSpot[],
  { cards }: Books,
): readonly LineupFault[] => {
  const spot = roster.find((one) => one.id === pitcher);
  const card = spot && cards.get(spot.card);
  return card && card.pitcher === null ? [{ code: 'NOT_A_PITCHER', player: pitcher }] : [];
};

const restFaults = (
  { pitcher }: StartingLineup,
  team: TeamState,
  books: Books,
): readonly LineupFault[] => {
  const rest = starterRest(team, pitcher, books);
  return rest ? [{ code: 'PITCHER_RESTS', player: pitcher, rest }] : [];
};
