import type { LoggedEvent } from '../game-views.ts';
import { toLogged } from './event-chain.ts';
import type { GameLog } from './game-log.ts';
import type { EventBatch, LiveGame } from './live-game.ts';

/** What has happened since a version: from memory as far as it reaches, else from the log. */
export async function missedEvents(
  gameLog: GameLog,
  game: LiveGame,
  after: number,
): Promise<readonly LoggedEvent[]> {
  if (after >= game.end.version) return [];
  const kept = recentBatches(game, after);
  if (kept) return kept.flatMap(({ events }) => events).filter(({ version }) => version > after);
  const upTo = game.end.version;
  return (await gameLog.events({ gameId: game.id, after, upTo })).map(toLogged);
}

/** The batches after a version, as they were told; undefined when memory does not reach so far. */
function recentBatches(game: LiveGame, after: number): readonly EventBatch[] | undefined {
  const first = game.recent[0]?.events[0];
  if (!first || first.version > after + 1) return undefined;
  return game.recent.filter(({ events }) => (events.at(-1)?.version ?? 0) > after);
}
