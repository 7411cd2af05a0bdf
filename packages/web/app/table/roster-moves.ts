/** Substitutions as a manager thinks of them: for whom, who comes in, what it does to the order. */

import {
  type Action,
  type ActionOf,
  type GameState,
  type LineupId,
  losesDh,
  type RosterChange,
  type Side,
} from '@paper-dynasty/engine';
import { ordinal } from './half-inning.ts';
import { nameOf } from './people.ts';

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

/** What the changes do, before they are done. */
export const previewOf = (
  state: GameState,
  side: Side,
  { changes }: Substitution,
): readonly string[] => [
  ...changes.flatMap((change) => previewChange(state, change)),
  ...(losesDh(state.teams[side], changes)
    ? ['The designated hitter is lost: the pitcher bats from here on.']
    : []),
];

const previewChange = (state: GameState, change: RosterChange): readonly string[] => {
  const name = nameOf(state, change.player);
  const comesFor = change.replaces === undefined ? '' : ` for ${nameOf(state, change.replaces)}`;
  const place = change.slot === null ? 'and does not bat' : `and bats ${ordinal(change.slot + 1)}`;
  const lines = [`${name} ${verb(change)}${comesFor} ${place}.`];
  if (change.replaces !== undefined && !state.rules.reentry) {
    lines.push(`${nameOf(state, change.replaces)} is done for the day.`);
  }
  return lines;
};

const verb = ({ role }: RosterChange): string => {
  if (role === 'PH') return 'pinch-hits';
  if (role === 'PR') return 'runs';
  if (role === 'P') return 'pitches';
  return `plays ${role}`;
};
