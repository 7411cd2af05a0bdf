/** What one manager may ask of the other beside the game: a decision taken back, a game called off. */

import {
  type Action,
  type Books,
  type GameState,
  otherSide,
  type Side,
  validate,
} from '@paper-dynasty/engine';

/** A question that the other manager has put to me. */
interface Ask {
  readonly text: string;
  readonly yes: Action;
  readonly no: Action;
}

export interface Manners {
  /** Takes my last decision back, or asks the other manager for it. */
  readonly takeBack: Action | null;
  /** Asks the other manager to let the game not count. */
  readonly callOff: Action | null;
  readonly concede: Action | null;
  readonly asked: Ask | null;
  /** What I have asked for and is not answered. */
  readonly waits: string | null;
}

interface Seat {
  readonly sides: readonly Side[];
  readonly books: Books;
}

/** Only what the rules allow at this moment, to somebody who manages these sides. */
export const mannersOf = (state: GameState, { sides, books }: Seat): Manners => {
  const legal = (action: Action): Action | null =>
    validate(state, action, books) === null ? action : null;
  const first = (make: (side: Side) => Action): Action | null =>
    sides.map((side) => legal(make(side))).find((action) => action !== null) ?? null;
  return {
    takeBack: first((side) => ({ type: 'offerUndo', side })),
    callOff: first((side) => ({ type: 'offerVoid', side })),
    concede: first((side) => ({ type: 'concede', side })),
    asked: askedOf(state, sides),
    waits: waitsOf(state, sides),
  };
};

const askedOf = ({ undo, voidOffered, teams }: GameState, sides: readonly Side[]): Ask | null => {
  if (undo.offered !== null && sides.includes(otherSide(undo.offered))) {
    const side = otherSide(undo.offered);
    return {
      text: `${teams[undo.offered].info.name} would like to take back the last decision. The dice stay as they fell.`,
      yes: { type: 'answerUndo', side, accept: true },
      no: { type: 'answerUndo', side, accept: false },
    };
  }
  if (voidOffered !== null && sides.includes(otherSide(voidOffered))) {
    const side = otherSide(voidOffered);
    return {
      text: `${teams[voidOffered].info.name} would like to call the game off: it would not count for anybody.`,
      yes: { type: 'answerVoid', side, accept: true },
      no: { type: 'answerVoid', side, accept: false },
    };
  }
  return null;
};

/** Whoever manages both sides has nobody else to ask: his own yes to what he has just asked for; null: nothing is open, or others answer. */
export const ownYes = (state: GameState, sides: readonly Side[]): Action | null =>
  sides.length === 2 ? (askedOf(state, sides)?.yes ?? null) : null;

const waitsOf = ({ undo, voidOffered }: GameState, sides: readonly Side[]): string | null => {
  if (undo.offered !== null && sides.includes(undo.offered))
    return 'You asked to take your decision back. Whatever is decided next answers it, too.';
  if (voidOffered !== null && sides.includes(voidOffered))
    return 'You asked to call the game off. It goes on until they agree.';
  return null;
};
