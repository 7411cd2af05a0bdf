/** Whether somebody could have decided this now: that he was asked, by whose right, and that it was open to him. */

import type { UndoDeclined, UndoOffered } from '../model/agreement.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { Alignment, ChoiceType, StealAttempt } from '../model/decision.ts';
import type {
  ChoiceMade,
  ChoicePending,
  OutcomeConfirmed,
  OutcomeDisputed,
  OutcomeEntered,
} from '../model/event.ts';
import { locationFault, type Outcome } from '../model/outcome.ts';
import type { GameState, Phase } from '../model/state.ts';

/** Questions to the side in the field; the others are about runners, and their own side answers. */
const ASKS_DEFENCE: readonly ChoiceType[] = ['stealThrow', 'throw', 'throwOnTag'];

export const pendingFault = (state: GameState, { choice }: ChoicePending): string | null => {
  const { type, side, options, runner, from } = choice;
  const asked = ASKS_DEFENCE.includes(type) ? fieldingSide(state.half) : battingSide(state.half);
  if (side !== asked) return `${type} is not for ${side} to answer`;
  const there = from === 0 ? state.batter : state.bases[from - 1]?.id;
  if (there !== runner)
    return from === 0 ? `${runner} is not at bat` : `${runner} is not on base ${from}`;
  return options.length > 0 ? null : `${type} leaves no choice`;
};

export const choiceFault = ({ phase }: GameState, event: ChoiceMade): string | null => {
  if (phase.type !== 'choice') return null;
  const { choice } = phase;
  const { type, option } = event.answer;
  if (event.side !== choice.side) return `${choice.type} is not for ${event.side} to answer`;
  if (type !== choice.type) return `${choice.type} was asked, and not ${type}`;
  return choice.options.includes(option) ? null : `${option} is no answer to ${type}`;
};

/** A runner can only go from a base he is on, and nobody goes twice. */
export const thievesFault = ({ bases }: GameState, attempt: StealAttempt): string | null => {
  if (attempt.length === 0) return 'nobody steals';
  return attempt.every((base) => bases[base - 1]) && ascends(attempt)
    ? null
    : `nobody can steal from bases ${attempt.join()}`;
};

export const holdFault = ({ bases }: GameState, { hold }: Alignment): string | null =>
  hold.every((base) => bases[base - 1]) && ascends(hold)
    ? null
    : `nobody can be held on bases ${hold.join()}`;

const ascends = (bases: StealAttempt): boolean =>
  bases.every((base, i) => i === 0 || base > (bases[i - 1] ?? 0));

type Reading = Extract<Phase, { type: 'reading' }>;

export const enteredFault = (
  { phase, half }: GameState,
  { side, outcome }: OutcomeEntered,
): string | null => {
  const reads = side === battingSide(half) || (phase.type === 'reading' && phase.disputed);
  return reads ? nowhere(outcome) : `${side} does not read the card`;
};

/** Where the ball went is said when it has to be, and of no ball that went nowhere. */
const nowhere = (outcome: Outcome): string | null =>
  locationFault(outcome) === null ? null : `${outcome.code} cannot go there`;

export const confirmedFault = (
  { phase, half }: GameState,
  { by, outcome }: OutcomeConfirmed,
): string | null => {
  const where = nowhere(outcome);
  if (phase.type !== 'reading' || by === 'admin' || where !== null) return where;
  if (!phase.disputed && by === battingSide(half)) return `${by} cannot confirm what it has read`;
  return agrees(phase, { half, outcome }) ? null : `nobody has read ${outcome.code}`;
};

/** What the batting side has read; after a dispute, both. */
const agrees = (
  { entries, disputed }: Reading,
  { half, outcome }: Pick<GameState, 'half'> & { readonly outcome: Outcome },
): boolean => {
  const read = disputed ? [entries.away, entries.home] : [entries[battingSide(half)]];
  return read.every((one) => one?.code === outcome.code && one.location === outcome.location);
};

export const disputedFault = (
  { phase, half }: GameState,
  { side }: OutcomeDisputed,
): string | null => {
  if (phase.type !== 'reading') return null;
  if (side === battingSide(half)) return `${side} cannot dispute what it has read`;
  if (phase.disputed) return 'the card is disputed already';
  return phase.entries[battingSide(half)] ? null : 'nobody has read the card';
};

export const undoOfferFault = ({ undo }: GameState, { side }: UndoOffered): string | null => {
  if (undo.before === null || undo.by !== side) return `${side} has nothing to take back`;
  return undo.offered === null ? null : 'it is offered already';
};

export const undoDeclineFault = ({ undo }: GameState, { side }: UndoDeclined): string | null =>
  undo.offered !== null && undo.offered !== side ? null : `${side} was not asked to agree`;
