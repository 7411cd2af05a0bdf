import { appendAuditEvent, appointOfficial, type Db, dismissOfficial } from '@paper-dynasty/db';
import { newId } from '../ids.ts';

export interface RollChange {
  readonly what: 'appoint' | 'dismiss';
  readonly key: Parameters<typeof appointOfficial>[1];
  readonly why: string;
}

/**
 * Writes an official into a league's roll, or strikes him out, and says so in its audit log.
 * @returns false: nothing had to be changed
 */
export async function changeRoll(db: Db, { what, key, why }: RollChange): Promise<boolean> {
  const done = await (what === 'appoint' ? appointOfficial(db, key) : dismissOfficial(db, key));
  if (!done) return false;
  await appendAuditEvent(db, {
    id: newId(),
    league: key.league,
    actorUserId: null,
    action: what,
    gameId: null,
    reason: why,
    details: key,
    gameHash: null,
  });
  return true;
}
