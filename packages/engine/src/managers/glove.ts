/** A man off the bench to field. @see rules §15, §21 */

import type { FieldPosition } from '../model/baseball.ts';
import { fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { listedAt } from '../resolve/players.ts';
import { swap } from './bench.ts';
import type { ManagerChoice } from './offence.ts';
import { batGains, gloveGains, inningsAfter, winsOfRun } from './rest-of-game.ts';
import { expendable, type Man } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { fieldingLead, isTooSoon } from './value.ts';

/** Better gloves late in the game, at the start of a half. */
export const betterGlove = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (isTooSoon(state, style.gloveInning) || state.halfPlays > 0) return null;
  const lead = fieldingLead(state);
  if (lead < (style.weighsBench ? 0 : 1) || lead > 3) return null;
  const found = (style.weighsBench ? mostKept : twoRangesBetter)(placesOf(state, tools), {
    state,
    tools,
  });
  if (!found) return null;
  const { place, man, why } = found;
  const action = swap(state, fieldingSide(state.half), {
    player: man.id,
    role: place.position,
    replaces: place.player,
  });
  return { action, reason: `a better glove in ${place.position}${why}` };
};

/** A place, the man in it, and those of the bench whose cards say that they play there. */
interface Place {
  readonly position: FieldPosition;
  readonly player: LineupId;
  readonly card: Card;
  readonly able: readonly Man[];
}

/** Where a glove counts most, first. */
const GLOVES = ['SS', '2B', 'CF', '3B', 'LF', 'RF', '1B'] as const;

const placesOf = (state: GameState, tools: ManagerTools): readonly Place[] => {
  const side = fieldingSide(state.half);
  const team = ofSide(state.teams, side);
  const bench = expendable(team, tools.cards);
  const places: Place[] = [];
  for (const position of GLOVES) {
    const player = team.field[position];
    const card = cardOf(state, { side, id: player }, tools);
    if (!card || team.temporary.includes(player)) continue;
    const able = bench.filter((man) => rangeAt(man.card, position) !== null);
    if (able.length > 0) places.push({ position, player, card, able });
  }
  return places;
};

const rangeAt = (card: Card, position: FieldPosition): number | null =>
  listedAt(card, position)?.range ?? null;

interface Found {
  readonly place: Place;
  readonly man: Man;
  readonly why: string;
}
interface Table {
  readonly state: GameState;
  readonly tools: ManagerTools;
}

const BETTER_RANGE = 2;
const OUT_OF_POSITION = 5;

const twoRangesBetter = (places: readonly Place[]): Found | null => {
  for (const place of places) {
    const range = rangeAt(place.card, place.position) ?? OUT_OF_POSITION;
    const man = place.able.find(
      ({ card }) => (rangeAt(card, place.position) ?? OUT_OF_POSITION) <= range - BETTER_RANGE,
    );
    if (man) return { place, man, why: ' to keep the lead' };
  }
  return null;
};

/** What a glove must add to the chance to win. */
const WORTH_A_GLOVE = 0.002;

/** Runs kept out from this half on, less what his bat costs. */
const mostKept = (places: readonly Place[], { state, tools }: Table): Found | null => {
  const run = winsOfRun(state, tools);
  const halves = inningsAfter(state) + 1;
  let best: (Found & { readonly more: number }) | null = null;
  for (const place of places) {
    const { card: goes, position } = place;
    const glove = gloveGains({ goes, position }, halves, tools);
    const bat = batGains(state, goes, tools);
    for (const man of place.able) {
      const more = run * (glove(man.card) + bat(man.card));
      if (more >= WORTH_A_GLOVE && (best === null || more > best.more))
        best = { place, man, more, why: `: worth ${more.toFixed(3)} of a win` };
    }
  }
  return best;
};
