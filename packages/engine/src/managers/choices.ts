/** Questions in the middle of a play, from both sides. @see rules §10-§13, §21 */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { percent, safeChance, sendOrHold, stakesOf, type Verdict } from './advance.ts';
import type { Mind } from './offence.ts';
import { breakEven } from './value.ts';

/** The answer of a manager to the question that the play waits for. */
export const answerOf = (state: GameState, choice: PendingChoice, mind: Mind): Verdict => {
  switch (choice.type) {
    case 'goOrStay':
      return goOrStay(state, choice, mind);
    case 'throw':
    case 'throwOnTag':
    case 'stealThrow':
      return throwOrNot(state, choice, mind);
    default:
      return sendOrHold(state, choice, mind);
  }
};

/** After a bad jump. */
const goOrStay = (state: GameState, choice: PendingChoice, { style, value }: Mind): Verdict => {
  const { hold, safe, out } = stakesOf(state, choice);
  const chance = safeChance(choice.target);
  const needed = breakEven(value(hold), value(safe), value(out)) + style.margin;
  const weighed = style.weighsBadJump && chance >= needed;
  const goes = weighed || choice.target >= style.goesAnyway;
  return {
    option: goes ? 'go' : 'stay',
    reason: `bad jump: ${percent(chance)} against break-even ${percent(needed)}`,
  };
};

/** The defence throws where it costs the offence most. */
const throwOrNot = (state: GameState, choice: PendingChoice, mind: Mind): Verdict => {
  const { options } = choice;
  const lead: ChoiceOption = options.includes('throw-lead') ? 'throw-lead' : (options[0] ?? 'cut');
  const out = 1 - safeChance(choice.target);
  if (mind.name === 'yolo') return { option: lead, reason: 'always at the lead runner' };
  const instead = options.find((option) => option === 'concede' || option === 'cut');
  if (!instead) return { option: lead, reason: 'nothing else to do' };
  if (mind.name === 'safe') {
    const throws = out >= mind.style.throwsFrom;
    return { option: throws ? lead : instead, reason: `${percent(out)} to get him` };
  }
  const gain = throwGain(state, choice, mind);
  return {
    option: gain > 0 ? lead : instead,
    reason: `a throw at him gets him in ${percent(out)}, worth ${gain.toFixed(3)}`,
  };
};

/** What a throw at the lead runner takes from the offence; the men behind him move up on it. */
const throwGain = (state: GameState, choice: PendingChoice, { value }: Mind): number => {
  const { safe, out } = stakesOf(state, choice);
  const chance = safeChance(choice.target);
  const behind = choice.type === 'throw' ? MOVES_UP : 0;
  const up = { ...safe, code: movedUp(safe.code) };
  const conceded = value(safe);
  const after = (1 - behind) * value(safe) + behind * value(up);
  return conceded - (chance * after + (1 - chance) * value(out));
};

/** Chance that the batter takes second on a throw. */
const MOVES_UP = 0.5;

const movedUp = (code: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  ((code & 1 && !(code & 2) ? (code & ~1) | 2 : code) & 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
