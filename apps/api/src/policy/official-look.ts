import { appendAuditEvent } from '@paper-dynasty/db';
import { newId } from '../ids.ts';
import type { Context } from '../trpc/context.ts';

/** One entry stands for everything that an official looks at in a game for so long. */
const ONE_LOOK_MS = 10 * 60 * 1_000;
const MOST = 10_000;
const looks = new Map<string, number>();

/** An official may look into a private game; that he did is written down. */
export async function noteOfficialLook(
  { app, session }: Context,
  game: {
    readonly id: string;
    readonly league: string;
    readonly version: number;
    readonly hash: string | null;
  },
): Promise<void> {
  const userId = session?.user.id ?? '';
  const key = `${userId} ${game.id}`;
  const last = looks.get(key);
  if (last !== undefined && performance.now() - last < ONE_LOOK_MS) return;
  if (looks.size >= MOST) looks.clear();
  looks.set(key, performance.now());
  await appendAuditEvent(app.db, {
    id: newId(),
    league: game.league,
    actorUserId: userId,
    action: 'look',
    gameId: game.id,
    reason: 'an official opened a private game',
    details: { version: game.version },
    gameHash: game.hash,
  });
}
