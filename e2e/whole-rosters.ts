import { type Action, legalActions } from '@paper-dynasty/engine';
import { playBothSides, type Waits } from './both-sides.ts';
import type { Visitor } from './prepared-games.ts';

/** Plays both sides of a game, and uses up both rosters on the way. @returns how many came in */
export async function playWithEverybody(visitor: Visitor, gameId: string): Promise<number> {
  let changes = 0;
  await playBothSides(visitor, gameId, (waits) => {
    const change = aChange(waits);
    if (change) changes += 1;
    return change;
  });
  return changes;
}

/** Somebody who has not come in yet comes in for somebody: at most one a decision. */
function aChange({ state, side, books }: Waits): Action | undefined {
  return legalActions(state, side, books).find(
    (action) =>
      action.type === 'substitute' && action.changes.every(({ replaces }) => replaces !== null),
  );
}
