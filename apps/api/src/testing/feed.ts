import { evolve, type GameEvent, type GameState, openGame } from '@paper-dynasty/engine';
import type { LoggedEvent, Presence } from '../views.ts';
import type { TestClient } from './test-client.ts';

/** Follows a game as a browser does, and notes everything that was delivered. */
export interface Feed {
  /** In the order of their coming. */
  readonly delivered: readonly LoggedEvent[];
  readonly state: () => GameState | undefined;
  readonly presence: () => Presence | undefined;
  /** Settles when this is true of the game; rejects when the subscription fails. */
  readonly until: (is: (state: GameState) => boolean) => Promise<GameState>;
  readonly stop: () => void;
}

export function follow(client: TestClient, gameId: string): Feed {
  const delivered: LoggedEvent[] = [];
  const waiting = new Set<() => void>();
  let state: GameState | undefined;
  let presence: Presence | undefined;
  let failure: unknown;
  const subscription = client.api.game.onEvents.subscribe(
    { gameId },
    {
      onData: ({ data }) => {
        if (data.type === 'events') {
          delivered.push(...data.events);
          for (const { event } of data.events) state = after(state, event);
        } else presence = data.presence;
        for (const look of waiting) look();
      },
      onError: (error) => {
        failure = error;
        for (const look of waiting) look();
      },
    },
  );
  return {
    delivered,
    state: () => state,
    presence: () => presence,
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
    stop: () => subscription.unsubscribe(),
  };
}

function after(state: GameState | undefined, event: GameEvent): GameState {
  if (event.type === 'gameStarted') return openGame(event);
  if (!state) throw new Error('the first event is not the beginning of the game');
  return evolve(state, event);
}
