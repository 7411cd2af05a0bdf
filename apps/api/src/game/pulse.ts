import { beat, type Db } from '@paper-dynasty/db';
import type { Log } from '../log.ts';
import type { ServerTime } from '../server-time.ts';
import type { PresenceRecord } from './presence-record.ts';

export interface PulseParts {
  readonly db: Db;
  readonly serverId: string;
  readonly time: ServerTime;
  readonly record: PresenceRecord;
  readonly log: Log;
}

/**
 * Says that this server is up, and learns what time it is. Nothing that may take long is done
 * beside it: a server that is late here is one that was down.
 */
export async function pulse(parts: PulseParts): Promise<void> {
  const { db, serverId, time, record, log } = parts;
  const asked = time.count();
  const { now, isNew, outageMs } = await beat(db, serverId);
  time.learn(now, asked);
  if (outageMs > 0) log.warn({ outageMs }, 'no server was up: clocks were set on');
  if (isNew) record.again();
  record.retry();
}
