/** Who is tired from games before this one, where a league has its pitchers rest. */

import {
  type CardBook,
  type GameState,
  type LineupId,
  restingOf,
  restLabel,
  SIDES,
} from '@paper-dynasty/engine';
import { cardOf } from './people.ts';
import { smallPrint } from './small-print.ts';

/** Beside his name: `rests 2 games`; empty: he does not. */
export const restWords = ({ teams }: GameState, id: LineupId): string => {
  const resting = SIDES.flatMap((side) => restingOf(teams[side]));
  const rest = resting.find(({ pitcher }) => pitcher === id);
  return rest ? restLabel(rest) : '';
};

/** A pitcher in one line of a list, and before it that he rests. */
export const armPrint = (state: GameState, cards: CardBook, id: LineupId): string =>
  [restWords(state, id), smallPrint(cardOf(state, cards, id))].filter(Boolean).join(' · ');
