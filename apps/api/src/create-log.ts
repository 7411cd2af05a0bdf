import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Env } from './environment.ts';

/** Where a secret might stand in what is logged: under these names, so deep. */
const SECRETS = ['token', 'ticket', 'secret', 'password', 'cookie', 'authorization', 'accessToken'];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

/** To the terminal, or into daily files of at most 10 MB, five of them kept. */
export function createLog({ LOG_LEVEL, LOG_DIR }: Env): Logger {
  const paths = DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}${name}`));
  const options = {
    level: LOG_LEVEL,
    base: null,
    redact: { paths, censor: '…' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  };
  if (LOG_DIR === undefined) return pino(options);
  const transport = pino.transport({
    target: 'pino-roll',
    options: {
      file: join(LOG_DIR, 'api'),
      extension: '.log',
      frequency: 'daily',
      dateFormat: 'yyyyMMdd',
      size: '10m',
      limit: { count: 5 },
      mkdir: true,
    },
  });
  return pino(options, transport);
}
