/**
 * The same work, at most every so many milliseconds for each game: at once when it is asked for
 * first, and once more later for all that is asked for meanwhile.
 */
export function atMostEvery(ms: number, work: (gameId: string) => void): (gameId: string) => void {
  /** Games that have had their turn, and whether they have asked for another one since. */
  const resting = new Map<string, boolean>();
  const act = (gameId: string): void => {
    resting.set(gameId, false);
    setTimeout(() => {
      const again = resting.get(gameId);
      resting.delete(gameId);
      if (again) act(gameId);
    }, ms).unref();
    work(gameId);
  };
  return (gameId) => {
    if (resting.has(gameId)) resting.set(gameId, true);
    else act(gameId);
  };
}
