import { type Connection, readEvents } from '@paper-dynasty/db';
import { type GameEvent, SIDES, standardCharts, waitingFor } from '@paper-dynasty/engine';
import { hashOf } from '../game/action-answer.ts';
import { chooseFor } from '../game/ai-turn.ts';
import { createCardShelf } from '../game/card-shelf.ts';
import { type Fold, foldNext, openFold } from '../game/live-game.ts';
import { derivedId } from '../ids.ts';

/**
 * Where an AI has decided otherwise than any server would have from the same log, or under another
 * id: nowhere, ever, or a second server could not take a turn over.
 */
export async function aiDecisionFaults(
  { db }: Pick<Connection, 'db'>,
  gameId: string,
): Promise<{ readonly decisions: number; readonly faults: readonly string[] }> {
  const log = await readEvents(db, { gameId });
  const [first, ...later] = log.map(({ payload }): GameEvent => JSON.parse(payload));
  if (first?.type !== 'gameStarted') throw new Error('a log begins with gameStarted');
  const keys = SIDES.flatMap((side) => first.teams[side].roster.map(({ card }) => card));
  const books = { cards: await createCardShelf(db).book(keys), charts: standardCharts };
  let fold: Fold = openFold(first);
  let decisions = 0;
  const faults: string[] = [];
  later.forEach((event, index) => {
    const row = log[index + 1];
    if (row?.actor.startsWith('ai:') && row.actionId !== log[index]?.actionId) {
      decisions += 1;
      const { version } = fold.state;
      const side = waitingFor(fold.state).find((one) => row.actor === `ai:${one}`);
      const action = side && chooseFor({ fold, books }, side)?.action;
      const id = side && derivedId('ai', gameId, version, side);
      if (!action || hashOf(action) !== row.actionHash || id !== row.actionId) {
        faults.push(`at version ${version} it took another decision`);
      }
    }
    fold = foldNext(fold, event);
  });
  return { decisions, faults };
}
