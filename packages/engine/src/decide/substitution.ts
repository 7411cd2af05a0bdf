/** Who may come in for whom. @see rules §15 */

import { isFieldPosition, isInGame } from '../evolve/team.ts';
import type { ActionOf } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { battingSide, inOrder, isAnywhere, ofSide } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { spotOf } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { openPositions } from './alignment.ts';
import { isPitcher } from './bench.ts';
import { batsForDh, type Changed, changed, isNoDh } from './designated-hitter.ts';
import { relieverRest } from './rest.ts';

type Reason = Extract<Rejection, { code: 'ILLEGAL_SUBSTITUTION' }>['reason'];

interface Request {
  readonly state: GameState;
  readonly side: Side;
  readonly team: TeamState;
  readonly changes: readonly RosterChange[];
  readonly books: Books;
}

export const substitutionFault = (
  state: GameState,
  { side, changes }: ActionOf<'substitute'>,
  books: Books,
): Rejection | null => {
  const request: Request = { state, side, team: ofSide(state.teams, side), changes, books };
  const stays = changes.every((change) => isThere(request.team, change));
  if (stays) return illegal(changes[0]?.player ?? request.team.field.P, 'NOTHING_CHANGES');
  for (const change of changes) {
    const reason =
      playerFault(request, change) ?? timeFault(request, change) ?? clashFault(request, change);
    if (reason) return illegal(change.player, reason);
  }
  const result = changed(request.team, changes);
  return slotFault(request, result) ?? resultFault(request, result) ?? moundFault(request, result);
};

const illegal = (player: LineupId, reason: Reason): Rejection => ({
  code: 'ILLEGAL_SUBSTITUTION',
  player,
  reason,
});

const playerFault = ({ state, team }: Request, change: RosterChange): Reason | null => {
  const { player, replaces } = change;
  if (spotOf(team, player) === undefined) return 'NOT_ON_ROSTER';
  if (team.gone.includes(player) && !mayReturn(state, team, player)) return 'ALREADY_LEFT';
  if (replaces === undefined)
    return isInGame(team, player) || entersForNobody(team, change) ? null : 'NOT_IN_GAME';
  if (!isInGame(team, replaces)) return 'NOT_IN_GAME';
  if (!isInGame(team, player) || batsForDh(team, change)) return null;
  return player === team.field.P && !team.order.includes(player) ? 'PITCHER_MAY_NOT' : 'ALREADY_IN';
};

/** He stands there already, and bats where he bats. */
const isThere = (team: TeamState, { player, role, slot, replaces }: RosterChange): boolean =>
  replaces === undefined &&
  isInGame(team, player) &&
  slot === slotOf(team, player) &&
  (isFieldPosition(role) ? team.field[role] === player : role === 'DH' && team.dh === player);

/** Where the league lets men come back: but not one who got hurt. */
const mayReturn = ({ rules }: GameState, { hurt }: TeamState, player: LineupId): boolean =>
  rules.reentry && !hurt.includes(player);

/** The mound a two-way starter leaves, while he or his pinch hitter stays as the DH. @see rules §15.5 */
const entersForNobody = (team: TeamState, { role }: RosterChange): boolean =>
  role === 'P' &&
  team.dh !== null &&
  (team.dh === team.field.P || team.gone.includes(team.field.P));

/** The batting side hits and runs for its men; the fielding side takes the field. */
const timeFault = ({ state, side, team }: Request, change: RosterChange): Reason | null => {
  const atBat = side === battingSide(state.half);
  const { role, replaces, slot } = change;
  if (!atBat) return role === 'PH' || role === 'PR' ? 'WRONG_TIME' : null;
  if (role === 'PH')
    return replaces === state.batter && slot === team.nextSlot ? null : 'WRONG_TIME';
  if (role !== 'PR') return 'WRONG_TIME';
  const onBase = state.bases.some((runner) => runner !== null && runner.id === replaces);
  return onBase && replaces !== undefined ? null : 'WRONG_TIME';
};

/** Two changes that want the same man, the same place or the same slot. */
const clashFault = ({ changes }: Request, change: RosterChange): Reason | null => {
  if (changes.length === 1) return null;
  const others = changes.filter((other) => other !== change);
  const { player, role, slot } = change;
  const sameRole = others.some((other) => other.role === role) && isFieldPosition(role);
  if (sameRole || others.some((other) => other.player === player)) return 'POSITION_TWICE';
  return slot !== null && others.some((other) => other.slot === slot) ? 'SLOT_TAKEN' : null;
};

