/** Players change places. @see rules §15 */

import type { Side } from '../model/baseball.ts';
import { fieldingSide } from '../model/baseball.ts';
import type { HandChosen, LineupSet, StandingDefenceSet, Substituted } from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type {
  Bases,
  GameState,
  PlateAppearance,
  Runner,
  TeamState,
  Workload,
} from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { freshWorkload } from '../model/workload.ts';
import { isFieldPosition, placesOf } from './team.ts';

export const onLineupSet = (state: GameState, { side, lineup }: LineupSet): GameState => {
  const team = { ...state.teams[side], ...placesOf(lineup) };
  return batterUp({
    ...state,
    teams: { ...state.teams, [side]: team },
    mound: { ...state.mound, [side]: freshWorkload(team.field.P, 'starter') },
  });
};

/** Taking a standing defence back before the offence has declared asks the defence again. */
export const onStandingDefenceSet = (state: GameState, event: StandingDefenceSet): GameState => ({
  ...state,
  phase:
    event.alignment === null &&
    state.phase.type === 'offence' &&
    event.side === fieldingSide(state.half) &&
    state.teams[event.side].standingDefence !== null
      ? { type: 'defence' }
      : state.phase,
  teams: {
    ...state.teams,
    [event.side]: { ...state.teams[event.side], standingDefence: event.alignment },
  },
});

export const onHandChosen = (state: GameState, event: HandChosen): GameState => {
  let pa: PlateAppearance = state.pa;
  if (event.bats) pa = { ...pa, batterHand: event.bats };
  if (event.throws) pa = { ...pa, pitcherHand: event.throws };
  return { ...state, pa };
};

export const onSubstituted = (state: GameState, event: Substituted): GameState => {
  const before = state.teams[event.side];
  const team = takePlaces(before, event.changes, event.dhLost === true);
  const relieved = team.field.P !== before.field.P ? relieve(state, event.side, team.field.P) : {};
  return afterOffensiveChange({
    ...state,
    ...relieved,
    phase: answeredByDefence(state, event.side),
    bases: withPinchRunners(state.bases, event.changes),
    teams: { ...state.teams, [event.side]: team },
  });
};

/** A pinch hitter or runner may be answered by the defence: back to its decision. @see rules §3 */
const answeredByDefence = (state: GameState, side: Side): GameState['phase'] =>
  state.phase.type === 'offence' && side !== fieldingSide(state.half)
    ? { type: 'defence' }
    : state.phase;

/** The team after its changes, all at once. Whoever neither bats nor pitches any more has left. */
export const takePlaces = (
  team: TeamState,
  changes: readonly RosterChange[],
  dhLost: boolean,
): TeamState => {
  const moved = changes.reduce(takePlace, team);
  const left = [...team.order, team.field.P].filter(
    (id) => !moved.order.includes(id) && moved.field.P !== id && !moved.gone.includes(id),
  );
  const after = left.length > 0 ? { ...moved, gone: [...moved.gone, ...left] } : moved;
  return dhLost ? { ...after, dh: null } : after;
};

const takePlace = (team: TeamState, change: RosterChange): TeamState => {
  const { player, role, slot, replaces } = change;
  const staysTemporary = role === 'PH' || role === 'PR';
  const gone = team.gone.filter((id) => id !== player && id !== replaces);
  return {
    ...team,
    order: slot === null ? team.order : team.order.map((id, i) => (i === slot ? player : id)),
    field: isFieldPosition(role) ? { ...team.field, [role]: player } : team.field,
    dh: isDh(team, change) ? player : team.dh,
    temporary: staysTemporary
      ? [...team.temporary, player]
      : team.temporary.filter((id) => id !== player),
    gone: replaces === undefined ? gone : [...gone, replaces],
  };
};

/** A man who bats or runs for the DH is the DH. */
const isDh = (team: TeamState, { role, replaces }: RosterChange): boolean =>
  role === 'DH' ||
  ((role === 'PH' || role === 'PR') && replaces !== undefined && replaces === team.dh);

const withPinchRunners = (bases: Bases, changes: readonly RosterChange[]): Bases => {
  const swap = (runner: Runner | null): Runner | null => {
    const change = runner && changes.find((one) => one.replaces === runner.id);
    return change ? { ...runner, id: change.player } : runner;
  };
  return bases[0] || bases[1] || bases[2]
    ? [swap(bases[0]), swap(bases[1]), swap(bases[2])]
    : bases;
};

/** A new man on the mound; one who returns goes on from the work he has done. */
const relieve = (
  state: GameState,
  side: Side,
  pitcher: LineupId,
): Pick<GameState, 'mound' | 'relieved' | 'bases'> => {
  const earlier = state.relieved.find((one) => one.pitcher === pitcher);
  const workload: Workload = earlier
    ? { ...earlier, runnersThisHalf: 0, battersThisStint: 0, minimumMet: false }
    : freshWorkload(pitcher, 'reliever');
  return {
    mound: { ...state.mound, [side]: workload },
    relieved: [...state.relieved.filter((one) => one !== earlier), state.mound[side]],
    bases: state.bases,
  };
};

/** The batter is whoever holds the slot that is up; a placed runner belongs to the pitcher who starts the half. */
const afterOffensiveChange = (state: GameState): GameState => {
  const next = batterUp(state);
  if (state.halfPlays > 0) return next;
  const pitcher = state.mound[fieldingSide(state.half)].pitcher;
  const owned = (runner: Runner | null): Runner | null =>
    runner && runner.reached === 'placed' && runner.pitcher !== pitcher
      ? { ...runner, pitcher }
      : runner;
  return { ...next, bases: [owned(next.bases[0]), owned(next.bases[1]), owned(next.bases[2])] };
};

const batterUp = (state: GameState): GameState => {
  const team = state.teams[state.half === 'top' ? 'away' : 'home'];
  const batter = team.order[team.nextSlot] ?? state.batter;
  return batter === state.batter ? state : { ...state, batter };
};
