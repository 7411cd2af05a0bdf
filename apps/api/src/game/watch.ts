import { setTimeout as delay } from 'node:timers/promises';
import type { ClockRow } from '@paper-dynasty/db';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { GameClock } from '../clock-views.ts';
import { failpoint } from '../failpoint.ts';
import type { GameMessage, LoggedEvent, Presence } from '../game-views.ts';
import { isOutage } from '../trpc/in-time.ts';
import type { GameBus, Listener } from './game-bus.ts';
import type { GameLog } from './game-log.ts';
import type { EventBatch, LiveGame, TellClock } from './live-game.ts';
import { type LiveGames, openIfBegun } from './live-games.ts';
import { missedEvents } from './missed-events.ts';
import type { PresenceBook } from './presence.ts';

export interface WatchParts {
  readonly gameLog: GameLog;
  readonly games: LiveGames;
  readonly bus: GameBus;
  readonly presence: PresenceBook;
  /** Counts a game's heartbeats on this server; a watcher says where the game is at each. */
  readonly beats: (gameId: string) => number;
  readonly tellClock: TellClock;
}

export interface WatchRequest {
  readonly gameId: string;
  readonly userId: string | null;
  /** Everything after this version is delivered, exactly once. */
  readonly after: number;
  readonly signal: AbortSignal;
  /** Settles when the client can take more; undefined: he can. */
  readonly ready: () => Promise<void> | undefined;
  /** False when the watcher may not watch any more. */
  readonly mayGoOn: () => boolean | Promise<boolean>;
}

/**
 * Everything carries the version it belongs to: tRPC's client resumes after the id of the very last
 * message, and would start all over after one without.
 */
type Delivery = TrackedEnvelope<GameMessage>;

/**
 * After a database that did not answer, watchers look again, each at a moment of its own: chance
 * spreads them, and decides nothing else. Dice never come from here.
 */
const RETRY_MS = 500;
const retryMs = (): number => RETRY_MS * (1 + Math.random());

/**
 * Follows a game. It listens before it reads the log, and what it delivers depends on nothing but
 * the last version delivered: nothing is missed, nothing comes twice, however often it is woken.
 */
export async function* watchGame(
  parts: WatchParts,
  request: WatchRequest,
): AsyncGenerator<Delivery> {
  const { gameId, userId, signal } = request;
  using listener = parts.bus.listen(gameId);
  using _seat = parts.presence.enter(gameId, userId);
  const told: Told = {
    version: request.after,
    presence: null,
    clock: '',
    beat: parts.beats(gameId),
    clockRow: undefined,
  };
  const stop = stopped(signal, listener);
  try {
    while (!signal.aborted) {
      const next = atHand(parts, request, told) ?? (await nextDelivery(parts, request, told));
      if (next === 'over') return;
      if (next === 'outage') await delay(retryMs(), undefined, { signal }).catch(() => {});
      else if (next === 'nothing') await listener.woken();
      else yield next;
    }
  } finally {
    stop();
  }
}

/**
 * What this watcher has to be told, if nothing has to be waited for: the next batch, and room for
 * it. Ten of them hear of a play within one turn of the event loop; the last one waits for the
 * others, so nothing is done here that can be done later. Undefined: it takes a closer look.
 */
function atHand(
  parts: WatchParts,
  request: WatchRequest,
  told: Told,
): Delivery | 'nothing' | undefined {
  const game = parts.games.loaded(request.gameId);
  if (!game || game.behind) return undefined;
  if (told.version >= game.end.version) return isCalm(parts, game, told) ? 'nothing' : undefined;
  const batch = onlyBatch(game, told.version);
  if (!batch || request.mayGoOn() !== true || request.ready() !== undefined) return undefined;
  note(told, batch, told.beat);
  told.clockRow = game.clock;
  return tracked(String(told.version), batch);
}

/** Nobody came or went, no clock was set and no heart has beaten since this watcher was told all. */
const isCalm = ({ presence, beats }: WatchParts, game: LiveGame, told: Told): boolean =>
  told.beat === beats(game.id) &&
  told.clockRow === game.clock &&
  told.presence === presence.of(game.id, game.managers);

