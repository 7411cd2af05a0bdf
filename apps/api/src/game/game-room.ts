import { type Connection, connect, type Db, signOff } from '@paper-dynasty/db';
import type { Hidden } from '../auth/hidden.ts';
import { realClock } from '../clock.ts';
import type { Chore } from '../every.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { newId } from '../ids.ts';
import type { Leagues } from '../leagues/leagues.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { createServerTime } from '../server-time.ts';
import { type Act, createAct } from './act.ts';
import { type AiManagers, createAiManagers } from './ai-turn.ts';
import { atMostEvery } from './at-most-every.ts';
import { type CardShelf, createCardShelf } from './card-shelf.ts';
import { clockView } from './clock-view.ts';
import { lookForNews } from './elsewhere.ts';
import { readEngineVersion } from './engine-version.ts';
import { createGameBus, type GameBus } from './game-bus.ts';
import { type GameLog, postgresLog } from './game-log.ts';
import { createHints } from './hints.ts';
import { COMMITS, createJournal, type Journal } from './journal.ts';
import type { LiveGame, TellClock } from './live-game.ts';
import { createLiveGames, type LiveGames, type LiveGamesParts } from './live-games.ts';
import { loggingEnds } from './log-lines.ts';
import { createClockSweep } from './overdue.ts';
import { postgresStore } from './postgres-store.ts';
import { createPresence, type PresenceBook } from './presence.ts';
import { createPresenceRecord, type PresenceRecordParts } from './presence-record.ts';
import { pulse } from './pulse.ts';
import { shareMemory } from './share-memory.ts';
import { keepSnapshots } from './snapshot-keeper.ts';
import { createTalkWatch } from './talk-watch.ts';
import { createTurns } from './turns.ts';

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
  readonly tellClock: TellClock;
  /** Says that this server is up. */
  readonly pulse: () => Promise<void>;
  /** Takes the decisions for which somebody has waited too long. */
  readonly sweepClocks: () => Promise<void>;
  /** Looks what other servers have changed in the games that are watched here. */
  readonly lookForNews: (gameIds?: readonly string[]) => Promise<void>;
  /** Heartbeats of a game so far: at each, its watchers say where it is. */
  readonly beats: (gameId: string) => number;
  readonly beat: () => Promise<void>;
}

export interface GameRoomParts {
  readonly databaseUrl: string;
  readonly db: Db;
  readonly leagues: Leagues;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly aiThinkingMs: number;
  /** Where servers tell each other of news; null: they look for themselves. */
  readonly redisUrl: Hidden | null;
  /** Games that nobody uses leave memory after this long. */
  readonly idleMs: number;
}

/** How often watched games are compared with their logs: other servers write there too. */
const POLL_MS = 1_000;
const TALK_MS = 2_000;
/** How often a server says that it is up. */
const PULSE_MS = 1_000;
/** How often it looks for overdue decisions. */
const OVERDUE_MS = 1_000;
const SWEEP_MS = 2_000;
/** How often games that have been read are made small. */
const SHARING_MS = 250;
/** A game's heart beats once in 15 s. */
const HEARTBEAT_STEPS = 60;
const HEARTBEAT_STEP_MS = 250;
/** Those who come and go are told of together: else a full house would hear of each of its seats. */
const COMING_MS = 250;
/** How often games that nobody uses are looked for: no less often than they may be unused. */
const EVICT_MS = 30_000;
const EVICT_AT_LEAST_MS = 250;
/** A game is written down once in 30 s, if it has gone on. */
const KEEPING_STEPS = 30;
const KEEPING_STEP_MS = 1_000;
/** Games whose watchers hear of the next heartbeat before somebody else has his turn. */
const GAMES_IN_A_ROW = 4;

export interface OpenRoom {
  readonly room: GameRoom;
  readonly chores: readonly Chore[];
  /** Finishes what has been begun. */
  readonly close: () => Promise<void>;
}

