/** Questions in the middle of a play, from both sides. @see rules §10-§13, §21 */

import type { PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { Tuning } from '../model/tuning.ts';
import { percent, safeChance, sendOrHold, stakesOf, type Verdict } from './advance.ts';
import type { Mind } from './mind.ts';
import { goesOnBadJump } from './steal.ts';
import { sendTrailOrNot, throwOrNot } from './throws.ts';
import { breakEven } from './value.ts';

/** The answer of a manager to the question that the play waits for. */
export const answerOf = (
  state: GameState,
  choice: PendingChoice,
  { mind, tuning }: { readonly mind: Mind; readonly tuning: Tuning },
): Verdict => {
  switch (choice.type) {
    case 'goOrStay':
      return goOrStay(state, choice, mind);
    case 'throw':
    case 'throwOnTag':
    case 'stealThrow':
      return throwOrNot(state, choice, { mind, tuning });
    case 'sendTrail':
      return sendTrailOrNot(state, choice, { mind, tuning });
    default:
      return sendOrHold(state, choice, mind);
  }
};

/** After a bad jump. */
const goOrStay = (state: GameState, choice: PendingChoice, { style, value }: Mind): Verdict => {
  const { hold, safe, out } = stakesOf(state, choice);
  const chance = safeChance(choice.target);
  const needed = breakEven(value(hold), value(safe), value(out)) + style.margin;
  const goes = goesOnBadJump(style, chance, needed);
  return {
    option: goes ? 'go' : 'stay',
    reason: `bad jump: ${percent(chance)} against break-even ${percent(needed)}`,
  };
};
