import type { ActAnswer } from '@paper-dynasty/api/contract';
import type { Feed } from '@paper-dynasty/api/testing';

interface Answered {
  readonly gameId: string;
  readonly actionId: string;
  readonly answer: ActAnswer;
}

/** What people were told while things went wrong: what the log is held against afterwards. */
export interface Recorder {
  readonly answered: (gameId: string, actionId: string, answer: ActAnswer) => void;
  readonly watch: (gameId: string, feeds: readonly Feed[]) => void;
  readonly answers: () => readonly Answered[];
  readonly feedsOf: (gameId: string) => readonly Feed[];
  readonly games: () => readonly string[];
}

export function createRecorder(): Recorder {
  const answers: Answered[] = [];
  const feeds = new Map<string, readonly Feed[]>();
  return {
    answered: (gameId, actionId, answer) => answers.push({ gameId, actionId, answer }),
    watch: (gameId, watching) => feeds.set(gameId, [...(feeds.get(gameId) ?? []), ...watching]),
    answers: () => answers,
    feedsOf: (gameId) => feeds.get(gameId) ?? [],
    games: () => [...feeds.keys()],
  };
}
