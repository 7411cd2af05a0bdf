import { type Db, readBegunGames, readEvents } from '@paper-dynasty/db';
import { checkGame, type GameFault } from './check-game.ts';

const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface CheckedGames {
  readonly games: number;
  readonly faulty: number;
}

/** Reads every log and compares it with what is stored beside it. */
export async function checkAllGames(
  db: Db,
  found: (gameId: string, fault: GameFault) => void,
): Promise<CheckedGames> {
  let [games, faulty] = [0, 0];
  for (let after = FIRST; ; ) {
    const rows = await readBegunGames(db, { after, limit: PAGE });
    for (const row of rows) {
      const faults = checkGame(row, await readEvents(db, { gameId: row.id, upTo: row.version }));
      games += 1;
      if (faults.length > 0) faulty += 1;
      for (const fault of faults) found(row.id, fault);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return { games, faulty };
    after = last.id;
  }
}
