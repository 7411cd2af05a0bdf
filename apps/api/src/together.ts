/** Asks for all of these at once; an answer for each, in their order. */
type AskAll<Asked, Answer> = (all: readonly Asked[]) => Promise<readonly Answer[]>;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** So many questions are under way before anybody shares one. */
const LANES = 4;
/** So many share one at most. */
const MOST = 32;

/**
 * Where many ask, they share questions: a few are under way, and whoever comes meanwhile waits for
 * the next, with all others who do. Who comes alone waits for nobody, and is asked for alone.
 */
export function together<Asked, Answer>(
  askAll: AskAll<Asked, Answer>,
): (asked: Asked) => Promise<Answer> {
  const queue: Waiting<Asked, Answer>[] = [];
  let underWay = 0;

  const run = (): void => {
    if (underWay === LANES || queue.length === 0) return;
    underWay += 1;
    void settle(askAll, queue.splice(0, MOST)).then(() => {
      underWay -= 1;
      run();
    });
  };
  return (asked) =>
    new Promise((resolve, reject) => {
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
