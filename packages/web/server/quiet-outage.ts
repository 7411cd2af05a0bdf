/** An API that is away is away for every call: it is said so often at most. */
const AGAIN_MS = 10_000;
const AWAY = /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|UND_ERR_\w+)$/;

let saidAt = Number.NEGATIVE_INFINITY;

/** Whether something failed because the API could not be reached. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { readonly code?: unknown };
  return (typeof code === 'string' && AWAY.test(code)) || isOutage(error.cause);
}

/** One line in the log, without a stack, now and then. */
export function noteOutage(what: string): void {
  if (performance.now() - saidAt < AGAIN_MS) return;
  saidAt = performance.now();
  console.warn(`The API cannot be reached (${what}).`);
}
