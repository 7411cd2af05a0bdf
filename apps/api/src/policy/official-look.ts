import type { NewAuditEvent } from '@paper-dynasty/db';
import { newId } from '../ids.ts';

/** One entry stands for everything that an official looks at in a game for so long. */
const ONE_LOOK_MS = 10 * 60 * 1_000;
const MOST = 10_000;

/** What an official looks at, and who he is. */
interface OfficialLook {
  readonly userId: string;
  readonly game: {
    readonly id: string;
    readonly league: string;
    readonly version: number;
    readonly hash: string | null;
  };
}

/** An official may look into a private game; that he did is written down first. */
export type NoteOfficialLook = (look: OfficialLook) => Promise<void>;

/** @param append writes into the audit log; where it fails, he sees nothing and nothing is remembered */
export function createOfficialLooks(
  append: (event: NewAuditEvent) => Promise<unknown>,
  now: () => number = () => performance.now(),
): NoteOfficialLook {
  const looks = new Map<string, number>();
  return async ({ userId, game }) => {
    const key = `${userId} ${game.id}`;
    const last = looks.get(key);
    if (last !== undefined && now() - last < ONE_LOOK_MS) return;
    await append({
      id: newId(),
      league: game.league,
      actorUserId: userId,
      action: 'look',
      gameId: game.id,
      reason: 'an official opened a private game',
      details: { version: game.version },
      gameHash: game.hash,
    });
    if (looks.size >= MOST) looks.clear();
    looks.set(key, now());
  };
}
