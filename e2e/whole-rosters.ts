import {
  type Action,
  type Books,
  defaultAction,
  type GameState,
  legalActions,
  type Side,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { ask, call, type Visitor } from './prepared-games.ts';

/** Plays both sides of a game, and uses up both rosters on the way. @returns how many came in */
export async function playWithEverybody(visitor: Visitor, gameId: string): Promise<number> {
  const { cards } = await ask(visitor, 'game.byId', { gameId });
  const books: Books = {
    cards: new Map(cards.map((card: { key: string }) => [card.key, card])),
    charts: standardCharts,
  };
  let changes = 0;
  for (;;) {
    const { state, version } = await ask(visitor, 'game.byId', { gameId });
    const [side] = waitingFor(state);
    if (side === undefined) return changes;
    const change = aChange(state, side, books);
    if (change) changes += 1;
    const action = change ?? defaultAction(state, side, books);
    const entropy = { entropy: '00'.repeat(16) };
    await call(visitor, 'game.act', {
      gameId,
      actionId: `01900000-0000-7000-8000-${String(version).padStart(12, '0')}`,
      expectedVersion: version,
      action: action?.type === 'ready' ? { ...action, ...entropy } : action,
    });
  }
}

/** Somebody who has not come in yet comes in for somebody: at most one a decision. */
function aChange(state: GameState, side: Side, books: Books): Action | undefined {
  return legalActions(state, side, books).find(
    (action) =>
      action.type === 'substitute' && action.changes.every(({ replaces }) => replaces !== null),
  );
}
