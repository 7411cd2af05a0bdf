import {
  type Action,
  type Books,
  defaultAction,
  type GameState,
  type Side,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { ask, call, type Visitor } from './prepared-games.ts';

/** A decision that somebody waits for. */
export interface Waits {
  readonly state: GameState;
  readonly side: Side;
  readonly books: Books;
  /** Plays so far. */
  readonly plays: number;
  readonly version: number;
}

/** Plays both sides of a game to its end, as a visitor who manages both: as it comes, but for what is decided here. */
export async function playBothSides(
  visitor: Visitor,
  gameId: string,
  decide: (waits: Waits) => Promise<Action | undefined> | Action | undefined,
): Promise<void> {
  const { cards } = await ask(visitor, 'game.byId', { gameId });
  const books: Books = {
    cards: new Map(cards.map((card: { key: string }) => [card.key, card])),
    charts: standardCharts,
  };
  for (;;) {
    const { state, record, version } = await ask(visitor, 'game.byId', { gameId });
    const [side] = waitingFor(state);
    if (side === undefined) return;
    const plays = record.plays.length;
    const action =
      (await decide({ state, side, books, plays, version })) ?? defaultAction(state, side, books);
    const entropy = { entropy: '00'.repeat(16) };
    await call(visitor, 'game.act', {
      gameId,
      actionId: `01900000-0000-7000-8000-${String(version).padStart(12, '0')}`,
      expectedVersion: version,
      action: action?.type === 'ready' ? { ...action, ...entropy } : action,
    });
  }
}
