/** The verbs of a game: start it, act in it, replay it. */

import { draftOf } from './evolve/draft.ts';
import { fold } from './evolve/evolve.ts';
import { logFault, startFault } from './evolve/log-fault.ts';
import { onGameStarted } from './evolve/on-inning.ts';
import type { CardBook } from './model/cards.ts';
import type { GameEvent, GameStarted } from './model/event.ts';
import type { GameState } from './model/state.ts';
import type { TeamEntry } from './model/team.ts';

/** Thrown by `replay` when a log is not the log of a game. */
export class BrokenLog extends Error {
  readonly version: number;
  constructor(version: number, problem: string) {
    super(`event ${version}: ${problem}`);
    this.name = 'BrokenLog';
    this.version = version;
  }
}

/** The first event of a game. */
export const startGame = (game: Omit<GameStarted, 'type'>): GameStarted => ({
  type: 'gameStarted',
  ...game,
});

/**
 * The same beginning with the keys and names of the cards themselves, so that a server that
 * holds many games holds each of these texts once.
 */
export const shareTexts = (event: GameStarted, cards: CardBook): GameStarted => {
  const shared = (entry: TeamEntry): TeamEntry => ({
    ...entry,
    roster: entry.roster.map((spot) => {
      const card = cards.get(spot.card);
      if (!card) return spot;
      return { id: spot.id, card: card.key, name: card.name === spot.name ? card.name : spot.name };
    }),
  });
  return { ...event, teams: { away: shared(event.teams.away), home: shared(event.teams.home) } };
};

/** The state after the first event. */
export const openGame = (event: GameStarted): GameState => onGameStarted(event);

/**
 * Folds a whole log.
 * @throws BrokenLog naming the version, at the first event that is unknown or cannot follow there
 */
export const replay = (events: readonly GameEvent[]): GameState => {
  if (!Array.isArray(events)) throw new BrokenLog(1, 'a log is a list of events');
  const [first, ...rest]: readonly GameEvent[] = events;
  const start = startFault(first);
  if (start !== null || first?.type !== 'gameStarted') throw new BrokenLog(1, start ?? 'no start');
  const draft = draftOf(onGameStarted(first));
  for (const event of rest) {
    const fault = logFault(draft, event);
    if (fault !== null || event.type === 'gameStarted')
      throw new BrokenLog(draft.version + 1, fault ?? 'the game has begun already');
    fold(draft, event);
  }
  return draft;
};
