import { join } from 'node:path';
import pino, { type Logger, type LoggerOptions } from 'pino';
import type { Env } from './environment.ts';

/** Where a secret might stand in what is logged: under these names, so deep. */
const SECRETS = ['token', 'ticket', 'secret', 'password', 'cookie', 'authorization', 'accessToken'];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

/** A failed query names its values, and they may be secrets: what failed is told without them. */
function errorForLog(error: unknown): unknown {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (!(error instanceof Error) || !('params' in error))
    return pino.stdSerializers.err(error as Error);
  const { query } = error as { readonly query?: unknown };
  const told = pino.stdSerializers.err(
    cause instanceof Error ? cause : new Error('a query failed'),
  );
  return { ...told, detail: undefined, parameters: undefined, args: undefined, query };
}

/** What every log of this server has in common. */
export const logOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  redact: {
    paths: DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}${name}`)),
    censor: '…',
  },
  serializers: { err: errorForLog },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
});

/** To the terminal, or into daily files of at most 10 MB, five of them kept. */
export function createLog({ LOG_LEVEL, LOG_DIR }: Env): Logger {
  const options = logOptions(LOG_LEVEL);
  if (LOG_DIR === undefined) return pino(options);
  const transport = pino.transport({
    target: 'pino-roll',
    options: {
      file: join(LOG_DIR, 'api'),
      extension: '.log',
      frequency: 'daily',
      dateFormat: 'yyyyMMdd',
      size: '10m',
      limit: { count: 5, removeOtherLogFiles: true },
      mkdir: true,
    },
  });
  return pino(options, transport);
}
