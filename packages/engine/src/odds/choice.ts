/** Answers to a question in the middle of a play: send a runner, throw at one. @see rules §10 */

import type { Base } from '../model/baseball.ts';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { PlayInProgress } from '../model/state.ts';
import type { ScriptResult } from '../resolve/script.ts';
import { endOf } from './after-play.ts';
import type { ActionOdds, RiskResult, Weighed, Weighing } from './risk.ts';
import { meanWorth, summedUp, weighLeaves } from './risk.ts';
import { answerMeaning } from './same-falls.ts';

/** A play that has stopped for a question. */
export interface Stopped {
  readonly play: PlayInProgress;
  readonly choice: PendingChoice;
}

/** Answers after which nobody is put to the test. */
const SURE: readonly ChoiceOption[] = ['stay', 'hold', 'cut', 'concede'];

/** Null for an answer without a risk. A runner who is sent is taken to be thrown at, and nobody else is sent after him. */
export const answerOdds = (
  at: Weighing,
  { play, choice }: Stopped,
  option: ChoiceOption,
): ActionOdds | null => {
  if (SURE.includes(option)) return null;
  const weigh = (one: ChoiceOption): readonly Weighed[] =>
    weighLeaves(at, {
      play: { ...play, answers: [...play.answers, { type: choice.type, option: one }] },
      answer: choice.type === 'sendTrail' ? throwsBehind : throwsOrHolds,
      meaning: (open) => answerMeaning(open, play),
      name: resultFor(thrownAt({ play, choice }, option)),
    });
  const others = choice.options.filter((one) => one !== option);
  const sure = others.find((one) => SURE.includes(one)) ?? others[0];
  const ends = weigh(option);
  return summedUp(at, ends, meanWorth(sure === undefined ? ends : weigh(sure)));
};

const throwsOrHolds = ({ options }: PendingChoice): ChoiceOption =>
  options.find((option) => option.startsWith('throw') || option === 'hold' || option === 'stay') ??
  'hold';

/** The runner who follows is the one in question: the throw goes after him if it can. */
const throwsBehind = (choice: PendingChoice): ChoiceOption =>
  choice.options.includes('throw-behind') ? 'throw-behind' : throwsOrHolds(choice);

/** Whom the throw goes after: the runner in question, or the one behind him. */
const thrownAt = ({ play, choice }: Stopped, option: ChoiceOption): Base | 0 => {
  if (option === 'throw-behind') return 1;
  if (option !== 'throw-trail') return choice.from;
  return play.steal.includes(1) ? 1 : choice.from;
};

const resultFor =
  (from: Base | 0) =>
  (result: ScriptResult): RiskResult => {
    if (result.type !== 'play') return 'calledOff';
    if (endOf(result.play, from) === 0) return 'out';
    return result.play.errors.length > 0 ? 'wild' : 'safe';
  };
