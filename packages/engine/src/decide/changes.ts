/** Who may come in or change places: every change of one man, and what two can do only together. @see rules §15 */

import { isFieldPosition } from '../evolve/team.ts';
import type { Role, Side } from '../model/baseball.ts';
import { BASES, battingSide, FIELD_POSITIONS, inOrder, ofSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { openPositions } from './alignment.ts';
import { benchOf } from './bench.ts';

/** Changes made at once, not yet asked whether they are legal. */
export type Changes = readonly RosterChange[];

/** A man and the place he shall take. */
interface Seat {
  readonly player: LineupId;
  readonly role: Role;
}

/** The men of one side at one moment, sorted by what can be done with them. */
interface Squad {
  readonly team: TeamState;
  /** On the bench, and gone where the league lets men come back. */
  readonly spare: readonly LineupId[];
  /** Pinch hitters and runners without a position. */
  readonly idle: readonly LineupId[];
}

const squadOf = ({ rules }: GameState, team: TeamState): Squad => ({
  team,
  spare: rules.reentry
    ? [...benchOf(team), ...team.gone.filter((id) => !team.hurt.includes(id))]
    : benchOf(team),
  idle: team.order.filter((id) => id !== team.dh && !inOrder(team.field).includes(id)),
});

const PLACES: readonly Role[] = [...FIELD_POSITIONS, 'DH'];
/** Two places, each pair once. */
export const PLACE_PAIRS: readonly (readonly [Role, Role])[] = PLACES.flatMap((one, i) =>
  PLACES.slice(i + 1).map((other) => [one, other] as const),
);

/** What one man may be asked to do: ways to write it down among which at least the legal ones are. */
export const singleChanges = (state: GameState, side: Side): readonly Changes[] => {
  const team = ofSide(state.teams, side);
  const squad = squadOf(state, team);
  if (side === battingSide(state.half)) return atBat(state, squad);
  return PLACES.flatMap((role) =>
    menFor(squad, role).flatMap((player) => written(squad, [{ player, role }])),
  );
};

const atBat = (state: GameState, { team, spare }: Squad): readonly Changes[] => [
  ...[...spare, team.field.P].map((player) => [pinch(team, { player, role: 'PH' }, state.batter)]),
  ...onBase(state).flatMap((runner) =>
    spare.map((player) => [pinch(team, { player, role: 'PR' }, runner)]),
  ),
];

const pinch = (team: TeamState, seat: Seat, replaces: LineupId): RosterChange => ({
  ...seat,
  slot: team.order.indexOf(replaces),
  replaces,
});

const onBase = ({ bases }: GameState): readonly LineupId[] =>
  BASES.flatMap((base) => bases[base - 1]?.id ?? []);

/** Who could stand there, whatever it takes. */
const menFor = ({ team, spare, idle }: Squad, role: Role): readonly LineupId[] => {
  if (role === 'DH') return spare;
  const hitter = team.dh === null || team.dh === team.field.P ? [] : [team.dh];
  const stays = role === 'P' && !team.gone.includes(team.field.P) ? [team.field.P] : [];
  return [...idle, ...spare, ...hitter, ...stays];
};

/**
 * What two men do at once at two places in the field, or two runners for two on base, and could
 * not do one after the other: double switches, changes of position, whatever costs the DH.
 */
export function* doubleChanges(
  state: GameState,
  side: Side,
  [one, other]: readonly [Role, Role],
): Generator<Changes> {
  const team = ofSide(state.teams, side);
  const squad = squadOf(state, team);
  for (const first of [...menFor(squad, one), ...manAt(team, other)])
    for (const second of [...menFor(squad, other), ...manAt(team, one)])
      if (first !== second)
        for (const changes of written(squad, [
          { player: first, role: one },
          { player: second, role: other },
        ]))
          if (!changes.every((change) => isPlain(squad, change))) yield changes;
}

/** Somebody in for the man at that place and his slot: he can come alone. */
const isPlain = ({ team }: Squad, { role, slot, replaces }: RosterChange): boolean =>
  replaces !== undefined &&
  replaces === (role === 'DH' ? team.dh : manAt(team, role)[0]) &&
  slot === (team.order.includes(replaces) ? team.order.indexOf(replaces) : null);

const manAt = (team: TeamState, role: Role): readonly LineupId[] => {
  if (!isFieldPosition(role) || openPositions(team).includes(role)) return [];
  return [team.field[role]];
};

/** Two pinch runners who take each other's slot in the order. */
export function* crossedRunners(state: GameState, side: Side): Generator<Changes> {
  const team = ofSide(state.teams, side);
  const { spare } = squadOf(state, team);
  const runners = onBase(state);
  for (const [i, lead] of runners.entries())
    for (const trail of runners.slice(i + 1))
      for (const one of spare)
        for (const two of spare)
          if (one !== two)
            yield [
              {
                ...pinch(team, { player: one, role: 'PR' }, lead),
                slot: team.order.indexOf(trail),
              },
              {
                ...pinch(team, { player: two, role: 'PR' }, trail),
                slot: team.order.indexOf(lead),
              },
            ];
}

/** Every way to give these men slots, and to name whom they come in for. */
const written = (squad: Squad, seats: readonly Seat[]): readonly Changes[] =>
  seats.reduce<readonly Changes[]>(
    (ways, seat) =>
      ways.flatMap((way) =>
        slotsFor(squad, { seat, seats })
          .filter((slot) => slot === null || way.every((change) => change.slot !== slot))
          .flatMap((slot) => leaversFor(squad, { seat, seats, slot }))
          .map((change) => [...way, change]),
      ),
    [[]],
  );

interface Request {
  readonly seat: Seat;
  readonly seats: readonly Seat[];
}

/** His own slot; for a man without one those that the request may free. */
const slotsFor = ({ team, idle }: Squad, { seat, seats }: Request): readonly (number | null)[] => {
  const { player, role } = seat;
  if (team.order.includes(player)) return [team.order.indexOf(player)];
  const { dh } = team;
  if (role === 'DH') return dh === null ? [] : [team.order.indexOf(dh)];
  const makeWay = [...seats.flatMap((one) => manAt(team, one.role)), ...idle, ...(dh ? [dh] : [])];
  const leavers = makeWay.filter((id, i) => makeWay.indexOf(id) === i && !isSeated(id, seats));
  const freed = leavers.map((id) => team.order.indexOf(id)).filter((slot) => slot >= 0);
  return role === 'P' && dh !== null ? [...freed, null] : freed;
};

const isSeated = (id: LineupId, seats: readonly Seat[]): boolean =>
  seats.some(({ player }) => player === id);

/** A newcomer comes in for the man at his place if that man leaves, else for the one whose slot he takes. */
const leaversFor = (
  { team }: Squad,
  { seat, seats, slot }: Request & { readonly slot: number | null },
): readonly RosterChange[] => {
  const { player, role } = seat;
  const change = { player, role, slot };
  const isIn = team.order.includes(player) || player === team.field.P;
  if (isIn && !team.gone.includes(player)) return [change];
  const holder = slot === null ? undefined : team.order[slot];
  const leaves = (id: LineupId | undefined): id is LineupId =>
    id !== undefined && !isSeated(id, seats) && !team.gone.includes(id);
  const there = role === 'DH' ? team.dh : manAt(team, role)[0];
  const replaces = [there ?? undefined, holder].find(leaves);
  const named = replaces === undefined ? [] : [{ ...change, replaces }];
  return slot === null ? [...named, change] : named;
};
