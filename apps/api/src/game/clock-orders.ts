import type { ClockOrder, ClockOrders } from '@paper-dynasty/db';
import {
  type Action,
  battingSide,
  fieldingSide,
  type GameEvent,
  type GameState,
  type Side,
  waitingFor,
} from '@paper-dynasty/engine';

/** One action's way from one state to the next. */
export interface Step {
  readonly before: GameState;
  readonly after: GameState;
  readonly action: Action['type'];
  readonly events: readonly GameEvent[];
}

const SECOND_MS = 1_000;
const STOP: ClockOrder = { type: 'stop' };
const KEEP: ClockOrder = { type: 'keep' };

/** Whether time counts: the rules ask for a clock, or entered outcomes confirm themselves. */
export const hasClock = ({ rules, teams }: Pick<GameState, 'rules' | 'teams'>): boolean =>
  (rules.clock !== null || rules.resolution === 'manual') &&
  teams.away.ai === null &&
  teams.home.ai === null;

/** What an action does to the clocks; null: the game has none. */
export const clockOrders = (step: Step): ClockOrders | null =>
  hasClock(step.after) ? { away: orderFor(step, 'away'), home: orderFor(step, 'home') } : null;

/**
 * A decision that comes up begins with its free time; one that is still open goes on. What the
 * waiting side does beside deciding wins it nothing.
 */
function orderFor(step: Step, side: Side): ClockOrder {
  const { before, after } = step;
  if (!timed(after, side)) return STOP;
  if (timed(before, side) && !step.events.some(isProgress)) return KEEP;
  const { rules } = after;
  if (isConfirmation(after, side)) {
    const freeMs = rules.autoConfirmSeconds * SECOND_MS;
    return { type: 'run', freeMs, withBank: false, whenUp: 'default' };
  }
  if (rules.clock === null) return STOP;
  return {
    type: 'run',
    freeMs: tookBackAlone(step) ? 0 : rules.clock.perDecisionSeconds * SECOND_MS,
    withBank: true,
    whenUp: rules.clock.onExpiry === 'claim-win' || readsCard(after, side) ? 'claim' : 'default',
  };
}

/** Before the first pitch nobody is hurried, and what is disputed waits for both or for an official. */
function timed(state: GameState, side: Side): boolean {
  const { phase } = state;
  if (phase.type === 'setup' || (phase.type === 'reading' && phase.disputed)) return false;
  return waitingFor(state).includes(side);
}

/** The fielding manager is shown what the other one has read: his silence is consent. */
const isConfirmation = ({ phase, half }: GameState, side: Side): boolean =>
  phase.type === 'reading' && side === fieldingSide(half);

/** There is no default for reading a card. */
const readsCard = ({ phase, half }: GameState, side: Side): boolean =>
  phase.type === 'reading' && side === battingSide(half);

/** Events that decide nothing. */
const MANNERS: ReadonlySet<GameEvent['type']> = new Set([
  'lineupSet',
  'managerReadied',
  'standingDefenceSet',
  'warmUpStarted',
  'undoOffered',
  'undoDeclined',
  'voidOffered',
  'voidDeclined',
]);
const isProgress = ({ type }: GameEvent): boolean => !MANNERS.has(type);

/** Whoever takes a decision back without asking thinks again in his own time, and so does he whose decision an official took back. */
const tookBackAlone = ({ action, events }: Step): boolean =>
  (action === 'offerUndo' || action === 'undoDecision') &&
  events.some(({ type }) => type === 'decisionUndone');
