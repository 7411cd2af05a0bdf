import type { ActAnswer } from '@paper-dynasty/api/contract';
import type { Feed, RequestEnd } from '@paper-dynasty/api/testing';

interface Answered {
  readonly gameId: string;
  readonly actionId: string;
  readonly answer: ActAnswer;
}

/** One request for an action: a retry is another. */
interface Requested {
  readonly gameId: string;
  readonly actionId: string;
  /** Null: nobody has heard of it again. */
  end: RequestEnd | null;
}

/** What people were told while things went wrong: what the log is held against afterwards. */
export interface Recorder {
  readonly answered: (gameId: string, actionId: string, answer: ActAnswer) => void;
  /** A request is sent; what comes back is called when it has ended. */
  readonly requested: (gameId: string, actionId: string) => (end: RequestEnd) => void;
  readonly watch: (gameId: string, feeds: readonly Feed[]) => void;
  readonly answers: () => readonly Answered[];
  readonly requestsOf: (gameId: string) => readonly Readonly<Requested>[];
  readonly feedsOf: (gameId: string) => readonly Feed[];
  readonly games: () => readonly string[];
}

export function createRecorder(): Recorder {
  const answers: Answered[] = [];
  const requests: Requested[] = [];
  const feeds = new Map<string, readonly Feed[]>();
  return {
    answered: (gameId, actionId, answer) => answers.push({ gameId, actionId, answer }),
    requested: (gameId, actionId) => {
      const request: Requested = { gameId, actionId, end: null };
      requests.push(request);
      return (end) => {
        request.end = end;
      };
    },
    watch: (gameId, watching) => feeds.set(gameId, [...(feeds.get(gameId) ?? []), ...watching]),
    answers: () => answers,
    requestsOf: (gameId) => requests.filter((request) => request.gameId === gameId),
    feedsOf: (gameId) => feeds.get(gameId) ?? [],
    games: () => [...feeds.keys()],
  };
}
