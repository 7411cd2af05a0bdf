import { evolve, type GameEvent, type GameState, openGame } from '@paper-dynasty/engine';
import type { GameClock } from '../clock-views.ts';
import type { LoggedEvent, Presence } from '../game-views.ts';
import type { TestClient } from './test-client.ts';

/** Follows a game as a browser does, and notes everything that was delivered. */
export interface Feed {
  /** In the order of their coming. */
  readonly delivered: readonly LoggedEvent[];
  readonly state: () => GameState | undefined;
  readonly presence: () => Presence | undefined;
  readonly clock: () => GameClock | null;
  /** When the server last said anything, by `performance.now()`. */
  readonly heardAt: () => number;
  /** Settles when this is true of the game; rejects when the subscription fails. */
  readonly until: (is: (state: GameState) => boolean) => Promise<GameState>;
  readonly stop: () => void;
}

/** A server that cannot serve for the moment, or was not reached, is asked again after this long. */
const AGAIN_MS = 50;

export function follow(client: TestClient, gameId: string): Feed {
  const delivered: LoggedEvent[] = [];
  const waiting = new Set<() => void>();
  let state: GameState | undefined;
  let presence: Presence | undefined;
  let clock: GameClock | null = null;
  let failure: unknown;
  let heardAt = Number.NEGATIVE_INFINITY;
  const lookAll = (): void => {
    for (const look of waiting) look();
  };
  const subscribe = () =>
    client.api.game.onEvents.subscribe(
      { gameId, lastEventId: delivered.at(-1)?.version ?? 0 },
      {
        onData: ({ data }) => {
          clock = data.clock;
          heardAt = performance.now();
          if (data.type === 'events') {
            delivered.push(...data.events);
            for (const { event } of data.events) state = after(state, event);
          } else presence = data.presence;
          lookAll();
        },
        onError: (error) => {
          // Without data it comes from the line, which broke as it was dialled, and not from a server.
          if (!error.data || error.data.code === 'SERVICE_UNAVAILABLE') {
            again = setTimeout(() => {
              subscription = subscribe();
            }, AGAIN_MS);
            return;
          }
          failure = error;
          lookAll();
        },
      },
    );
  let again: NodeJS.Timeout | undefined;
  let subscription = subscribe();
  return {
    delivered,
    state: () => state,
    presence: () => presence,
    clock: () => clock,
    heardAt: () => heardAt,
    until: (is) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (failure) reject(failure);
          else if (state && is(state)) resolve(state);
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    stop: () => {
      clearTimeout(again);
      subscription.unsubscribe();
    },
  };
}

function after(state: GameState | undefined, event: GameEvent): GameState {
  if (event.type === 'gameStarted') return openGame(event);
  if (!state) throw new Error('the first event is not the beginning of the game');
  return evolve(state, event);
}
