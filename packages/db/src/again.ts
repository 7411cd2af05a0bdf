/** What PostgreSQL says when it gives up a transaction for another's sake: nothing of it is left. */
export const GIVEN_UP: ReadonlySet<string> = new Set(['40001', '40P01']);

const TRIES = 3;

/** Does a piece of work that was given up for another's sake again, twice at most. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !wasGivenUp(error)) throw error;
    }
  }
}

/** Drizzle wraps what the driver says. */
function wasGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { readonly code?: unknown };
  return (typeof code === 'string' && GIVEN_UP.has(code)) || wasGivenUp(error.cause);
}
