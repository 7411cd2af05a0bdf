/** How a game begins. */

import { onGameStarted } from './evolve/on-inning.ts';
import type { CardBook } from './model/cards.ts';
import type { GameStarted } from './model/event.ts';
import type { GameState } from './model/state.ts';
import type { TeamEntry } from './model/team.ts';

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
