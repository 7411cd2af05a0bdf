/** Questions in the middle of a play, from both sides. @see rules §10-§13, §21 */

import type { PendingChoice } from '../model/decision.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { against, prospectsOf, sendOrHold, tryOf, type Verdict } from './advance.ts';
import type { Mind } from './mind.ts';
import type { Prospects } from './prospects.ts';
import { goesOnBadJump } from './steal.ts';
import { worthIn } from './thrown.ts';
import { throwOrNot } from './throws.ts';
import type { ManagerTools } from './tools.ts';

/** A play that has stopped, and what it asks. */
interface Stopped {
  readonly play: PlayInProgress;
  readonly choice: PendingChoice;
}

/** The answer of a manager to the question that the play waits for. */
export const answerOf = (
  state: GameState,
  { play, choice }: Stopped,
  { mind, tools }: { readonly mind: Mind; readonly tools: ManagerTools },
): Verdict => {
  const worth = worthIn(state, mind.value);
  const prospects = prospectsOf({ state, play, choice, worth, tools });
  if (choice.type === 'goOrStay') return goOrStay(prospects, mind);
  return choice.options.includes('send')
    ? sendOrHold(state.outs, prospects, mind)
    : throwOrNot(choice, prospects, mind);
};

/** After a bad jump. */
const goOrStay = (prospects: Prospects, { style }: Mind): Verdict => {
  const { chance, breakEven } = tryOf(prospects, ['go', 'stay']);
  const needed = breakEven + style.margin;
  return {
    option: goesOnBadJump(style, chance, needed) ? 'go' : 'stay',
    reason: `bad jump: ${against({ chance, breakEven: needed })}`,
  };
};
