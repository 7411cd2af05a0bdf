/** Players change places. @see rules §15 */

import { appended } from '../model/appended.ts';
import type { FieldPosition, Side } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofSide, withSide } from '../model/baseball.ts';
import type {
  HandChosen,
  LineupSet,
  StandingDefenceSet,
  Substituted,
  WarmUpStarted,
} from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type { Bases, GameState, Runner, TeamState, Workload } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { battersDone, bullpenOf, gettingUp, untilWarm } from '../model/warm-up.ts';
import { freshWorkload } from '../model/workload.ts';
import type { Draft } from './draft.ts';
import { keepCheckpoint } from './on-undo.ts';
import { isFieldPosition, isInGame, placesOf } from './team.ts';

export const onLineupSet = (draft: Draft, { side, lineup }: LineupSet): undefined => {
  const team = { ...ofSide(draft.teams, side), ...placesOf(lineup) };
  draft.teams = withSide(draft.teams, side, team);
  draft.mound = withSide(draft.mound, side, freshWorkload(team.field.P, 'starter'));
  batterUp(draft);
};

/** Taking a standing defence back before the offence has declared asks the defence again. */
export const onStandingDefenceSet = (draft: Draft, event: StandingDefenceSet): undefined => {
  const { side, alignment } = event;
  const team = ofSide(draft.teams, side);
  const asksAgain =
    alignment === null &&
    draft.phase.type === 'offence' &&
    side === fieldingSide(draft.half) &&
    team.standingDefence !== null;
  if (asksAgain) draft.phase = { type: 'defence' };
  draft.teams = withSide(draft.teams, side, { ...team, standingDefence: alignment });
};

/** He throws from now on; `validate` lets nobody be told twice. */
export const onWarmUpStarted = (draft: Draft, { side, pitcher }: WarmUpStarted): undefined => {
  const team = ofSide(draft.teams, side);
  const warming = gettingUp(team, { pitcher, since: battersDone(draft) });
  draft.teams = withSide(draft.teams, side, { ...team, warming });
};

export const onHandChosen = (draft: Draft, event: HandChosen): undefined => {
  if (event.bats) draft.pa = { ...draft.pa, batterHand: event.bats };
  if (event.throws) draft.pa = { ...draft.pa, pitcherHand: event.throws };
};

export const onSubstituted = (draft: Draft, event: Substituted): undefined => {
  const { side, changes } = event;
  keepCheckpoint(draft, side);
  const before = ofSide(draft.teams, side);
  const team = takePlaces(before, changes, event.dhLost === true);
  if (team.field.P !== before.field.P) relieve(draft, side, team.field.P);
  if (isAnswered(draft, side)) draft.phase = { type: 'defence' };
  draft.bases = withPinchRunners(draft.bases, changes);
  draft.teams = withSide(draft.teams, side, satDown(team));
  batterUp(draft);
  if (draft.halfPlays === 0) ownPlacedRunners(draft);
};

/** Whoever has come in does not throw in the bullpen any more. */
const satDown = (team: TeamState): TeamState =>
  bullpenOf(team).some(({ pitcher }) => isInGame(team, pitcher))
    ? { ...team, warming: bullpenOf(team).filter(({ pitcher }) => !isInGame(team, pitcher)) }
    : team;

/** A pinch hitter or runner may be answered by the defence: back to its decision. @see rules §3 */
const isAnswered = ({ phase, half }: GameState, side: Side): boolean =>
  phase.type === 'offence' && side !== fieldingSide(half);

/** The team after its changes, all at once. Whoever neither bats nor pitches any more has left. */
export const takePlaces = (
  team: TeamState,
  changes: readonly RosterChange[],
  dhLost: boolean,
): TeamState => {
  if (lately?.changes !== changes || lately.team !== team)
    lately = { team, changes, after: afterChanges(team, changes) };
  return dhLost ? { ...lately.after, dh: null } : lately.after;
};
/** The last answer: asked when a substitution is checked and again when it is folded in. */
let lately: {
  readonly team: TeamState;
  readonly changes: readonly RosterChange[];
  readonly after: TeamState;
} | null = null;

