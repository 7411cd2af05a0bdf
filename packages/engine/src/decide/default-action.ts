/** What is done for a manager who is away. @see rules §3 */

import type { Action } from '../model/action.ts';
import type { FieldPosition, Side } from '../model/baseball.ts';
import { FIELD_POSITIONS, fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card, PositionRating } from '../model/cards.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import { rested } from '../model/rest.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { findCard, listedAt } from '../resolve/players.ts';
import { defaultAlignment, openPositions } from './alignment.ts';
import { benchOf } from './bench.ts';
import { mustLeave } from './hurt.ts';

/** The default of the decision that waits for this side; null where there is none. */
export const defaultAction = (state: GameState, side: Side, books: Books): Action | null => {
  const { phase } = state;
  switch (phase.type) {
    case 'setup':
      return { type: 'ready', side, entropy: '' };
    case 'defence':
      return defendByDefault(state, side, books);
    case 'offence':
      return (
        relieveHurt(state, side, books) ?? {
          type: 'setOffence',
          side,
          offence: { approach: 'swing', contactPlay: false },
        }
      );
    case 'choice':
      return { type: 'choose', side, option: phase.choice.options[0] ?? 'hold' };
    default:
      return null;
  }
};

const defendByDefault = (state: GameState, side: Side, books: Books): Action => {
  const changes = fillField(ofSide(state.teams, side), books);
  return changes.length > 0
    ? { type: 'substitute', side, changes }
    : (relieveHurt(state, side, books) ?? {
        type: 'setDefence',
        side,
        alignment: defaultAlignment(state),
      });
};

/** Somebody off the bench for the man who is hurt; null: nobody has to make way. */
const relieveHurt = (state: GameState, side: Side, books: Books): Action | null => {
  const replaces = mustLeave(state, side);
  if (replaces === null) return null;
  const team = state.teams[side];
  const position = FIELD_POSITIONS.find((one) => team.field[one] === replaces) ?? null;
  const fields = side === fieldingSide(state.half);
  const wanted = position === 'P' && !fields ? null : position;
  const player = standIn({ team, books, spare: benchOf(team) }, wanted);
  if (player === undefined) return null;
  const role = (fields ? position : null) ?? (replaces === state.batter ? 'PH' : 'PR');
  const slot = team.order.indexOf(replaces);
  const change: RosterChange = { player, role, slot: slot < 0 ? null : slot, replaces };
  return { type: 'substitute', side, changes: [change] };
};

/** Who plays where he played, else a man who does not pitch, else anybody. */
const standIn = (bench: Bench, position: FieldPosition | null): LineupId | undefined => {
  const { team, books, spare } = bench;
  const pitches = (id: LineupId): boolean => plays(findCard(team, id, books.cards), 'P');
  const same = position === null ? undefined : bestOfBench(bench, position);
  return same ?? spare.find((id) => !pitches(id)) ?? spare[0];
};

/**
 * Changes that put a man in every open place: batters without a position first, where they
 * play best; then the bench for those who play none of them. Empty when nothing is open.
 */
export const fillField = (team: TeamState, books: Books): readonly RosterChange[] => {
  const open = openPositions(team);
  if (open.length === 0) return [];
  const idle = team.order.filter((id) => id !== team.dh && !standsSomewhere(team, id));
  const bench: Bench = { team, books, spare: benchOf(team) };
  const changes: RosterChange[] = [];
  for (const position of open) {
    if (position === 'P') continue;
    const id = bestAt(idle, position, bench);
    if (id === undefined) break;
    idle.splice(idle.indexOf(id), 1);
    changes.push(fill(bench, { id, position }));
  }
  return open.includes('P') ? [...changes, newPitcher(bench, idle[0])] : changes;
};

interface Bench {
  readonly team: TeamState;
  readonly books: Books;
  /** Men not used yet; whoever is chosen is struck. */
  readonly spare: LineupId[];
}

const bestAt = (
  ids: readonly LineupId[],
  position: FieldPosition,
  { team, books }: Bench,
): LineupId | undefined =>
  [...ids].sort(
    (one, other) =>
      merit(findCard(team, other, books.cards), position) -
      merit(findCard(team, one, books.cards), position),
  )[0];

/** The batter himself if he plays there, else the best man on the bench in his slot. */
const fill = (
  bench: Bench,
  { id, position }: { id: LineupId; position: FieldPosition },
): RosterChange => {
  const slot = bench.team.order.indexOf(id);
  const isFit = !bench.team.hurt.includes(id);
  if (isFit && plays(findCard(bench.team, id, bench.books.cards), position))
    return { player: id, role: position, slot };
  const player = bestOfBench(bench, position);
  return player === undefined
    ? { player: id, role: position, slot }
    : { player, role: position, slot, replaces: id };
};

/** For whoever hit for the pitcher; where that was a DH he stays, and the new man bats for nobody. */
const newPitcher = (bench: Bench, hitter: LineupId | undefined): RosterChange => {
  const { order, dh, field } = bench.team;
  const player = bestOfBench(bench, 'P');
  if (player !== undefined && hitter === undefined) return { player, role: 'P', slot: null };
  const batter = hitter ?? dh ?? field.P;
  const slot = order.indexOf(batter);
  return player === undefined
    ? { player: batter, role: 'P', slot }
    : { player, role: 'P', slot, replaces: batter };
};

const bestOfBench = (bench: Bench, position: FieldPosition): LineupId | undefined => {
  const { team, books, spare } = bench;
  const playing = spare.filter((id) => plays(findCard(team, id, books.cards), position));
  const able = position === 'P' ? rested(team, playing) : playing;
  const best = bestAt(able, position, bench);
  if (best !== undefined) spare.splice(spare.indexOf(best), 1);
  return best;
};

const standsSomewhere = (team: TeamState, id: LineupId): boolean =>
  FIELD_POSITIONS.some((position) => team.field[position] === id);

const plays = (card: Card | undefined, position: FieldPosition): boolean =>
  position === 'P' ? (card?.pitcher ?? null) !== null : ratingOf(card, position) !== undefined;

const ratingOf = (card: Card | undefined, position: FieldPosition): PositionRating | undefined =>
  card && listedAt(card, position);

/** Higher is better: range first, then sure hands; relief innings for pitchers. */
const merit = (card: Card | undefined, position: FieldPosition): number => {
  if (position === 'P') return card?.pitcher?.endurance.relief ?? 0;
  const rating = ratingOf(card, position);
  return rating ? -100 * rating.range - rating.error : -1000;
};
