import { within } from '@paper-dynasty/db';
import { TRPCError } from '@trpc/server';
import { refuse } from './refusal.ts';

/** Below the ten seconds after which a client gives up. */
const PATIENCE_MS = 5_000;

/** An answer, or `unavailable`: nobody waits for a database that does not come back. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  try {
    return await within(PATIENCE_MS, answer, () => refuse(UNAVAILABLE));
  } catch (error) {
    throw isOutage(error) ? refuse(UNAVAILABLE) : error;
  }
}

const UNAVAILABLE = { type: 'unavailable', retryable: true } as const;

/** The database is away, full or too slow, whoever of its many voices says so. */
export const isOutage = (error: unknown): boolean => outageIn(error) !== undefined;

/** By which word; undefined: it is something else. */
export function outageIn(error: unknown): string | undefined {
  if (error instanceof TRPCError) return outageIn(error.cause);
  if (!(error instanceof Error)) return undefined;
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' && OUTAGES.test(code) ? code : outageIn(error.cause);
}

/**
 * Of the driver, of the system, and PostgreSQL's classes 08, 40, 53, 57, 58, its lock time-out
 * and the word of one that only reads.
 * Class 40 is a transaction given up for another's sake, again and again.
 */
const OUTAGES =
  /^(?:CONNECT\w+|CONNECTION_\w+|ECONN\w+|EPIPE|ETIMEDOUT|(?:08|40|53|57|58)\w{3}|55P03|25006|25P03)$/;
