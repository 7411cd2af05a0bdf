/** What the answers to a question in the middle of a play lead to. @see rules §10-§13 */

import type { OutfieldPosition } from '../model/baseball.ts';
import { fieldingSide, isOutfield, ofSide } from '../model/baseball.ts';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { cardOf, ratingAt } from '../resolve/players.ts';
import type { Thrown, Worth } from './thrown.ts';
import type { ManagerTools } from './tools.ts';

/** A question, the play it stops, and what the one who answers knows. */
export interface Asked {
  readonly state: GameState;
  readonly play: PlayInProgress;
  readonly choice: PendingChoice;
  readonly worth: Worth;
  readonly tools: ManagerTools;
}

/** Worth is to the side at bat; whatever is still to be asked, both answer as is best for them. */
export interface Prospects {
  readonly of: (answer: ChoiceOption) => number;
  /** Safe numbers of the man whom this answer puts to the test. */
  readonly targetOf: (answer: ChoiceOption) => number;
  /** A throw at the runner in question. */
  readonly thrown: Thrown;
}

/** What a man who may go is worth to the side at bat: held, thrown at, or let go. */
interface OneMan {
  readonly held: number;
  readonly thrown: Thrown;
  readonly conceded: number;
}

/** Whoever sends him meets the better reply of those in the field. */
export const oneMan =
  ({ held, thrown, conceded }: OneMan): Prospects['of'] =>
  (answer) => {
    if (answer === 'hold') return held;
    if (answer === 'throw-lead') return thrown.worth;
    return answer === 'concede' ? conceded : Math.min(thrown.worth, conceded);
  };

/** How far the outfielder has to go for the ball, as it counts in every target; null: nobody has asked the dice. */
export const depthOf = ({ play: { rolls }, tools }: Asked): number | null => {
  const roll = rolls.find(({ purpose }) => purpose === 'depth');
  return roll ? (tools.charts.tuning.advance.depth[(roll.faces[0] ?? 1) - 1] ?? 0) : null;
};

/** The outfielder who has the ball, and his arm. */
export const outfielderOf = ({
  state,
  choice,
  tools,
}: Asked): { readonly location: OutfieldPosition; readonly arm: number } => {
  const location = choice.fielder !== null && isOutfield(choice.fielder) ? choice.fielder : 'CF';
  const team = ofSide(state.teams, fieldingSide(state.half));
  const card = cardOf(team, team.field[location], tools.cards);
  return { location, arm: ratingAt(card, location, tools.charts.tuning).arm };
};
