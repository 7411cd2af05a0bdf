import type {
  GameCard,
  GameClock,
  GameSnapshot,
  LoggedEvent,
  Presence,
} from '@paper-dynasty/api/contract';
import {
  type Card,
  type CardBook,
  type CardKey,
  evolve,
  type GameEvent,
  type GameRecord,
  type GameState,
  type Side,
  score,
} from '@paper-dynasty/engine';
import type { ShallowRef } from 'vue';

/** What `receive` did with a batch: a gap means that something is missing and the game must be read again. */
export type Received = 'applied' | 'known' | 'gap';

/** A game's clock, and when it was told by the browser's monotonic clock, in milliseconds. */
export interface ClockTold {
  readonly told: GameClock;
  readonly at: number;
}

/** Of a game that waits for an opponent: how he comes, and how it will be played. */
type Waiting = Pick<GameSnapshot, 'inviteCode' | 'rules'>;

/** What the server says beside the events. */
interface Told {
  readonly presence?: Presence;
  readonly clock: GameClock | null;
}

/** The fold of a game's events, and nothing else: the browser's copy of the truth. */
export const useGameStore = defineStore('game', () => {
  const game = shallowRef<GameCard | null>(null);
  const waiting = shallowRef<Waiting | null>(null);
  const cards = shallowRef<CardBook>(new Map());
  const version = shallowRef(0);
  const record = shallowRef<GameRecord | null>(null);
  const presence = shallowRef<Presence | null>(null);
  const clock = shallowRef<ClockTold | null>(null);
  /** The events of the latest batch, for whoever shows them. */
  const latest = shallowRef<readonly LoggedEvent[]>([]);

  const state = computed<GameState | null>(() => record.value?.state ?? null);
  const mySides = computed<readonly Side[]>(() => game.value?.mySides ?? []);

  const load = (snapshot: GameSnapshot): void => {
    // It was on its way while events came: they told more, and nobody tells them again.
    const overtaken = game.value?.id === snapshot.game.id && snapshot.version < version.value;
    game.value = snapshot.game;
    waiting.value = { inviteCode: snapshot.inviteCode, rules: snapshot.rules };
    if (overtaken) return;
    cards.value = cardBook(snapshot.cards);
    version.value = snapshot.version;
    record.value = bookOf(snapshot);
    see(snapshot);
    latest.value = [];
  };

  const receive = (batch: readonly LoggedEvent[]): Received => {
    const fresh = batch.filter((logged) => logged.version > version.value);
    if (fresh.length === 0) return 'known';
    const folded = fresh[0]?.version === version.value + 1 ? foldAll(record.value, fresh) : null;
    if (!folded) return 'gap';
    record.value = folded;
    version.value = fresh.at(-1)?.version ?? version.value;
    latest.value = fresh;
    return 'applied';
  };

  /** Somebody else sits here now: what was his is not shown to the next. */
  const forget = (): void => {
    [game.value, record.value, version.value] = [null, null, 0];
  };

  const see = (told: Told): void => {
    presence.value = told.presence ?? presence.value;
    clock.value = told.clock && { told: told.clock, at: performance.now() };
  };

  return {
    game: readonlyOf(game),
    waiting: readonlyOf(waiting),
    cards: readonlyOf(cards),
    record: readonlyOf(record),
    presence: readonlyOf(presence),
    clock: readonlyOf(clock),
    latest: readonlyOf(latest),
    state,
    version: readonlyOf(version),
    mySides,
    load,
    receive,
    forget,
    see,
  };
});

/** A getter: the page loads the store itself, so nothing of it travels a second time in the page's payload. */
const readonlyOf = <T>(source: Readonly<ShallowRef<T>>) => computed(() => source.value);

const bookOf = ({ record, state }: GameSnapshot): GameRecord | null =>
  record && state ? { ...record, state, checkpoint: null } : null;

const cardBook = (cards: readonly Card[]): CardBook =>
  new Map<CardKey, Card>(cards.map((card) => [card.key, card]));

/**
 * Null where the book that is here does not tell enough to go on: it began elsewhere. So with the
 * first event of a game that was waited for: the other team's cards come with the whole game only.
 */
const foldAll = (book: GameRecord | null, events: readonly LoggedEvent[]): GameRecord | null =>
  events.reduce<GameRecord | null>((now, { event }) => foldNext(now, event), book);

const foldNext = (book: GameRecord | null, event: GameEvent): GameRecord | null => {
  if (!book || (event.type === 'decisionUndone' && !book.checkpoint)) return null;
  return score(book, event, evolve(book.state, event));
};
