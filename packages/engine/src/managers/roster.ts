/** The men of a team by what they do, and who of them can still come in. */

import { inOrder } from '../model/baseball.ts';
import type { Card, CardBook } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import type { RosterSpot } from '../model/team.ts';

export interface Man {
  readonly id: LineupId;
  readonly card: Card;
}

interface Men {
  readonly cards: CardBook;
  readonly fielders: readonly Man[];
  readonly pitchers: readonly Man[];
}

/** A roster stays the same from the first pitch to the last: its men are looked up once. */
const known = new WeakMap<readonly RosterSpot[], Men>();

const menOf = ({ roster }: TeamState, cards: CardBook): Men => {
  const before = known.get(roster);
  if (before?.cards === cards) return before;
  const all = roster.flatMap(({ id, card: key }): Man[] => {
    const card = cards.get(key);
    return card ? [{ id, card }] : [];
  });
  const men: Men = {
    cards,
    fielders: all.filter(({ card }) => card.pitcher === null),
    pitchers: all.filter(({ card }) => card.pitcher !== null),
  };
  if (all.length === roster.length) known.set(roster, men);
  return men;
};

/** Position players who can still come in. */
export const freeFielders = (team: TeamState, cards: CardBook): readonly Man[] =>
  free(menOf(team, cards).fielders, team);

/** Pitchers who can still come in. */
export const freePitchers = (team: TeamState, cards: CardBook): readonly Man[] =>
  free(menOf(team, cards).pitchers, team);

const free = (men: readonly Man[], { gone, order, field }: TeamState): readonly Man[] => {
  const standing = inOrder(field);
  return men.filter(
    ({ id }) => !gone.includes(id) && !order.includes(id) && !standing.includes(id),
  );
};