/** What this watcher has to be told now. While the database is away he keeps his seat and waits. */
async function nextDelivery(
  parts: WatchParts,
  request: WatchRequest,
  told: Told,
): Promise<Delivery | 'nothing' | 'outage' | 'over'> {
  try {
    const beat = parts.beats(request.gameId);
    const message = await nextMessage(parts, request, told);
    if (!message) return 'nothing';
    if (message.type === 'events') await request.ready();
    if (!(await request.mayGoOn())) return 'over';
    note(told, message, beat);
    return tracked(String(told.version), message);
  } catch (error) {
    told.clockRow = undefined;
    if (isOutage(error)) return 'outage';
    throw error;
  }
}

async function nextMessage(
  parts: WatchParts,
  { gameId }: WatchRequest,
  told: Told,
): Promise<GameMessage | undefined> {
  const game = await openIfBegun(parts.games, gameId);
  if (!game) return undefined;
  if (game.behind) await parts.games.catchUp(game);
  return (await nextBatch(parts, game, told.version)) ?? newsOf(parts, game, told);
}

interface Told {
  version: number;
  presence: Presence | null;
  clock: string;
  beat: number;
  /** What he was told of the clock is of this one; undefined: he may not have been told. */
  clockRow: ClockRow | null | undefined;
}

/** Remembers what he is about to be told, and at which beat. */
function note(told: Told, message: GameMessage, beat: number): void {
  told.clock = settingOf(message.clock);
  if (message.type === 'events') {
    failpoint('mid-broadcast');
    told.version = lastVersion(message);
    return;
  }
  told.beat = beat;
  told.presence = message.presence;
}

/** An aborted watcher wakes once more, to see that it is over. */
function stopped(signal: AbortSignal, listener: Listener): () => void {
  const ring = () => listener.ring();
  signal.addEventListener('abort', ring, { once: true });
  return () => signal.removeEventListener('abort', ring);
}

const lastVersion = ({ events }: EventBatch): number => events.at(-1)?.version ?? 0;

/** The batch after a version as it was told, the same object for every watcher, if it is the last. */
function onlyBatch(game: LiveGame, after: number): EventBatch | undefined {
  const last = game.recent.at(-1);
  return last?.events[0]?.version === after + 1 ? last : undefined;
}

/** What comes after a version: all that was missed in one piece, if it is more than a batch. */
async function nextBatch(
  { gameLog, tellClock }: WatchParts,
  game: LiveGame,
  after: number,
): Promise<EventBatch | undefined> {
  if (after >= game.end.version) return undefined;
  const next = onlyBatch(game, after);
  if (next) return next;
  const events: readonly LoggedEvent[] = await missedEvents(gameLog, game, after);
  return events.length === 0 ? undefined : { type: 'events', events, clock: tellClock(game) };
}

/** Who came and went, how the clocks were set, and at each beat where the game is. */
function newsOf(parts: WatchParts, game: LiveGame, told: Told): GameMessage | undefined {
  const presence: Presence = parts.presence.of(game.id, game.managers);
  const clock = parts.tellClock(game);
  told.clockRow = game.clock;
  if (told.beat !== parts.beats(game.id)) {
    return shared(game, { type: 'heartbeat', version: game.end.version, presence, clock });
  }
  const known = told.presence === presence && told.clock === settingOf(clock);
  return known ? undefined : shared(game, { type: 'presence', presence, clock });
}

type News = Exclude<GameMessage, EventBatch>;

/** What was told last of a game, and of which clock. */
interface Shared {
  readonly news: News;
  readonly clockRow: ClockRow | null;
}
const latest = new WeakMap<LiveGame, Shared>();

/**
 * The same object for all who are told the same, so that it is written once. Presence and clock are
 * the same objects until they change; of a running clock what time it is may be a moment old.
 */
function shared(game: LiveGame, news: News): News {
  const known = latest.get(game);
  if (known && known.clockRow === game.clock && isSame(known.news, news)) return known.news;
  latest.set(game, { news, clockRow: game.clock });
  return news;
}

const isSame = (known: News, news: News): boolean =>
  known.type === news.type &&
  known.presence === news.presence &&
  versionOf(known) === versionOf(news) &&
  Math.abs(momentOf(known) - momentOf(news)) <= MOMENT_MS;

/** Nobody sees that on a clock. */
const MOMENT_MS = 100;
const momentOf = ({ clock }: News): number => (clock ? Date.parse(clock.now) : 0);
const versionOf = (news: News): number | null => (news.type === 'heartbeat' ? news.version : null);

/** A clock apart from the moment at which it was read. */
const settingOf = (clock: GameClock | null): string =>
  JSON.stringify(clock && [clock.away, clock.home]);
