/** A wait is cut into so many pieces. */
const PIECES = 8;

/**
 * The answer, or what `late` makes of it after this long. A piece of the wait in which the whole
 * process stood still counts as one piece, however long it was: what came meanwhile waits to be
 * read, and nobody was slow but we.
 */
export async function within<T>(ms: number, answer: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const wait = (pieces: number): void => {
      if (pieces === 0) reject(late());
      else timer = setTimeout(() => wait(pieces - 1), ms / PIECES);
    };
    wait(PIECES);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
