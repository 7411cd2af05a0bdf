/** Asks for all of these at once; an answer for each, in their order. */
type AskAll<Asked, Answer> = (all: readonly Asked[]) => Promise<readonly Answer[]>;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** So many questions are under way at most. */
const LANES = 4;
/** The next question waits so long for the one before it; then it goes beside it. */
const PATIENCE_MS = 20;
/** So many may wait. */
const MOST_WAITING = 2_000;

/** Too many wait: nothing was asked, and the same may be tried again. */
export class TooManyWait extends Error {
  readonly code = 'CONNECTION_BUSY';
}

/**
 * Where many ask, they share questions: whoever comes while one is under way waits for the next,
 * with all others who do. Who comes alone waits for nobody, and is asked for alone; and a question
 * that takes long holds nobody up but those who share it.
 * @param most so many share one
 * @throws TooManyWait
 */
export function together<Asked, Answer>(
  most: number,
  askAll: AskAll<Asked, Answer>,
): (asked: Asked) => Promise<Answer> {
  const queue: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let waiting: NodeJS.Timeout | undefined;

  const askNext = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (underWay === LANES || queue.length === 0) return;
    underWay += 1;
    void settle(askAll, queue.splice(0, most)).then(() => {
      underWay -= 1;
      run();
    });
    run();
  };
  const run = (): void => {
    if (underWay === 0) askNext();
    else if (queue.length > 0) waiting ??= setTimeout(askNext, PATIENCE_MS);
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      if (queue.length >= MOST_WAITING) return reject(new TooManyWait());
      queue.push({ asked, resolve, reject });
      run();
    });
}

async function settle<Asked, Answer>(
  askAll: AskAll<Asked, Answer>,
  some: readonly Waiting<Asked, Answer>[],
): Promise<void> {
  try {
    const answers = await askAll(some.map(({ asked }) => asked));
    for (const [index, { resolve }] of some.entries()) resolve(answers[index] as Answer);
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}
