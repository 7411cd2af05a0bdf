/** The people of a recorded game: their line-up ids, the starting line-ups, and who came in for whom. */

import {
  type CardKey,
  cardKey,
  FIELD_POSITIONS,
  type FieldPosition,
  type LineupId,
  lineupId,
  type Role,
  type RosterChange,
  type RosterSpot,
  type Side,
  type StartingLineup,
  type Substituted,
  type TeamState,
} from '@paper-dynasty/engine';
import type { Fault } from './fault.ts';
import type { RecordedGame, RecordedLineup, RecordedSubstitution } from './game-record.ts';

/** Recorded names and line-up ids, both ways. A man may play for both teams of a suspended game. */
export interface People {
  readonly away: ReadonlyMap<string, LineupId>;
  readonly home: ReadonlyMap<string, LineupId>;
  readonly names: ReadonlyMap<LineupId, string>;
}

/** Numbers everybody who appears: away players first. */
export const listPeople = (game: RecordedGame): People => {
  const names = new Map<LineupId, string>();
  const number = (side: Side): ReadonlyMap<string, LineupId> => {
    const ids = new Map<string, LineupId>();
    const add = (name: string): void => {
      if (ids.has(name)) return;
      const id = lineupId(names.size + 1);
      ids.set(name, id);
      names.set(id, name);
    };
    for (const { id } of game.lineups[side]) add(id);
    for (const sub of game.subs) if (sub.side === side) add(sub.id);
    return ids;
  };
  return { away: number('away'), home: number('home'), names };
};

export const rosterOf = (people: People, side: Side): readonly RosterSpot[] =>
  [...people[side]].map(([name, id]) => ({ id, card: unreadCard(name), name }));

/** A recorded player has no card; his name stands in for its key. */
const unreadCard = (name: string): CardKey => cardKey(`record:${name}`);

const ROLES: readonly Role[] = [...FIELD_POSITIONS, 'DH', 'PH', 'PR'];
const roleOf = (position: number): Role => ROLES[position - 1] ?? 'PH';
export const fieldPosition = (position: number): FieldPosition | undefined =>
  FIELD_POSITIONS[position - 1];

/** The first thing wrong with a starting line-up. */
export const lineupFault = (lineup: RecordedLineup, side: Side): Fault | null => {
  const batting = lineup.filter((entry) => entry.slot > 0);
  for (const { id, slot } of batting) {
    if (batting.some((other) => other.id === id && other.slot !== slot)) {
      return { event: null, code: 'PLAYER_TWICE', side, player: id };
    }
    if (batting.filter((other) => other.slot === slot).length > 1) {
      return { event: null, code: 'SLOT_TAKEN_TWICE', side, slot };
    }
  }
  for (let slot = 1; slot <= 9; slot += 1) {
    if (!batting.some((entry) => entry.slot === slot)) {
      return { event: null, code: 'SLOT_EMPTY', side, slot };
    }
  }
  return positionFault(lineup, side);
};

const positionFault = (lineup: RecordedLineup, side: Side): Fault | null => {
  for (const [i, position] of FIELD_POSITIONS.entries()) {
    const there = lineup.filter((entry) => entry.pos === i + 1);
    if (there.length === 0) return { event: null, code: 'POSITION_OPEN', side, position };
    if (there.length > 1) return { event: null, code: 'POSITION_TWICE', side, position };
  }
  return null;
};

/** @returns undefined where the record names somebody it never introduced. */
export const startingLineup = (
  lineup: RecordedLineup,
  ids: ReadonlyMap<string, LineupId>,
): StartingLineup | undefined => {
  const pitcher = ids.get(lineup.find((entry) => entry.pos === 1)?.id ?? '');
  if (pitcher === undefined) return undefined;
  const slots: { id: LineupId; role: Role }[] = [];
  for (let slot = 1; slot <= 9; slot += 1) {
    const entry = lineup.find((one) => one.slot === slot);
    const id = entry && ids.get(entry.id);
    if (!entry || id === undefined) return undefined;
    slots.push({ id, role: roleOf(entry.pos) });
  }
  return { slots, pitcher };
};

/** One recorded substitution as an event. Slot 0 is the pitcher for whom a DH bats. */
export const substitution = (
  sub: RecordedSubstitution,
  team: TeamState,
  people: People,
): Substituted | Fault => {
  const player = people[sub.side].get(sub.id);
  if (player === undefined) {
    return { event: sub.before, code: 'UNKNOWN_PLAYER', player: sub.id };
  }
  const slot = sub.slot === 0 ? null : sub.slot - 1;
  const leaving = slot === null ? team.field.P : team.order[slot];
  if (leaving === undefined || (slot === null && sub.pos !== 1)) {
    return { event: sub.before, code: 'ILLEGAL_SUBSTITUTION', player: sub.id, slot: sub.slot };
  }
  // A pitcher who stays in the order as his own DH does not leave when he is relieved.
  const leaves = leaving !== player && (slot !== null || !team.order.includes(leaving));
  const change: RosterChange = {
    player,
    role: roleOf(sub.pos),
    slot,
    ...(leaves ? { replaces: leaving } : {}),
  };
  return {
    type: 'substituted',
    side: sub.side,
    changes: [change],
    ...(losesDh(team, sub) ? { dhLost: true } : {}),
  };
};

const losesDh = (team: TeamState, sub: RecordedSubstitution): boolean =>
  team.dh !== null && sub.pos === 1 && sub.slot > 0;
