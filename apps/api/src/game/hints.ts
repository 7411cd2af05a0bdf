import type { Hidden } from '../auth/hidden.ts';
import { connectRedis } from '../redis.ts';

/** Servers tell each other which games have moved on. A hint that gets lost is made up for by looking. */
export interface Hints {
  /** Nobody waits for it, and it may fail. */
  readonly tell: (gameId: string) => void;
  readonly close: () => void;
}

export interface HintsParts {
  /** Null: there is nobody to tell, or nothing to tell it through. */
  readonly redisUrl: Hidden | null;
  readonly serverId: string;
  /** Another server has said that something happened in these games. */
  readonly heard: (gameIds: readonly string[]) => Promise<void>;
}

const CHANNEL = 'paper-dynasty:games';

export const createHints = (parts: HintsParts): Hints =>
  parts.redisUrl === null ? { tell: () => {}, close: () => {} } : openHints(parts.redisUrl, parts);

function openHints(url: Hidden, { serverId, heard }: HintsParts): Hints {
  const [speaker, listener] = [connectRedis(url), connectRedis(url)];
  const note = gatherer(heard);
  listener.on('ready', () => {
    listener.subscribe(CHANNEL).catch(() => listener.disconnect(true));
  });
  listener.on('message', (_channel, message: string) => {
    const [from, gameId] = message.split(' ');
    if (gameId && from !== serverId) note(gameId);
  });
  return {
    tell: (gameId) => {
      if (speaker.status !== 'ready') return;
      // Who does not answer is left: what is written to him would only pile up here.
      speaker.publish(CHANNEL, `${serverId} ${gameId}`).catch(() => {
        if (speaker.status === 'ready') speaker.disconnect(true);
      });
    },
    close: () => {
      speaker.disconnect();
      listener.disconnect();
    },
  };
}

/** While one look is under way the next ones gather: ten hints are one reason to look. */
function gatherer(look: (gameIds: readonly string[]) => Promise<void>): (gameId: string) => void {
  const waiting = new Set<string>();
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting.size > 0) {
      const gameIds = [...waiting];
      waiting.clear();
      // The next look will find what this one has missed.
      await look(gameIds).catch(() => {});
    }
    busy = false;
  };
  return (gameId) => {
    waiting.add(gameId);
    if (!busy) void run();
  };
}
