/** A game that the bench plays: it knows where the game stands and what comes next. */

import { newId } from '@paper-dynasty/api/testing';
import {
  type Action,
  type Books,
  type Card,
  type CardKey,
  defaultAction,
  evolve,
  type GameEvent,
  type GameState,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import type { Browser } from './browser.ts';
import type { Line } from './line.ts';

export interface PlayedGame {
  readonly id: string;
  readonly state: () => GameState;
  /** Takes the decision that is due; what was answered. */
  readonly act: () => Promise<Acted>;
  readonly plays: () => number;
  /** From now on its decisions go over this line while it is up, as those of a page do. */
  readonly over: (line: Line) => void;
}

interface Acted {
  /** Milliseconds from sending to the answer. */
  readonly ms: number;
  readonly actionId: string;
}

interface ActAnswer {
  readonly events: readonly { readonly event: GameEvent }[];
}

/** Cards are the same in every game of the bench. */
const cards = new Map<CardKey, Card>();

/**
 * A practice game of one manager who plays both sides, so that nothing happens by itself.
 * @param walks of so many batters in a row all but one are walked, which makes a game long
 */
export async function openPlayedGame(browser: Browser, walks = 1): Promise<PlayedGame> {
  const { gameId } = (await browser.send('lobby.create', {
    teamId: 'BOS',
    side: 'home',
    opponent: { type: 'self', teamId: 'NYA' },
  })) as { gameId: string };
  const snapshot = (await browser.ask('game.byId', { gameId })) as {
    state: GameState;
    cards: readonly Card[];
  };
  for (const card of snapshot.cards) cards.set(card.key, card);
  let { state } = snapshot;
  let plays = 0;
  let line: Line | undefined;
  return {
    id: gameId,
    state: () => state,
    plays: () => plays,
    over: (one) => {
      line = one;
    },
    act: async () => {
      const actionId = newId();
      const action = dueAction(state, plays % walks !== 0);
      const request = { gameId, actionId, expectedVersion: state.version, action };
      const before = performance.now();
      const answer = (await (line?.(request) ?? browser.send('game.act', request))) as ActAnswer;
      const ms = performance.now() - before;
      for (const { event } of answer.events) {
        state = evolve(state, event);
        if (event.type === 'playMade') plays += 1;
      }
      return { ms, actionId };
    },
  };
}

const books: Books = { cards, charts: standardCharts };

/** The usual decision, or a walk. */
function dueAction(state: GameState, walk: boolean): Action {
  const [side] = waitingFor(state);
  const action = side && defaultAction(state, side, books);
  if (!action) throw new Error('the game waits for nobody');
  if (action.type === 'ready') return { ...action, entropy: '00'.repeat(16) };
  return walk && action.type === 'setDefence' ? { type: 'walkIntentionally', side } : action;
}
