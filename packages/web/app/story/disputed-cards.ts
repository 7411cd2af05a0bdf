/** Cards that the managers of a game read differently, and what came of it: the protests of its log. @see rules §6 */

import {
  battingSide,
  evolve,
  type GameEvent,
  type GameState,
  type LineupId,
  type Outcome,
  type OutcomeConfirmed,
  openGame,
  type Side,
} from '@paper-dynasty/engine';

export interface DisputedCard {
  /** Before the play. */
  readonly at: GameState;
  readonly batter: LineupId;
  readonly disputedBy: Side;
  /** What the batting side read first. */
  readonly first: Outcome | null;
  /** What each side read when it looked again. */
  readonly second: { readonly [S in Side]?: Outcome };
  /** What it was played as, and who settled it; null: it is open, or the decision was taken back. */
  readonly settled: Pick<OutcomeConfirmed, 'by' | 'outcome'> | null;
}

/** In the order of the game. */
export const disputedCards = (log: readonly GameEvent[]): readonly DisputedCard[] => {
  const [start, ...rest] = log;
  if (start?.type !== 'gameStarted') return [];
  let state = openGame(start);
  const found: DisputedCard[] = [];
  for (const event of rest) {
    const next = withEvent(found.at(-1), state, event);
    if (next) found.splice(next.type === 'new' ? found.length : -1, 1, next.card);
    state = evolve(state, event);
  }
  return found;
};

interface Told {
  /** Another card, or more of the last one. */
  readonly type: 'new' | 'more';
  readonly card: DisputedCard;
}

const withEvent = (
  last: DisputedCard | undefined,
  state: GameState,
  event: GameEvent,
): Told | null => {
  if (state.phase.type !== 'reading') return null;
  if (event.type === 'outcomeDisputed') return { type: 'new', card: newDispute(state, event.side) };
  if (!last || !state.phase.disputed) return null;
  if (event.type === 'outcomeEntered') {
    // Whoever gives in enters what the other one read: his own reading is the one before.
    const second = { [event.side]: event.outcome, ...last.second };
    return { type: 'more', card: { ...last, second } };
  }
  if (event.type !== 'outcomeConfirmed') return null;
  const { by, outcome } = event;
  return { type: 'more', card: { ...last, settled: { by, outcome } } };
};

const newDispute = (state: GameState, disputedBy: Side): DisputedCard => ({
  at: state,
  batter: state.batter,
  disputedBy,
  first: (state.phase.type === 'reading' && state.phase.entries[battingSide(state.half)]) || null,
  second: {},
  settled: null,
});
