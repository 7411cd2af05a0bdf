import type { GameAppend } from '@paper-dynasty/db';
import {
  type Action,
  accepted,
  type Decided,
  decide,
  fairDice,
  type GameEvent,
  type GameState,
} from '@paper-dynasty/engine';
import type { Asked } from './action-answer.ts';
import { clockOrders } from './clock-orders.ts';
import { chainEvents, type LogEnd } from './event-chain.ts';
import type { Fold, LiveGame } from './live-game.ts';
import { project } from './project.ts';

/** What an action would lead to: nothing of it is true yet. */
export interface Decision {
  readonly fold: Fold;
  readonly end: LogEnd;
  readonly events: readonly GameEvent[];
  readonly append: GameAppend;
}

export function decideAt(game: LiveGame, asked: Asked): Decided<Decision> {
  const { state } = game.fold;
  const entropy = entropyWith(state, asked.action);
  const dice = fairDice(game.secret, { id: state.id, entropy });
  const decided = decide(state, asked.action, { ...game.books, dice });
  if (!decided.ok) return decided;
  const events = withSecret(game, decided.value);
  const rows = chainEvents(game.end, asked, events);
  const last = rows.at(-1);
  if (!last) throw new Error(`an accepted ${asked.action.type} led to nothing`);
  const { fold, projections } = project(game, events);
  const append = {
    gameId: game.id,
    expectedVersion: game.end.version,
    events: rows,
    ...projections,
    clock: clockOrders({ before: state, after: fold.state, action: asked.action.type, events }),
  };
  return accepted({ fold, events, end: { version: last.version, hash: last.hash }, append });
}

/** A manager's bytes count from the first roll on, and that may come with his own readiness. */
const entropyWith = ({ entropy }: GameState, action: Action): GameState['entropy'] =>
  action.type === 'ready' ? { ...entropy, [action.side]: action.entropy } : entropy;

/** However a game ends, its last event tells the secret. */
const withSecret = (game: LiveGame, events: readonly GameEvent[]): readonly GameEvent[] =>
  events.some(({ type }) => type === 'gameEnded')
    ? [...events, { type: 'diceRevealed', secret: game.secret.reveal() }]
    : events;