export function openGameRoom(parts: GameRoomParts): OpenRoom {
  const { db, log, metrics } = parts;
  const serverId = newId();
  const gameLog = postgresLog(db);
  const { store, journal } = openJournal(parts);
  const bus = createGameBus();
  const shelf = createCardShelf(db);
  const time = createServerTime(realClock.now);
  const told = async (gameIds: readonly string[]): Promise<void> => {
    for (const gameId of gameIds) hints.tell(gameId);
    await look(gameIds);
  };
  const { presence, record } = openPresence(bus, { db, serverId, log, told });
  const tellClock: TellClock = ({ id, clock, managers }) =>
    clockView(clock, time.now(), presence.of(id, managers).silentSince);
  const opened = (gameId: string): void => ai.consider(gameId);
  const { games, keep } = openGames(parts, { gameLog, bus, log, tellClock, shelf, opened });
  const hints = createHints({ redisUrl: parts.redisUrl, serverId, heard: (ids) => look(ids) });
  const acted = (gameId: string): void => {
    hints.tell(gameId);
    ai.consider(gameId);
  };
  const decider = { gameLog, games, journal, bus, clock: realClock, tellClock, metrics };
  const act = loggingEnds(createAct({ ...decider, acted }), { games, log });
  const ai = createAiManagers({ gameLog, games, act, thinkingMs: parts.aiThinkingMs, log });
  const news = { serverId, gameLog, games, bus, presence };
  const look = (gameIds = bus.watched()) => lookForNews(news, gameIds);
  const room: GameRoom = {
    gameLog,
    shelf,
    games,
    journal,
    bus,
    presence,
    act,
    ai,
    talk: createGameBus(),
    tellClock,
    pulse: () => pulse({ db, serverId, time, record, log }),
    sweepClocks: createClockSweep({ db, games, act, log }),
    lookForNews: look,
    ...createBeats(bus),
  };
  return {
    room,
    chores: [...choresOf(room, db), ...keepingChores(room, keep, parts.idleMs)],
    close: async () => {
      await ai.stop();
      hints.close();
      await journal.drained();
      await record.written();
      await keep(games.all());
      await signOff(db, serverId).catch(() => {});
      await store.close();
    },
  };
}

function openJournal({ databaseUrl, metrics }: GameRoomParts) {
  const store = postgresStore(() => journalConnection(databaseUrl));
  return { store, journal: createJournal(store, metrics.batch) };
}

interface Shared
  extends Pick<LiveGamesParts, 'gameLog' | 'shelf' | 'log' | 'tellClock' | 'opened'> {
  readonly bus: GameBus;
}

type Keep = (games: readonly LiveGame[]) => Promise<void>;

/** The games in memory, and how they are written down. */
function openGames({ leagues, metrics }: GameRoomParts, { bus, ...shared }: Shared) {
  const engine = readEngineVersion();
  const { wake } = bus;
  const { quarantined, gameRead: counted } = metrics;
  const keep: Keep = (some) => keepSnapshots({ ...shared, engine, clock: realClock }, some);
  return {
    games: createLiveGames({ ...shared, engine, leagues, wake, quarantined, counted }),
    keep,
  };
}

/** Heartbeats so far, and the next ones. */
function createBeats(bus: GameBus): Pick<GameRoom, 'beats' | 'beat'> {
  const turns = createTurns(HEARTBEAT_STEPS);
  return {
    beats: turns.of,
    beat: () => {
      turns.step();
      return fewAtATime(GAMES_IN_A_ROW, bus.watched().filter(turns.isTurnOf), bus.wake);
    },
  };
}

/** The book of who is here, and the record that is made of it for others. */
function openPresence(bus: GameBus, parts: Omit<PresenceRecordParts, 'book'>) {
  const record = createPresenceRecord({ ...parts, book: () => presence });
  const wakeSoon = atMostEvery(COMING_MS, bus.wake);
  const presence: PresenceBook = createPresence((gameId) => {
    wakeSoon(gameId);
    record.changed(gameId);
  });
  return { presence, record };
}

/**
 * Its statements are planned once, and never to read a table from end to end: the plan is kept for
 * as long as the connection, and the tables may have been empty when it was made.
 */
const PLANS = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' };

/** Its own connection, quick to give up a lock: another server's commit is no reason to wait long. */
const journalConnection = (url: string): Connection =>
  connect(url, {
    max: 1,
    behind: COMMITS - 1,
    lockMs: 400,
    applicationName: 'api journal',
    settings: PLANS,
  });

function choresOf(room: GameRoom, db: Db): readonly Chore[] {
  const { ai } = room;
  return [
    { name: 'pulse', everyMs: PULSE_MS, work: room.pulse },
    { name: 'overdue decisions', everyMs: OVERDUE_MS, work: room.sweepClocks },
    { name: 'heartbeat', everyMs: HEARTBEAT_STEP_MS, work: room.beat },
    { name: 'look for news', everyMs: POLL_MS, work: () => room.lookForNews() },
    { name: 'look for talk', everyMs: TALK_MS, work: createTalkWatch(db, room.talk) },
    { name: 'stalled AI managers', everyMs: SWEEP_MS, work: ai.sweep },
    { name: 'share memory', everyMs: SHARING_MS, work: () => shareMemory(room.games.all()) },
  ];
}

/** What is in memory is written down now and then, and dropped when nobody uses it. */
function keepingChores({ bus, games }: GameRoom, keep: Keep, idleMs: number): readonly Chore[] {
  const turns = createTurns(KEEPING_STEPS);
  return [
    {
      name: 'keep games',
      everyMs: KEEPING_STEP_MS,
      work: () => {
        turns.step();
        return keep(games.all().filter(({ id }) => turns.isTurnOf(id)));
      },
    },
    {
      name: 'evict games',
      everyMs: Math.max(EVICT_AT_LEAST_MS, Math.min(EVICT_MS, idleMs)),
      work: () => keep(games.evict(idleMs, new Set(bus.watched()))),
    },
  ];
}
