import { beat } from '@paper-dynasty/db';
import type { ServerTime } from '../server-time.ts';
import { type SweepParts, sweepClocks } from './overdue.ts';
import type { PresenceRecord } from './presence-record.ts';

export interface PulseParts extends SweepParts {
  readonly serverId: string;
  readonly time: ServerTime;
  readonly record: PresenceRecord;
}

/** Says that this server is up, learns what time it is, and takes overdue decisions: in this order. */
export async function pulse(parts: PulseParts): Promise<void> {
  const { db, serverId, time, record, log } = parts;
  const asked = time.count();
  const { now, isNew, outageMs } = await beat(db, serverId);
  time.learn(now, asked);
  if (outageMs > 0) log.warn({ outageMs }, 'no server was up: clocks were set on');
  if (isNew) record.again();
  record.retry();
  await sweepClocks(parts);
}
