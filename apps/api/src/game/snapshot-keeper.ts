import type { Clock } from '../clock.ts';
import { failpoint } from '../failpoint.ts';
import type { Log } from '../log.ts';
import { takeSnapshot } from './fold-snapshot.ts';
import type { GameLog } from './game-log.ts';
import type { LiveGame } from './live-game.ts';

interface KeeperParts {
  readonly gameLog: GameLog;
  readonly engine: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Fewer new events than this are folded sooner than a snapshot is written. */
const WORTH = 32;
/** A round that takes longer than this goes on with the next one. */
const ROUND_MS = 2_000;

/**
 * Writes down the games that have gone on since they were last written down, one after the other
 * and in nobody's way. What does not succeed is left: the log has it all.
 */
export async function keepSnapshots(
  { gameLog, engine, clock, log }: KeeperParts,
  games: readonly LiveGame[],
): Promise<void> {
  const until = clock.now() + ROUND_MS;
  for (const game of games) {
    if (game.end.version - game.snapshotAt < WORTH) continue;
    if (clock.now() > until) return;
    try {
      const snapshot = takeSnapshot(game, engine);
      failpoint('mid-snapshot');
      await gameLog.saveSnapshot(snapshot);
      game.snapshotAt = snapshot.version;
    } catch (error) {
      log.warn({ game: game.id, err: error }, 'a snapshot was not written');
    }
  }
}
