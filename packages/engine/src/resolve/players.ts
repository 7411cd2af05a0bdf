/** Who is playing: cards behind line-up ids, and what a fielder is worth where he stands. */

import { POSITION_PLAYER_RATING } from '../charts/average-cards.ts';
import type { FieldPosition } from '../model/baseball.ts';
import { familyOf } from '../model/baseball.ts';
import type { Card, CardBook, PitcherRating, PositionRating } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import { spotOf } from '../model/state.ts';
import type { RosterSpot } from '../model/team.ts';
import type { Tuning } from '../model/tuning.ts';

/**
 * The card of a member of this team.
 * @throws Error when he is on no roster or his card is not in the book: a game cannot start like that
 */
export const cardOf = (team: TeamState, id: LineupId, cards: CardBook): Card => {
  const card = findCard(team, id, cards);
  if (!card) throw new Error(`no card for player ${id}`);
  return card;
};

/** The card of a member of this team; undefined when he is on no roster or his card is not in the book. */
export const findCard = (team: TeamState, id: LineupId, cards: CardBook): Card | undefined => {
  const { roster } = team;
  const { first, found } = handOf(roster, cards);
  const place = id - first;
  const known = found[place];
  if (known) return known;
  const spot = spotOf(team, id);
  const card = spot && cards.get(spot.card);
  if (card && roster[place] === spot) found[place] = card;
  return card;
};

/** The cards of a roster that were looked up, by its order. */
interface Hand {
  readonly roster: readonly RosterSpot[];
  readonly cards: CardBook;
  /** The id of its first man; those of the others follow. */
  readonly first: number;
  readonly found: (Card | undefined)[];
}

const handOf = (roster: readonly RosterSpot[], cards: CardBook): Hand => {
  if (last.roster === roster && last.cards === cards) return last;
  if (before.roster === roster && before.cards === cards) return before;
  before = last;
  const found = new Array<Card | undefined>(roster.length);
  last = { roster, cards, first: roster[0]?.id ?? 0, found };
  return last;
};
/** A play and its managers ask for cards of two teams, some ten times; neither a roster nor a book of cards ever changes. */
let last: Hand = { roster: [], cards: new Map(), first: 0, found: [] };
let before = last;

/** What a card says of his pitching; whoever is no pitcher pitches like one who is none. @see rules §14 */
export const pitcherRating = (card: Card): PitcherRating => card.pitcher ?? POSITION_PLAYER_RATING;

/** What a player is worth at a position, on his card or off it. @see rules §15.4 */
export const ratingAt = (card: Card, position: FieldPosition, tuning: Tuning): PositionRating =>
  listedAt(card, position) ?? outOfPosition(card, position, tuning);

/** What his card says of him at a position; undefined: it does not list it. */
export const listedAt = (card: Card, position: FieldPosition): PositionRating | undefined => {
  for (const rating of card.positions) if (rating.position === position) return rating;
  return undefined;
};

const WORST_RANGE = 5;
const MOST_ERRORS = 88;

const outOfPosition = (
  card: Card,
  position: FieldPosition,
  { outOfPosition: numbers }: Tuning,
): PositionRating => {
  const relative = bestRelative(card, position);
  const battery = position === 'C';
  const base = {
    position,
    passedBall: battery ? numbers.passedBall : 0,
    overthrow: battery ? numbers.overthrow : 0,
  };
  return relative
    ? {
        ...base,
        range: Math.min(WORST_RANGE, relative.range + numbers.familyRange),
        error: Math.min(MOST_ERRORS, relative.error + numbers.familyError),
        arm: relative.arm,
      }
    : {
        ...base,
        range: numbers.range,
        error: Math.min(MOST_ERRORS, numbers.averageErrors[position] + numbers.error),
        arm: numbers.arm,
      };
};

/** His best position among the infielders or among the outfielders; pitching and catching are nobody's family. */
const bestRelative = (card: Card, position: FieldPosition): PositionRating | undefined => {
  const family = familyOf(position);
  if (family === 'battery') return undefined;
  return card.positions
    .filter((rating) => familyOf(rating.position) === family)
    .sort((a, b) => a.range - b.range || a.error - b.error)[0];
};
