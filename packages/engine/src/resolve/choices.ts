/** Questions that stop a play, and what the answers may be. @see rules §3 */

import type { Base, FieldPosition } from '../model/baseball.ts';
import { BASES } from '../model/baseball.ts';
import type { ChoiceOption, ChoiceType, PendingChoice } from '../model/decision.ts';
import type { OpenPlay } from './open-play.ts';

/** A piece of a play that may have to ask. */
export type Asking<T> = Generator<PendingChoice, T, ChoiceOption>;

/** For a piece that has nothing to ask. */
export const done = (_: unknown): null => null;

/** A runner who may try for a base. */
export interface Attempt {
  /** 0: the batter. */
  readonly from: Base | 0;
  readonly to: 2 | 3 | 4;
  readonly target: number;
  /** Who would throw. */
  readonly fielder: FieldPosition | null;
}

const ask = (
  play: OpenPlay,
  attempt: Attempt,
  question: {
    readonly type: ChoiceType;
    readonly by: 'offence' | 'defence';
    readonly options: readonly ChoiceOption[];
  },
): PendingChoice => {
  const { from, to, target, fielder } = attempt;
  const runner = from === 0 ? play.state.batter : play.state.bases[from - 1]?.id;
  if (runner === undefined) throw new Error(`no runner on base ${from}`);
  const { type, by, options } = question;
  const side = by === 'offence' ? play.attack : play.defend;
  return { type, side, options, runner, from, to, target, fielder };
};

const SEND_FIRST = ['send', 'hold'] as const satisfies readonly ChoiceOption[];
const HOLD_FIRST = ['hold', 'send'] as const satisfies readonly ChoiceOption[];

/** Asks the offence about a runner; the default is what `byDefault` says. */
export function* askToSend(
  play: OpenPlay,
  attempt: Attempt,
  { type, byDefault }: { readonly type: ChoiceType; readonly byDefault: boolean },
): Asking<boolean> {
  const options = byDefault ? SEND_FIRST : HOLD_FIRST;
  return (yield ask(play, attempt, { type, by: 'offence', options })) === 'send';
}

/** Asks the offence after a bad jump. */
export function* askToGo(play: OpenPlay, attempt: Attempt, byDefault: boolean): Asking<boolean> {
  const options: readonly ChoiceOption[] = byDefault ? ['go', 'stay'] : ['stay', 'go'];
  return (yield ask(play, attempt, { type: 'goOrStay', by: 'offence', options })) === 'go';
}

/** Asks the defence; the first option is the default. */
export function* askDefence(
  play: OpenPlay,
  attempt: Attempt,
  { type, options }: { readonly type: ChoiceType; readonly options: readonly ChoiceOption[] },
): Asking<ChoiceOption> {
  return yield ask(play, attempt, { type, by: 'defence', options });
}

/** Safe without a throw. */
export const isAutomatic = (target: number): boolean => target >= 20;
export const isPossible = (target: number): boolean => target >= 1;

/**
 * Would the home side have won already with the runs that have scored, and so many more?
 * Then nobody has to run for more.
 */
export const isWon = (play: OpenPlay, more = 0): boolean => {
  const { half, inning, rules, score } = play.state;
  if (half !== 'bottom' || inning < rules.innings) return false;
  let home = score.home + more;
  for (const base of BASES) if (play.to[base] === 4) home += 1;
  return home > score.away;
};
