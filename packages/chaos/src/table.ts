import { type Feed, follow, playSide, signedIn, type TestClient } from '@paper-dynasty/api/testing';
import { type Books, type GameState, type Side, standardCharts } from '@paper-dynasty/engine';
import type { Recorder } from './recorder.ts';

/** A game with its people: one or two managers and a spectator. */
export interface Table {
  readonly gameId: string;
  readonly feeds: readonly Feed[];
  /** How their sockets were closed so far. */
  readonly closings: () => TestClient['closings'];
  /** Plays until this is true of the game, or to the end. */
  readonly play: (until?: (state: GameState) => boolean) => Promise<GameState>;
  /** Waits until everybody has seen everything there is. */
  readonly settle: (version: number) => Promise<void>;
  readonly leave: () => void;
}

export interface TableOptions {
  readonly url: string;
  /** Where the spectator connects: another server perhaps. */
  readonly watchUrl?: string;
  readonly recorder: Recorder;
  readonly innings?: 3 | 7 | 9;
  /** Which demo manager sits here: two tables may have the same one. */
  readonly manager?: number;
  readonly opponent?: 'ai' | 'self';
  /** How long its managers think before each decision. */
  readonly thinkingMs?: number;
  /** Decisions go over the live line, as a page sends them, or else over HTTP. */
  readonly line?: boolean;
}

/** So long a manager's page waits for an answer before it gives a request up. */
export const PATIENCE_MS = 10_000;
const TEAM = 'BOS';
const OTHER_TEAM = 'NYA';

/** A PD game of a demo manager, against an AI or against himself. Where it cannot be opened, all go home. */
export async function openTable(options: TableOptions): Promise<Table> {
  const clients: TestClient[] = [];
  try {
    return await seat(options, clients);
  } catch (error) {
    for (const client of clients) client.close();
    throw error;
  }
}

async function seat(options: TableOptions, clients: TestClient[]): Promise<Table> {
  const { url, recorder, innings = 3, manager = 1, opponent = 'ai', line = true } = options;
  const { thinkingMs = 0 } = options;
  const host = await signedIn(
    { url, patienceMs: PATIENCE_MS, line, hear: recorder.hear },
    `pd-${manager}`,
  );
  clients.push(host);
  const { gameId } = await host.api.lobby.create.mutate({
    teamId: TEAM,
    side: 'home',
    opponent:
      opponent === 'ai'
        ? { type: 'ai', teamId: OTHER_TEAM, style: 'balanced' }
        : { type: 'self', teamId: OTHER_TEAM },
    innings,
  });
  const watcher = await signedIn({ url: options.watchUrl ?? url, hear: recorder.hear }, 'pd-6');
  clients.push(watcher);
  const feeds = clients.map((client) => follow(client, gameId));
  const books = await booksOf(host, gameId);
  const sides: readonly Side[] = opponent === 'ai' ? ['home'] : ['home', 'away'];
  recorder.watch(gameId, feeds);
  return {
    gameId,
    feeds,
    closings: () => clients.flatMap((client) => client.closings),
    play: async (until) => {
      const [feed] = feeds;
      if (!feed) throw new Error('nobody watches');
      const states = await Promise.all(
        sides.map((side) =>
          playSide({
            client: host,
            feed,
            gameId,
            side,
            books,
            thinkingMs,
            ...(until ? { until } : {}),
            onAnswer: (actionId, answer) => recorder.answered(gameId, actionId, answer),
            onRequest: (actionId) => recorder.requested(gameId, actionId),
          }),
        ),
      );
      const [state] = states.toSorted((a, b) => b.version - a.version);
      if (!state) throw new Error('nobody plays');
      return state;
    },
    settle: async (version) => {
      await Promise.all(feeds.map((feed) => feed.until((state) => state.version >= version)));
    },
    leave: () => {
      for (const feed of feeds) feed.stop();
      for (const client of clients) client.close();
    },
  };
}

async function booksOf(client: TestClient, gameId: string): Promise<Books> {
  const { cards } = await client.api.game.byId.query({ gameId });
  return { cards: new Map(cards.map((card) => [card.key, card])), charts: standardCharts };
}