const afterChanges = (team: TeamState, changes: readonly RosterChange[]): TeamState => {
  const moved = changes.reduce(takePlace, team);
  const hasLeft = (id: LineupId): boolean =>
    !moved.order.includes(id) && moved.field.P !== id && !moved.gone.includes(id);
  const left = team.order.filter(hasLeft);
  if (!team.order.includes(team.field.P) && hasLeft(team.field.P)) left.push(team.field.P);
  return left.length > 0 ? { ...moved, gone: left.reduce(appended, moved.gone) } : moved;
};

const takePlace = (team: TeamState, change: RosterChange): TeamState => {
  const { player, role, slot, replaces } = change;
  const staysTemporary = role === 'PH' || role === 'PR';
  const others = without(team.temporary, player);
  const gone = without(team.gone, player);
  return {
    ...team,
    order: slot === null ? team.order : team.order.map((id, i) => (i === slot ? player : id)),
    field: isFieldPosition(role) ? placed(team.field, role, player) : team.field,
    dh: isDh(team, change) ? player : team.dh,
    temporary: staysTemporary ? appended(team.temporary, player) : others,
    gone: replaces === undefined ? gone : appended(without(gone, replaces), replaces),
  };
};

const without = (ids: readonly LineupId[], id: LineupId): readonly LineupId[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : ids;

const placed = (
  field: TeamState['field'],
  position: FieldPosition,
  player: LineupId,
): TeamState['field'] => {
  const after: { -readonly [P in FieldPosition]: LineupId } = { ...field };
  after[position] = player;
  return after;
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

/** A new man on the mound; one who returns goes on from the work he has done, in this half-inning too. */
const relieve = (draft: Draft, side: Side, pitcher: LineupId): void => {
  const { mound, relieved } = draft;
  const earlier = relieved.find((one) => one.pitcher === pitcher);
  const workload: Workload = earlier
    ? { ...earlier, battersThisStint: 0, minimumMet: false }
    : freshWorkload(pitcher, 'reliever');
  // Always said anew: one who left before his first batter was done may come back warm.
  const cold = comesInCold(draft, side, pitcher);
  draft.mound = withSide(mound, side, { ...workload, cold });
  const others = relieved.filter((one) => one !== earlier);
  draft.relieved = appended(others, asHeLeaves(ofSide(mound, side), draft, side));
};

/** Whose stint counts batters has pitched in this half-inning: it is over for him when it is for all. */
const asHeLeaves = (work: Workload, { half, halfPlays }: Draft, side: Side): Workload =>
  side === fieldingSide(half) && halfPlays > 0 ? work : { ...work, battersThisStint: 0 };

/** For a man who got hurt the umpire gives as many warm-up throws as it takes. @see rules §14 */
const comesInCold = (draft: Draft, side: Side, pitcher: LineupId): boolean =>
  draft.rules.warmUp &&
  untilWarm(draft, side, pitcher) !== 0 &&
  !ofSide(draft.teams, side).hurt.includes(ofSide(draft.mound, side).pitcher);

/** The batter is whoever holds the slot that is up. */
const batterUp = (draft: Draft): void => {
  const team = draft.teams[battingSide(draft.half)];
  draft.batter = team.order[team.nextSlot] ?? draft.batter;
};

/** A placed runner belongs to the pitcher who starts the half. */
const ownPlacedRunners = (draft: Draft): void => {
  const { bases, half, mound } = draft;
  const { pitcher } = ofSide(mound, fieldingSide(half));
  const owned = (runner: Runner | null): Runner | null =>
    runner && runner.reached === 'placed' && runner.pitcher !== pitcher
      ? { ...runner, pitcher }
      : runner;
  draft.bases = [owned(bases[0]), owned(bases[1]), owned(bases[2])];
};
