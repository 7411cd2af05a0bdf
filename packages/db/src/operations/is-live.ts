import { and, gt, isNull, type Placeholder, sql } from 'drizzle-orm';
import { sessions } from '../schema/index.ts';

/** Neither ended, nor run out, nor left alone for too long. */
export const isLive = (idleSeconds: number | Placeholder) =>
  and(
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, sql`clock_timestamp()`),
    gt(sessions.lastSeenAt, sql`clock_timestamp() - make_interval(secs => ${idleSeconds})`),
  );
