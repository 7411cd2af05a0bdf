import type { IncomingHttpHeaders } from 'node:http';

/** As the API takes it. */
const MOST_BYTES = 64 * 1024;

/**
 * A body is read whole before it is passed on: it has to say how long it is, and be short.
 *
 * @returns the status of the refusal: 411 or 413; null: it may be read
 */
export function bodyFault(headers: IncomingHttpHeaders): 411 | 413 | null {
  if (headers['transfer-encoding'] !== undefined) return 411;
  return Number(headers['content-length'] ?? 0) <= MOST_BYTES ? null : 413;
}
