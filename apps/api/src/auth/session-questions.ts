/** Asks whether sessions are good: many who ask at once ask once, and the answer holds a while. */
export interface SessionQuestions {
  readonly isLive: (id: string) => Promise<boolean>;
  /** Somebody who begins to ask otherwise says so; whose session is good then, he tells when he knows. */
  readonly askedElsewhere: () => (id: string) => void;
  readonly forget: (id: string) => void;
}

/** A revoked session may go on for this long, and then until somebody looks. */
const TRUST_MS = 2_000;
/** Answers that are kept; more are looked up again. */
const MOST = 10_000;

interface Question {
  readonly at: number;
  readonly answer: Promise<boolean>;
}

const GOOD = Promise.resolve(true);

/** @param now milliseconds that never go back */
export function createSessionQuestions(
  ask: (id: string) => Promise<boolean>,
  now: () => number = () => performance.now(),
): SessionQuestions {
  const asked = new Map<string, Question>();
  const forget = (id: string, question = asked.get(id)): void => {
    if (asked.get(id) === question) asked.delete(id);
  };
  const remember = (id: string, question: Question): void => {
    if (asked.size >= MOST) asked.clear();
    asked.set(id, question);
  };
  return {
    askedElsewhere: () => {
      // It was good at some moment since: how long the answer took is no time in which it still is.
      const at = now();
      return (id) => remember(id, { at, answer: GOOD });
    },
    isLive: (id) => {
      const known = asked.get(id);
      if (known && known.at > now() - TRUST_MS) return known.answer;
      const question = { at: now(), answer: ask(id) };
      remember(id, question);
      question.answer.then(
        (live) => live || forget(id, question),
        () => forget(id, question),
      );
      return question.answer;
    },
    forget: (id) => forget(id),
  };
}
