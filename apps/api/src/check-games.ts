import { connect, type Db, readBegunGames, readDatabaseUrl, readEvents } from '@paper-dynasty/db';
import { checkGame } from './game/check-game.ts';

/**
 * `node apps/api/src/check-games.ts`: reads every log and compares it with what is stored beside
 * it. One line a fault; leaves with 1 if there is any. For every night.
 */
const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

const connection = connect(readDatabaseUrl(), { max: 1, applicationName: 'check games' });
process.exitCode = await checkAll(connection.db).finally(connection.close);

async function checkAll(db: Db): Promise<number> {
  let games = 0;
  let faulty = 0;
  for (let after = FIRST; ; ) {
    const rows = await readBegunGames(db, { after, limit: PAGE });
    for (const row of rows) {
      const faults = checkGame(row, await readEvents(db, { gameId: row.id, upTo: row.version }));
      games += 1;
      if (faults.length > 0) faulty += 1;
      for (const fault of faults) process.stdout.write(`${row.id} ${JSON.stringify(fault)}\n`);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.id;
  }
  process.stdout.write(`${games} games, ${faulty} with faults\n`);
  return faulty > 0 ? 1 : 0;
}
