import type { TRPCError } from '@trpc/server';
import type { Log } from '../log.ts';

interface Failed {
  readonly error: TRPCError;
  readonly path?: string | undefined;
}

/** Notes what went wrong on a socket: our fault aloud and with its stack, the other side's in a line. */
export function noteSocketFault(log: Log, { error, path }: Failed): void {
  const fault = clientsFault(error);
  if (fault) log.warn({ fault }, 'a socket sent something strange');
  else if (error.code === 'INTERNAL_SERVER_ERROR') {
    log.error({ procedure: path, err: error.cause ?? error }, 'a subscription failed');
  }
}

/** Frames that break the protocol, and connections that break off. */
const CLIENTS = /^(?:WS_ERR_\w+|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** The other side's fault by its code; undefined: it is ours. */
function clientsFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' && CLIENTS.test(code) ? code : clientsFault(error.cause);
}
