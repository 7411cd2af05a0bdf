import { type Connection, connect, type Db } from '@paper-dynasty/db';
import { realClock } from '../clock.ts';
import type { Chore } from '../every.ts';
import type { Leagues } from '../leagues/leagues.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type Act, createAct } from './act.ts';
import { type AiManagers, createAiManagers } from './ai-turn.ts';
import { type CardShelf, createCardShelf } from './card-shelf.ts';
import { createGameBus, type GameBus } from './game-bus.ts';
import { type GameLog, postgresLog } from './game-log.ts';
import { createJournal, type Journal } from './journal.ts';
import { createLiveGames, type LiveGames } from './live-games.ts';
import { loggingEnds } from './log-lines.ts';
import { postgresStore } from './postgres-store.ts';
import { createPresence, type PresenceBook } from './presence.ts';
import { createTalkWatch } from './talk.ts';

/** Everything on this server that has to do with games under way. */
export interface GameRoom {
  readonly gameLog: GameLog;
  readonly shelf: CardShelf;
  readonly games: LiveGames;
  readonly journal: Journal;
  readonly bus: GameBus;
  readonly presence: PresenceBook;
  /** Wakes those who listen to what is said at a game. */
  readonly talk: GameBus;
  readonly act: Act;
  readonly ai: AiManagers;
  /** Heartbeats so far: at each, watchers say where their game is. */
  readonly beats: () => number;
}

export interface GameRoomParts {
  readonly databaseUrl: string;
  readonly db: Db;
  readonly leagues: Leagues;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly aiThinkingMs: number;
  /** Games that nobody uses leave memory after this long. */
  readonly idleMs: number;
}

/** How often watched games are compared with their logs: other servers write there too. */
const POLL_MS = 1_000;
const TALK_MS = 2_000;
const SWEEP_MS = 2_000;
const HEARTBEAT_MS = 15_000;
const EVICT_MS = 30_000;

export interface OpenRoom {
  readonly room: GameRoom;
  readonly chores: readonly Chore[];
  /** Finishes what has been begun. */
  readonly close: () => Promise<void>;
}

export function openGameRoom(parts: GameRoomParts): OpenRoom {
  const { db, log, metrics } = parts;
  const gameLog = postgresLog(db);
  const store = postgresStore(() => journalConnection(parts.databaseUrl));
  const journal = createJournal(store, metrics.batch);
  const bus = createGameBus();
  const shelf = createCardShelf(db);
  const { leagues } = parts;
  const games = createLiveGames({
    gameLog,
    leagues,
    shelf,
    log,
    wake: bus.wake,
    quarantined: metrics.quarantined,
  });
  const acted = (gameId: string): void => ai.consider(gameId);
  const act = loggingEnds(
    createAct({ gameLog, games, journal, bus, clock: realClock, metrics, acted }),
    { games, log },
  );
  const ai = createAiManagers({ gameLog, games, act, thinkingMs: parts.aiThinkingMs, log });
  let beats = 0;
  const beat = (): void => {
    beats += 1;
    bus.wakeAll();
  };
  const room: GameRoom = {
    gameLog,
    shelf,
    games,
    journal,
    bus,
    presence: createPresence(bus.wake),
    talk: createGameBus(),
    act,
    ai,
    beats: () => beats,
  };
  return {
    room,
    chores: choresOf(room, beat, parts),
    close: async () => {
      await ai.stop();
      await journal.drained();
      await store.close();
    },
  };
}

/** Its own connection, quick to give up a lock: another server's commit is no reason to wait long. */
const journalConnection = (url: string): Connection =>
  connect(url, { max: 1, lockMs: 400, applicationName: 'api journal' });

function choresOf(
  room: GameRoom,
  beat: () => void,
  { db, idleMs }: GameRoomParts,
): readonly Chore[] {
  const { bus, games, ai } = room;
  return [
    { name: 'heartbeat', everyMs: HEARTBEAT_MS, work: beat },
    { name: 'look for news', everyMs: POLL_MS, work: () => lookForNews(room) },
    { name: 'look for talk', everyMs: TALK_MS, work: createTalkWatch(db, room.talk) },
    { name: 'stalled AI managers', everyMs: SWEEP_MS, work: ai.sweep },
    {
      name: 'evict idle games',
      everyMs: EVICT_MS,
      work: () => games.evict(idleMs, new Set(bus.watched())),
    },
  ];
}

/** Games that are watched here and played elsewhere. */
async function lookForNews({ gameLog, bus, games }: GameRoom): Promise<void> {
  for (const { id, version } of await gameLog.versions(bus.watched())) {
    const game = games.loaded(id);
    if (!game) {
      if (version > 0) bus.wake(id);
    } else if (version > game.end.version) {
      game.behind = true;
      bus.wake(id);
    }
  }
}
