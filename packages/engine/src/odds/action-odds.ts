/** The odds of what a manager may do now: for the screen, before he does it. @see rules §10.3 */

import { legalDecisions } from '../decide/legal-actions.ts';
import type { ManagerTools } from '../managers/tools.ts';
import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import type { Alignment, Offence } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { answerOdds } from './choice.ts';
import { buntVenture, stealVenture } from './declared.ts';
import { passVenture } from './pass.ts';
import { type ActionOdds, type Weighing, weighing } from './risk.ts';
import { answerVenture, holdVenture } from './stand.ts';
import { contactVenture, drawnInVenture, hitAndRunVenture } from './swing.ts';

/**
 * The chance of each result of a legal action and the chance it needs, with everything the dice may
 * do after it, the chaos roll first; exact, given the answers of both that `ActionOdds` names. Null
 * for an action without a risk of its own, and for a swing at cards that only a manager can read.
 */
export const actionOdds = (
  state: GameState,
  action: Action,
  tools: ManagerTools,
): ActionOdds | null => {
  const { phase } = state;
  switch (action.type) {
    case 'choose':
      return phase.type === 'choice'
        ? answerOdds(weighing(state, action.side, tools), phase, action.option)
        : null;
    case 'steal':
      return phase.type === 'offence'
        ? stealVenture(weighing(state, action.side, tools), phase.alignment, action.bases)
        : null;
    case 'setOffence':
      return phase.type === 'offence'
        ? offenceOdds(weighing(state, action.side, tools), phase.alignment, action.offence)
        : null;
    case 'setDefence':
      return standOdds(weighing(state, action.side, tools), action.alignment);
    case 'walkIntentionally':
      return passVenture(weighing(state, action.side, tools));
    default:
      return null;
  }
};

/** Standing as usual has no odds: it is what the rest is weighed against. */
const standOdds = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  if (at.state.bases[2] && isDrawnIn(alignment)) return drawnInVenture(at, alignment);
  if (isDrawnIn(alignment) || alignment.shift !== 'none') return answerVenture(at, alignment);
  return alignment.hold.length > 0 ? holdVenture(at, alignment) : null;
};

const isDrawnIn = ({ infield, outfield }: Alignment): boolean =>
  infield !== 'normal' || outfield !== 'normal';

const offenceOdds = (
  at: Weighing,
  alignment: Alignment,
  { approach, contactPlay }: Offence,
): ActionOdds | null => {
  switch (approach) {
    case 'swing':
      return contactPlay ? contactVenture(at, alignment) : null;
    case 'hit-and-run':
      return hitAndRunVenture(at, alignment);
    default:
      return buntVenture(at, alignment, approach);
  }
};

/** A decision that puts somebody to the test, and its odds. */
export interface RiskyAction {
  readonly action: Action;
  readonly odds: ActionOdds;
}

/** Every risky decision that a side may take now. */
export const riskyActions = (
  state: GameState,
  side: Side,
  tools: ManagerTools,
): readonly RiskyAction[] =>
  legalDecisions(state, side, tools).flatMap((action) => {
    const odds = actionOdds(state, action, tools);
    return odds === null ? [] : [{ action, odds }];
  });
