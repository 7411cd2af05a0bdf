/** What an AI manager has before him: the books, the tables, and his own notes on players. */

import type { Hand, Side } from '../model/baseball.ts';
import { battingSide, effectiveHand, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { findCard } from '../resolve/players.ts';
import { type ExpectancyTables, expectancyTables } from '../scoring/expectancy-tables.ts';
import type { Estimate } from './matchup.ts';

export interface ManagerTools extends Books {
  /** Those that the rules of the game name, for its length and its automatic runner. */
  readonly expectancy: ExpectancyTables;
  /** Estimates already made, by card. */
  readonly notes: Map<Card, Estimate>;
}

/** Tools for any number of games with these books and rules: estimates are kept from one to the next. */
export const managerTools = (books: Books, rules: Rules): ManagerTools => ({
  cards: books.cards,
  charts: books.charts,
  expectancy: expectancyTables(rules),
  notes: new Map(),
});

/** The card of a player of this side; undefined when the book lacks it. */
export const cardOf = (
  state: GameState,
  { side, id }: { readonly side: Side; readonly id: LineupId },
  { cards }: Books,
): Card | undefined => findCard(ofSide(state.teams, side), id, cards);

/** The man at bat is the pitcher, and bats because nobody does it for him. A two-way man who is his own DH is a hitter. */
export const pitcherIsUp = ({ batter, half, teams }: GameState): boolean => {
  const { dh, field } = ofSide(teams, battingSide(half));
  return dh === null && batter === field.P;
};

/** The side a batter takes against this pitcher. */
export const batsAgainst = (batter: Card, pitcher: Card | undefined): Hand =>
  effectiveHand(batter.bats, pitcher?.throws ?? 'R');
