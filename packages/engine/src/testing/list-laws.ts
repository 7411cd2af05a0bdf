/** The list of legal actions against what is accepted. @see rules §22.11 */

import { act } from '../decide/decide.ts';
import { legalActions } from '../decide/legal-actions.ts';
import { validate } from '../decide/validate.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import type { Action } from '../model/action.ts';
import { type BySide, SIDES } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { GameState } from '../model/state.ts';
import { everyAction } from './every-action.ts';

/** Where the list and the rules disagree, in words; nowhere in a correct engine. */
export const brokenByList = (state: GameState, books: Books): readonly string[] =>
  SIDES.flatMap((side) => {
    const actions = legalActions(state, side, books);
    const listed = new Set(actions.map((action) => JSON.stringify(action)));
    return [
      ...(listed.size === actions.length ? [] : ['an action is listed once']),
      ...actions.flatMap((action) => refusedOf(state, action, books)),
      ...EVERY[side].flatMap(({ action, text }) =>
        !listed.has(text) && validate(state, action, books) === null
          ? [`${text} is accepted and not listed`]
          : [],
      ),
    ];
  });

/** Changes of men are tried where they are made: each costs a team of its own. */
const refusedOf = (state: GameState, action: Action, books: Books): readonly string[] => {
  if (action.type === 'substitute' && validate(state, action, books) === null) return [];
  const acted = act(state, action, { ...books, dice: simulationDice(1) });
  return acted.ok ? [] : [`${JSON.stringify(action)} is listed and refused`];
};

const written = (action: Action) => ({ action, text: JSON.stringify(action) });
const EVERY: BySide<readonly ReturnType<typeof written>[]> = {
  away: everyAction('away').map(written),
  home: everyAction('home').map(written),
};
