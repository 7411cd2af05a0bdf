import {
  type Action,
  type Books,
  defaultAction,
  type GameState,
  type Side,
  waitingFor,
} from '@paper-dynasty/engine';
import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../contract.ts';
import type { ActAnswer } from '../game-views.ts';
import { newId } from '../ids.ts';
import type { ManagerAction } from '../manager-action.ts';
import type { Feed } from './feed.ts';
import type { TestClient } from './test-client.ts';

export interface BotOptions {
  readonly client: TestClient;
  readonly feed: Feed;
  readonly gameId: string;
  readonly side: Side;
  readonly books: Books;
  /** Thinks for so long before each decision; without it not at all. */
  readonly thinkingMs?: number;
  /** Stops when this is true of the game. */
  readonly until?: (state: GameState) => boolean;
  /** Hears of every action that was answered. */
  readonly onAnswer?: (actionId: string, answer: ActAnswer) => void;
  /** Hears of every request that is sent, and through what it gives back how that ended. */
  readonly onRequest?: (actionId: string) => (end: RequestEnd) => void;
}

/**
 * `outrun`: somebody was faster; `unreachable`: the connection ended without an answer; `late`:
 * nobody answered in time.
 */
export type RequestEnd = 'answered' | 'outrun' | 'refused' | 'unreachable' | 'late';

/** Plays a side with the usual decisions, and does not give up while the server is away. */
export async function playSide(options: BotOptions): Promise<GameState> {
  const { feed, side, until = isOver, thinkingMs = 0 } = options;
  for (;;) {
    const done = (state: GameState) => until(state) || isOver(state);
    const state = await feed.until((now) => done(now) || waitingFor(now).includes(side));
    if (done(state)) return state;
    if (thinkingMs > 0) await new Promise((resolve) => setTimeout(resolve, thinkingMs));
    const reached = await decide(options, state);
    await feed.until((now) => now.version >= reached);
  }
}

export const isOver = ({ phase }: GameState): boolean => phase.type === 'over';

/** @returns the version that the game has reached by it, or at least has, if somebody was faster */
async function decide(options: BotOptions, state: GameState): Promise<number> {
  const { client, gameId, side, books, onAnswer, onRequest } = options;
  const action = defaultAction(state, side, books);
  if (!action || !isManagerAction(action)) throw new Error(`no decision in ${state.phase.type}`);
  const actionId = newId();
  for (let tries = 1; ; tries += 1) {
    const ended = onRequest?.(actionId);
    try {
      const answer = await client.api.game.act.mutate({
        gameId,
        actionId,
        expectedVersion: state.version,
        action: action.type === 'ready' ? { ...action, entropy: '00'.repeat(16) } : action,
      });
      ended?.('answered');
      onAnswer?.(actionId, answer);
      return answer.version;
    } catch (error) {
      ended?.(endOf(error));
      if (error instanceof TRPCClientError && isConflict(error)) return state.version + 1;
      if (!isPassing(error) || tries > TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Half a minute of trying. */
const TRIES = 600;
const PASSING: ReadonlySet<string> = new Set([
  'SERVICE_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
]);

const isManagerAction = (action: Action): action is ManagerAction =>
  action.type !== 'takeDefault' && action.type !== 'settleOutcome';

const isConflict = (error: TRPCClientError<AppRouter>): boolean =>
  error.data?.refusal?.type === 'stale';

function endOf(error: unknown): RequestEnd {
  if (!(error instanceof TRPCClientError)) return 'unreachable';
  if (error.data) return isConflict(error) ? 'outrun' : 'refused';
  return error.cause?.name === 'TimeoutError' ? 'late' : 'unreachable';
}

/** The server did not answer, or said that it cannot now: the same action may be sent again. */
const isPassing = (error: unknown): boolean =>
  error instanceof TRPCClientError && (!error.data || PASSING.has(error.data.code));
