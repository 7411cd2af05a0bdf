import type { ActAnswer } from '@paper-dynasty/api/contract';
import type { Feed, RequestEnd } from '@paper-dynasty/api/testing';

interface Answered {
  readonly gameId: string;
  readonly actionId: string;
  readonly answer: ActAnswer;
}

/** One request for an action: a retry is another. */
export interface Requested {
  readonly gameId: string;
  readonly actionId: string;
  /** When it was sent, by `performance.now()`. */
  readonly at: number;
  /** Null: nobody has heard of it again. */
  end: RequestEnd | null;
  /** How long that took, in milliseconds. */
  ms: number;
}

/** What people were told while things went wrong: what the log is held against afterwards. */
export interface Recorder {
  readonly answered: (gameId: string, actionId: string, answer: ActAnswer) => void;
  /** A request is sent; what comes back is called when it has ended. */
  readonly requested: (gameId: string, actionId: string) => (end: RequestEnd) => void;
  /** Hears what comes to a client; what could be a secret is remembered. */
  readonly hear: (text: string) => void;
  /** Texts that could be a secret and were told before any game's end was. */
  readonly heard: (secret: string) => boolean;
  readonly watch: (gameId: string, feeds: readonly Feed[]) => void;
  readonly answers: () => readonly Answered[];
  readonly requestsOf: (gameId: string) => readonly Readonly<Requested>[];
  readonly feedsOf: (gameId: string) => readonly Feed[];
  readonly games: () => readonly string[];
}

/** 32 bytes in hex, as secrets and hashes are. */
const SECRET = /[0-9a-f]{64}/g;

export function createRecorder(): Recorder {
  const answers: Answered[] = [];
  const requests: Requested[] = [];
  const hexes = new Set<string>();
  const feeds = new Map<string, readonly Feed[]>();
  return {
    answered: (gameId, actionId, answer) => answers.push({ gameId, actionId, answer }),
    requested: (gameId, actionId) => {
      const request: Requested = { gameId, actionId, at: performance.now(), end: null, ms: 0 };
      requests.push(request);
      return (end) => {
        request.end = end;
        request.ms = performance.now() - request.at;
      };
    },
    hear: (text) => {
      // The end of a game tells its secret; whatever else is told beside it is looked at as events.
      if (text.includes('"diceRevealed"')) return;
      for (const [hex] of text.matchAll(SECRET)) hexes.add(hex);
    },
    heard: (secret) => hexes.has(secret),
    watch: (gameId, watching) => feeds.set(gameId, [...(feeds.get(gameId) ?? []), ...watching]),
    answers: () => answers,
    requestsOf: (gameId) => requests.filter((request) => request.gameId === gameId),
    feedsOf: (gameId) => feeds.get(gameId) ?? [],
    games: () => [...feeds.keys()],
  };
}