/**
 * Who is in the game keeps his slot; a substitute bats where the man he replaces batted. With two
 * newcomers or more, or when the DH is lost, the freed slots are shared out; a DH bats in his.
 */
const slotFault = ({ team, changes }: Request, { dhLost }: Changed): Rejection | null => {
  const shares =
    dhLost ||
    (changes.length > 1 && changes.filter((change) => !isInGame(team, change.player)).length > 1);
  for (const change of changes) {
    if (isNoDh(team, change)) return illegal(change.player, 'DH_LOCKED');
    const own = slotOf(team, change.replaces ?? change.player);
    if (change.slot === own) continue;
    if (change.role === 'DH') return illegal(change.player, 'DH_LOCKED');
    const keeps = isInGame(team, change.player) && own !== null;
    if (keeps || !shares) return illegal(change.player, 'WRONG_SLOT');
  }
  return null;
};

const slotOf = (team: TeamState, id: LineupId): number | null => {
  const slot = team.order.indexOf(id);
  return slot < 0 ? null : slot;
};

/** After the changes every man has one place, every slot a man, and the pitcher one if he bats. */
const resultFault = ({ team, changes }: Request, { after }: Changed): Rejection | null => {
  const [first] = changes;
  const { field, gone, order, dh } = after;
  const slotless = changes.find(
    ({ player, replaces }) =>
      gone.includes(player) || (replaces !== undefined && order.includes(replaces)),
  );
  if (slotless) return illegal(slotless.player, 'WRONG_SLOT');
  const men = inOrder(field);
  const stands = (man: LineupId): boolean => !gone.includes(man);
  const twice = men.find((man, i) => men.indexOf(man) < i && stands(man));
  const moves = changes.some((change) => isFieldPosition(change.role));
  if (moves && twice !== undefined) return illegal(twice, 'POSITION_TWICE');
  // Who comes back to bat for the pitcher has left a place in the field that still bears his name.
  if (dh !== null && men.lastIndexOf(dh) > 0) return illegal(dh, 'POSITION_TWICE');
  if (dh === null && !order.includes(field.P) && stands(field.P))
    return illegal(field.P, 'PITCHER_MUST_BAT');
  const idle = men.find((man, i) => i > 0 && !order.includes(man) && stands(man));
  if (idle !== undefined) return illegal(idle, 'WRONG_SLOT');
  return first && moves && losesPlace(team, after)
    ? illegal(first.player, 'PLACE_LEFT_OPEN')
    : null;
};

/** Only men who hit and run leave places open: no change in the field opens one, or leaves a man without. */
const losesPlace = (team: TeamState, after: TeamState): boolean => {
  const open = openPositions(after);
  if (open.length > 0 && !isAmong(open, openPositions(team))) return true;
  const wait = waiting(after);
  return wait.length > 0 && !isAmong(wait, waiting(team));
};

const isAmong = <T>(some: readonly T[], all: readonly T[]): boolean =>
  some.every((one) => all.includes(one));

/** Batters who have no place in the field. */
const waiting = ({ order, field, dh }: TeamState): readonly LineupId[] =>
  order.filter((id) => id !== dh && !isAnywhere(field, id));

/** Only pitchers pitch, and a man must face three batters or end the half unless he is hurt. @see rules §14, §15.4 */
const moundFault = (
  { state, side, team, books }: Request,
  { after }: Changed,
): Rejection | null => {
  const pitcher = after.field.P;
  if (pitcher === team.field.P) return null;
  if (!isPitcher(team, pitcher, books) && !mayPitchAnyway(state, team, books)) {
    return illegal(pitcher, 'POSITION_PLAYER_MAY_NOT_PITCH');
  }
  const rest = relieverRest(after, pitcher, books);
  if (rest) return { code: 'PITCHER_RESTS', player: pitcher, rest };
  const work = ofSide(state.mound, side);
  const onMound = side !== battingSide(state.half) && !team.gone.includes(team.field.P);
  const bound = onMound && !work.minimumMet && !team.hurt.includes(work.pitcher);
  return state.rules.threeBatterMinimum && bound
    ? { code: 'THREE_BATTER_MINIMUM', pitcher: work.pitcher, faced: work.battersThisStint }
    : null;
};

/** In a rout, in extra innings, or when no pitcher is left. */
const mayPitchAnyway = (state: GameState, team: TeamState, books: Books): boolean =>
  Math.abs(state.score.away - state.score.home) >=
    books.charts.tuning.outOfPosition.pitchFromMargin ||
  state.inning > state.rules.innings ||
  !team.roster.some(
    (spot) =>
      !isInGame(team, spot.id) && !team.gone.includes(spot.id) && isPitcher(team, spot.id, books),
  );
