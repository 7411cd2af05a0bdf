/** The men of a team by what they do, and who of them can still come in. */

import type { FieldPosition } from '../model/baseball.ts';
import { isAnywhere } from '../model/baseball.ts';
import type { Card, CardBook } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import { rested } from '../model/rest.ts';
import type { TeamState } from '../model/state.ts';
import type { RosterSpot } from '../model/team.ts';
import { listedAt } from '../resolve/players.ts';

export interface Man {
  readonly id: LineupId;
  readonly card: Card;
}

/** Who can still come in: it changes only when somebody comes in. Each list is made when it is asked for. */
interface Free extends Pick<TeamState, 'gone' | 'order' | 'field'> {
  readonly men: Men;
  fielders: readonly Man[] | null;
  expendable: readonly Man[] | null;
  pitchers: readonly Man[] | null;
}

interface Men {
  readonly cards: CardBook;
  readonly fielders: readonly Man[];
  readonly pitchers: readonly Man[];
  /** As last asked for. */
  lately: Free | null;
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
    lately: null,
  };
  if (all.length === roster.length) known.set(roster, men);
  return men;
};

/** Position players who can still come in. */
export const freeFielders = (team: TeamState, cards: CardBook): readonly Man[] => {
  const free = freeOf(team, cards);
  free.fielders ??= stillFree(team, free.men.fielders);
  return free.fielders;
};

/** Those of them whom the bench can do without: its last catcher stays there. */
export const expendable = (team: TeamState, cards: CardBook): readonly Man[] => {
  const free = freeOf(team, cards);
  free.expendable ??= withoutLastCatcher(freeFielders(team, cards));
  return free.expendable;
};

/** Pitchers who can still come in: whoever rests only when nobody else is left. */
export const freePitchers = (team: TeamState, cards: CardBook): readonly Man[] => {
  const free = freeOf(team, cards);
  free.pitchers ??= withoutResting(team, stillFree(team, free.men.pitchers));
  return free.pitchers;
};

const freeOf = (team: TeamState, cards: CardBook): Free => {
  const men = menOf(team, cards);
  const { gone, order, field } = team;
  const { lately } = men;
  if (lately !== null && lately.gone === gone && lately.order === order && lately.field === field)
    return lately;
  const found: Free = { gone, order, field, men, fielders: null, expendable: null, pitchers: null };
  men.lately = found;
  return found;
};

const stillFree = ({ gone, order, field }: TeamState, men: readonly Man[]): readonly Man[] =>
  men.filter(({ id }) => !gone.includes(id) && !order.includes(id) && !isAnywhere(field, id));

const withoutLastCatcher = (men: readonly Man[]): readonly Man[] => {
  const others = men.filter((man) => !plays(man, 'C'));
  return men.length - others.length > 1 ? men : others;
};

/** His card says that he plays there. */
export const plays = ({ card }: Man, position: FieldPosition): boolean =>
  listedAt(card, position) !== undefined;

const withoutResting = (team: TeamState, arms: readonly Man[]): readonly Man[] => {
  const fit = rested(
    team,
    arms.map(({ id }) => id),
  );
  return fit.length === arms.length ? arms : arms.filter(({ id }) => fit.includes(id));
};
