import type { Closed } from '../table/closed.ts';

/**
 * Why this game is shown to nobody, as the server said last; null: it is shown, or nobody has said.
 * One for the page's first reading and for the line on which the game is heard later. What the server
 * met as it drew the page travels along: errors come to the browser without their reasons.
 */
export const useClosed = (gameId: string) =>
  useState<Closed | null>(`closed-${gameId}`, () => null);
