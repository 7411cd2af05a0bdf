/** Runners who may take one more base while the ball is in play. @see rules §10, §13.4 */

import type { Base } from '../model/baseball.ts';
import { onBases } from '../model/baseball.ts';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import type { Style } from './styles.ts';
import type { After, Valuer } from './value.ts';
import { breakEven, codeNow, codeOf, now } from './value.ts';

/** Where it leads if he stays, makes it, or is put out. */
export interface Stakes {
  readonly hold: After;
  readonly safe: After;
  readonly out: After;
}

/** Chance that the runner is safe if the ball is thrown. */
export const safeChance = (target: number): number => Math.min(20, Math.max(0, target)) / 20;

/** What a choice about a runner is about. The bases in the state are those before the play. */
export const stakesOf = (state: GameState, choice: PendingChoice): Stakes => {
  switch (choice.type) {
    case 'sendLead':
    case 'throw':
      return choice.to === 3 ? firstToThird(state) : homeOnHit(state, choice.from);
    case 'sendTrail':
      return trailRunner(state);
    case 'sendBatter':
      return batterToThird(state);
    case 'tagUp':
    case 'throwOnTag':
      return tagUp(state, choice.from);
    case 'sendOnSqueeze':
      return squeeze(state);
    case 'sendRunnerHome':
      return homeOnThrow(state);
    case 'goOrStay':
    case 'stealThrow':
      return steal(state, choice);
    default:
      return unreachable(choice.type);
  }
};

const has = (state: GameState, base: Base): boolean => state.bases[base - 1] !== null;
const count = (...runners: readonly boolean[]): number => runners.filter(Boolean).length;

const homeOnHit = (state: GameState, from: Base | 0): Stakes =>
  from === 1 ? firstToHome(state) : secondToHome(state);

/** On a single: the man on third scores, the batter is on first. */
export const secondToHome = (state: GameState): Stakes => {
  const [first, third] = [has(state, 1), has(state, 3)];
  const runs = count(third);
  const { outs } = state;
  return {
    hold: { code: codeOf(true, first, true), outs, runs },
    safe: { code: codeOf(true, first, false), outs, runs: runs + 1 },
    out: { code: codeOf(true, first, false), outs: outs + 1, runs },
  };
};

/** On a single: the man on second scores or stops at third. */
export const firstToThird = (state: GameState): Stakes => {
  const runs = count(has(state, 2), has(state, 3));
  const { outs } = state;
  return {
    hold: { code: codeOf(true, true, false), outs, runs },
    safe: { code: codeOf(true, false, true), outs, runs },
    out: { code: codeOf(true, false, false), outs: outs + 1, runs },
  };
};

/** On a double: the men ahead score, the batter is on second. */
const firstToHome = (state: GameState): Stakes => {
  const runs = count(has(state, 2), has(state, 3));
  const { outs } = state;
  return {
    hold: { code: codeOf(false, true, true), outs, runs },
    safe: { code: codeOf(false, true, false), outs, runs: runs + 1 },
    out: { code: codeOf(false, true, false), outs: outs + 1, runs },
  };
};

/** The lead runner is on his way home and, as a rule, gets there. */
const trailRunner = (state: GameState): Stakes => {
  const runs = 1 + count(has(state, 3));
  const { outs } = state;
  return {
    hold: { code: codeOf(true, true, false), outs, runs },
    safe: { code: codeOf(true, false, true), outs, runs },
    out: { code: codeOf(true, false, false), outs: outs + 1, runs },
  };
};

const batterToThird = (state: GameState): Stakes => {
  const runs = count(has(state, 1), has(state, 2), has(state, 3));
  const { outs } = state;
  return {
    hold: { code: codeOf(false, true, false), outs, runs },
    safe: { code: codeOf(false, false, true), outs, runs },
    out: { code: 0, outs: outs + 1, runs },
  };
};

/** After a catch: one more out already. From third the man on second follows the throw. */
const tagUp = (state: GameState, from: Base | 0): Stakes => {
  const [first, second] = [has(state, 1), has(state, 2)];
  const outs = state.outs + 1;
  if (from === 3) {
    return {
      hold: { code: codeNow(state), outs, runs: 0 },
      safe: { code: codeOf(first, false, second), outs, runs: 1 },
      out: { code: codeOf(first, false, second), outs: outs + 1, runs: 0 },
    };
  }
  return {
    hold: { code: codeOf(first, true, false), outs, runs: 0 },
    safe: { code: codeOf(first, false, true), outs, runs: 0 },
    out: { code: codeOf(first, false, false), outs: outs + 1, runs: 0 },
  };
};

const squeeze = (state: GameState): Stakes => {
  const [first, second] = [has(state, 1), has(state, 2)];
  const outs = state.outs + 1;
  return {
    hold: { code: codeOf(false, first, true), outs, runs: 0 },
    safe: { code: codeOf(false, first, second), outs, runs: 1 },
    out: { code: codeOf(true, first, second), outs, runs: 0 },
  };
};

/** The man on third, while the catcher throws to second. */
const homeOnThrow = (state: GameState): Stakes => {
  const { outs } = state;
  return {
    hold: { code: codeOf(false, true, true), outs, runs: 0 },
    safe: { code: codeOf(false, true, false), outs, runs: 1 },
    out: { code: codeOf(false, true, false), outs: outs + 1, runs: 0 },
  };
};

/** Every runner who goes makes his base; the one in question makes it or not. */
const steal = (state: GameState, choice: PendingChoice): Stakes => {
  const going = state.phase.type === 'choice' ? state.phase.play.steal : [];
  if (going.includes(1) && going.includes(3) && !has(state, 2)) return delayed(state, choice);
  const { from, to } = choice;
  const code = codeNow(state);
  let after: number = code;
  for (const base of [...going].reverse()) {
    after &= ~bit(base);
    if (base !== 3) after |= bit(base + 1);
  }
  const others = going.includes(3) && from !== 3 ? 1 : 0;
  const mine = to === 4 ? 0 : bit(to);
  return {
    hold: now(state),
    safe: { code: onBases(after), outs: state.outs, runs: others + (to === 4 ? 1 : 0) },
    out: { code: onBases(after & ~mine), outs: state.outs + 1, runs: others },
  };
};

/** The man on third waits for the throw; a throw that is cut off gives the one from first his base. */
const delayed = (state: GameState, { type }: PendingChoice): Stakes => {
  const { outs } = state;
  const safe: After = { code: 6, outs, runs: 0 };
  const out: After = { code: 4, outs: outs + 1, runs: 0 };
  return { hold: type === 'stealThrow' ? safe : now(state), safe, out };
};

const bit = (base: number): number => 2 ** (base - 1);

/** What a runner's choice comes to. */
export interface Verdict {
  readonly option: ChoiceOption;
  readonly reason: string;
}

export const percent = (chance: number): string => `${Math.round(chance * 100)} %`;

/** Send or hold: when the runner is sure enough to be safe. */
export const sendOrHold = (
  state: GameState,
  choice: PendingChoice,
  { style, value }: { readonly style: Style; readonly value: Valuer },
): Verdict => {
  const { hold, safe, out } = stakesOf(state, choice);
  const chance = safeChance(choice.target);
  const needed = breakEven(value(hold), value(safe), value(out)) + style.margin;
  const floor = state.outs < 2 ? style.sendFloor : 0;
  const goes = chance >= needed && chance >= floor;
  return {
    option: goes ? 'send' : 'hold',
    reason: `${goes ? 'send' : 'hold'}: ${percent(chance)} against break-even ${percent(needed)}`,
  };
};
