/** Substitutions as a manager thinks of them: for whom, who comes in, what it does to the order. */

import type {
  Action,
  ActionOf,
  GameState,
  LineupId,
  RosterChange,
  Side,
  TeamState,
} from '@paper-dynasty/engine';
import { ordinal } from './half-inning.ts';
import { nameOf, roleOf } from './people.ts';

export type Substitution = ActionOf<'substitute'>;

export const substitutionsIn = (legal: readonly Action[]): readonly Substitution[] =>
  legal.filter((action): action is Substitution => action.type === 'substitute');

/** The man who goes out; for a move within the game, nobody. */
const leaver = ({ replaces }: RosterChange): LineupId | undefined => replaces;

/** Who may come in for this player, with every way to do it. */
export const movesFor = (
  legal: readonly Substitution[],
  player: LineupId,
): readonly Substitution[] =>
  legal.filter(({ changes }) => changes.some((change) => leaver(change) === player));

/** Whom something may be done about: his row gets a button. */
export const replaceable = (legal: readonly Substitution[]): ReadonlySet<LineupId> =>
  new Set(legal.flatMap(({ changes }) => changes.flatMap((change) => leaver(change) ?? [])));

/** What the change does, before it is done. */
export const previewOf = (
  state: GameState,
  side: Side,
  { changes }: Substitution,
): readonly string[] =>
  changes.flatMap((change) => previewChange(state, state.teams[side], change));

const previewChange = (
  state: GameState,
  team: TeamState,
  change: RosterChange,
): readonly string[] => {
  const name = nameOf(state, change.player);
  const comesFor = change.replaces === undefined ? '' : ` for ${nameOf(state, change.replaces)}`;
  const place = change.slot === null ? 'and does not bat' : `and bats ${ordinal(change.slot + 1)}`;
  const lines = [`${name} ${verb(change)}${comesFor} ${place}.`];
  if (change.replaces !== undefined && !state.rules.reentry) {
    lines.push(`${nameOf(state, change.replaces)} is done for the day.`);
  }
  if (losesDh(team, change))
    lines.push('The designated hitter is lost: the pitcher bats from here on.');
  return lines;
};

const verb = ({ role }: RosterChange): string => {
  if (role === 'PH') return 'pinch-hits';
  if (role === 'PR') return 'runs';
  if (role === 'P') return 'pitches';
  return `plays ${role}`;
};

/** @see rules §15.5 */
const losesDh = (team: TeamState, { player, role, slot }: RosterChange): boolean => {
  if (team.dh === null) return false;
  const takesField = role !== 'DH' && role !== 'PH' && role !== 'PR';
  const dhFields = player === team.dh && takesField;
  const pitcherBats = role === 'P' && slot !== null;
  const fielderPitches = role === 'P' && roleOf(team, player) !== undefined;
  return dhFields || pitcherBats || fielderPitches;
};
