import { connect, readDatabaseUrl } from '@paper-dynasty/db';
import { checkAllGames } from './game/check-all-games.ts';

/**
 * `node apps/api/src/check-games.ts`: reads every log and compares it with what is stored beside
 * it. One line a fault; leaves with 1 if there is any. For every night.
 */
const connection = connect(readDatabaseUrl(), { max: 1, applicationName: 'check games' });
const { games, faulty } = await checkAllGames(connection.db, (gameId, fault) => {
  process.stdout.write(`${gameId} ${JSON.stringify(fault)}\n`);
}).finally(connection.close);
process.stdout.write(`${games} games, ${faulty} with faults\n`);
process.exitCode = faulty > 0 ? 1 : 0;
