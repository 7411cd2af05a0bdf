/** Who is left to come in. @see rules §15 */

import { inOrder } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { TeamState } from '../model/state.ts';
import { findCard } from '../resolve/players.ts';

/** On the roster, neither in the game nor gone from it; pitchers too. */
export const benchOf = ({ roster, gone, order, field }: TeamState): LineupId[] => {
  const standing = inOrder(field);
  return roster
    .map((spot) => spot.id)
    .filter((id) => !gone.includes(id) && !order.includes(id) && !standing.includes(id));
};

/** He has a pitcher's card. */
export const isPitcher = (team: TeamState, id: LineupId, { cards }: Books): boolean =>
  (findCard(team, id, cards)?.pitcher ?? null) !== null;
