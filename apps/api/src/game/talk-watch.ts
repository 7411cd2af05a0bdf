import { type Db, readLastMessages } from '@paper-dynasty/db';
import type { GameBus } from './game-bus.ts';

/** Wakes those who listen here when something was said through another server. */
export function createTalkWatch(db: Db, talk: GameBus): () => Promise<void> {
  let seen = new Map<string, number>();
  return async () => {
    const now = new Map<string, number>();
    for (const { gameId, room, last } of await readLastMessages(db, talk.watched())) {
      const key = `${gameId} ${room}`;
      now.set(key, last ?? 0);
      if ((seen.get(key) ?? 0) < (last ?? 0)) talk.wake(gameId);
    }
    seen = now;
  };
}
