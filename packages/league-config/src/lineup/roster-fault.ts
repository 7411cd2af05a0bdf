/** Who may be on a roster together. @see rules §15.1 */

import type { Card } from '@paper-dynasty/engine';

export interface RosterLimits {
  readonly rosterSize: number;
  /** Null: as many as one likes. */
  readonly maxPitchers: number | null;
}

export type RosterFault = 'ROSTER_TOO_BIG' | 'TOO_MANY_PITCHERS' | 'PLAYER_TWICE';

/** The first thing wrong with a roster; null: it may play. */
export const rosterFault = (
  cards: readonly Card[],
  { rosterSize, maxPitchers }: RosterLimits,
): RosterFault | null => {
  if (cards.length > rosterSize) return 'ROSTER_TOO_BIG';
  const players = new Set(cards.map(({ playerId }) => playerId));
  if (players.size < cards.length) return 'PLAYER_TWICE';
  const pitchers = cards.filter(isOnlyPitcher).length;
  return maxPitchers !== null && pitchers > maxPitchers ? 'TOO_MANY_PITCHERS' : null;
};

/** A man who also plays in the field is not counted among the pitchers. */
const isOnlyPitcher = ({ pitcher, positions }: Card): boolean =>
  pitcher !== null && positions.every(({ position }) => position === 'P');
