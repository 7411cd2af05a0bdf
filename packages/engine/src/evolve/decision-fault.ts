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
import type { LogFault } from '../model/log-fault.ts';
import { locationFault, type Outcome } from '../model/outcome.ts';
import type { GameState, Phase } from '../model/state.ts';

/** Questions to the side in the field; the others are about runners, and their own side answers. */
const ASKS_DEFENCE: readonly ChoiceType[] = ['stealThrow', 'throw', 'throwOnTag'];

export const pendingFault = (state: GameState, { choice }: ChoicePending): LogFault | null => {
  const { type, side, options, runner, from } = choice;
  const asked = ASKS_DEFENCE.includes(type) ? fieldingSide(state.half) : battingSide(state.half);
  if (side !== asked) return { code: 'NOT_ASKED', question: type, side };
  const there = from === 0 ? state.batter : state.bases[from - 1]?.id;
  if (there !== runner)
    return from === 0
      ? { code: 'NOT_UP', player: runner }
      : { code: 'NOT_ON_BASE', player: runner, base: from };
  return options.length > 0 ? null : { code: 'NO_OPTIONS', question: type };
};

export const choiceFault = ({ phase }: GameState, event: ChoiceMade): LogFault | null => {
  if (phase.type !== 'choice') return null;
  const { choice } = phase;
  const { type, option } = event.answer;
  if (event.side !== choice.side)
    return { code: 'NOT_ASKED', question: choice.type, side: event.side };
  if (type !== choice.type) return { code: 'OTHER_QUESTION', asked: choice.type, answered: type };
  return choice.options.includes(option) ? null : { code: 'NO_ANSWER', question: type, option };
};

/** A runner can only go from a base he is on, and nobody goes twice. */
export const thievesFault = ({ bases }: GameState, attempt: StealAttempt): LogFault | null => {
  if (attempt.length === 0) return { code: 'NOBODY_STEALS' };
  return attempt.every((base) => bases[base - 1]) && ascends(attempt)
    ? null
    : { code: 'CANNOT_STEAL', bases: attempt };
};

export const holdFault = ({ bases }: GameState, { hold }: Alignment): LogFault | null =>
  hold.every((base) => bases[base - 1]) && ascends(hold)
    ? null
    : { code: 'CANNOT_BE_HELD', bases: hold };

const ascends = (bases: StealAttempt): boolean =>
  bases.every((base, i) => i === 0 || base > (bases[i - 1] ?? 0));

type Reading = Extract<Phase, { type: 'reading' }>;

export const enteredFault = (
  { phase, half }: GameState,
  { side, outcome }: OutcomeEntered,
): LogFault | null => {
  const reads = side === battingSide(half) || (phase.type === 'reading' && phase.disputed);
  return reads ? nowhere(outcome) : { code: 'NOT_THE_READER', side };
};

/** Where the ball went is said when it has to be, and of no ball that went nowhere. */
const nowhere = (outcome: Outcome): LogFault | null =>
  locationFault(outcome) === null ? null : { code: 'NO_SUCH_PLACE', outcome: outcome.code };

export const confirmedFault = (
  { phase, half }: GameState,
  { by, outcome }: OutcomeConfirmed,
): LogFault | null => {
  const where = nowhere(outcome);
  if (phase.type !== 'reading' || by === 'admin' || where !== null) return where;
  if (!phase.disputed && by === battingSide(half)) return { code: 'CONFIRMS_HIMSELF', side: by };
  return agrees(phase, { half, outcome }) ? null : { code: 'NOT_READ', outcome: outcome.code };
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
): LogFault | null => {
  if (phase.type !== 'reading') return null;
  if (side === battingSide(half)) return { code: 'DISPUTES_HIMSELF', side };
  if (phase.disputed) return { code: 'DISPUTED_ALREADY' };
  return phase.entries[battingSide(half)] ? null : { code: 'NOTHING_READ' };
};

export const undoOfferFault = ({ undo }: GameState, { side }: UndoOffered): LogFault | null => {
  if (undo.before === null || undo.by !== side) return { code: 'NOTHING_TO_UNDO', side };
  return undo.offered === null ? null : { code: 'OFFERED_ALREADY' };
};

export const undoDeclineFault = ({ undo }: GameState, { side }: UndoDeclined): LogFault | null =>
  undo.offered !== null && undo.offered !== side ? null : { code: 'AGREES_UNASKED', side };
