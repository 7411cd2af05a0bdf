/** Substitutions as a manager thinks of them: for whom, who comes in, what it does to the order. */

import {
  type Action,
  type ActionOf,
  type Books,
  type Card,
  FIELD_POSITIONS,
  type GameState,
  type LineupId,
  losesDh,
  type MarginNote,
  type Role,
  type RosterChange,
  rejectionText,
  type Side,
  validate,
} from '@paper-dynasty/engine';
import { ordinal } from './half-inning.ts';
import { available, cardOf, nameOf } from './people.ts';

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

interface Moment {
  readonly state: GameState;
  readonly books: Books;
  /** What the scorer has written in the margin so far: who left when. */
  readonly margin: readonly MarginNote[];
}

export interface Barred {
  readonly player: LineupId;
  readonly why: string;
}

/** Why the rest of the roster may not come in like this, man by man, in words. */
export const barredFrom = (
  { state, books, margin }: Moment,
  moves: readonly Substitution[],
): readonly Barred[] => {
  const [like] = moves;
  const change = like?.changes[0];
  if (!like || !change) return [];
  const may = new Set(moves.flatMap(({ changes }) => changes.map(({ player }) => player)));
  return state.teams[like.side].roster.flatMap(({ id }) => {
    if (may.has(id) || id === change.replaces) return [];
    const action: Action = { ...like, changes: [{ ...change, player: id }] };
    const rejection = validate(state, action, books);
    if (rejection === null) return [];
    return [{ player: id, why: leftText(state, margin, id) ?? rejectionText(rejection, state) }];
  });
};

const leftText = (state: GameState, margin: readonly MarginNote[], id: LineupId): string | null => {
  const left = margin.find(
    ({ event }) =>
      event.type === 'substituted' && event.changes.some(({ replaces }) => replaces === id),
  );
  return left && !state.rules.reentry
    ? `${nameOf(state, id)} cannot re-enter: he left in the ${ordinal(left.inning)}.`
    : null;
};

/**
 * Ways to let a new pitcher bat later: he takes the slot of a fielder who goes out too, and the
 * fielder's replacement the pitcher's. Only men who play there are offered.
 */
export const doubleSwitches = (
  { state, books }: Omit<Moment, 'margin'>,
  relief: Substitution,
): readonly Substitution[] => {
  const [change, ...more] = relief.changes;
  if (!change || more.length > 0 || change.role !== 'P' || change.slot === null) return [];
  const team = state.teams[relief.side];
  const { slot } = change;
  const ways = FIELD_POSITIONS.filter((position) => position !== 'P').flatMap((role) => {
    const out = team.field[role];
    const freed = team.order.indexOf(out);
    if (freed < 0) return [];
    return available(team)
      .filter((id) => playsAt(cardOf(state, books.cards, id), role))
      .map(
        (player): Substitution => ({
          ...relief,
          changes: [
            { ...change, slot: freed },
            { player, role, slot, replaces: out },
          ],
        }),
      );
  });
  return ways.filter((action) => validate(state, action, books) === null);
};

/** Whether his card has a rating for the place; cards that say nothing of places let him play anywhere. */
export const playsAt = (card: Card | undefined, role: Role): boolean =>
  card === undefined ||
  !FIELD_POSITIONS.some((position) => position === role) ||
  (role === 'P'
    ? card.pitcher !== null
    : card.positions.some((rating) => rating.position === role));
