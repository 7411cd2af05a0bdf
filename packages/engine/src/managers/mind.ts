/** What a manager has in mind once somebody is on base: by what he weighs the moment, and whom he sees. */

import { battingSide, fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { type Valuer, valuerOf } from './value.ts';

/** The two who face each other; undefined when the book lacks a card. */
export interface Facing {
  readonly batter: Card | undefined;
  readonly pitcher: Card | undefined;
}

export const facingOf = (state: GameState, tools: ManagerTools): Facing => {
  const defence = fieldingSide(state.half);
  const pitcher = ofSide(state.teams, defence).field.P;
  return {
    batter: cardOf(state, { side: battingSide(state.half), id: state.batter }, tools),
    pitcher: cardOf(state, { side: defence, id: pitcher }, tools),
  };
};

export interface Mind extends Character, Facing {
  readonly value: Valuer;
}

/** Everything that several of his questions need, looked up once. */
export const mindOf = (state: GameState, { name, style }: Character, tools: ManagerTools): Mind => {
  const { batter, pitcher } = facingOf(state, tools);
  return { name, style, value: valuerOf(state, tools.expectancy), batter, pitcher };
};
