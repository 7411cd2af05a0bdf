import type { GameToLoad, StoredLink, StoredSnapshot } from '@paper-dynasty/db';
import {
  BrokenLog,
  type CardBook,
  type GameEvent,
  type GameState,
  shareTexts,
  startOf,
} from '@paper-dynasty/engine';
import type { Log } from '../log.ts';
import type { CardShelf } from './card-shelf.ts';
import { CHAIN_START, checkChain, type LogEnd } from './event-chain.ts';
import { foldIn, type SnapshotFault, snapshotFault } from './fold-snapshot.ts';
import type { GameLog } from './game-log.ts';
import { type Fold, foldChecked, openFold } from './live-game.ts';
import { shareFold, sharePlays } from './share-memory.ts';

export interface LoadParts {
  readonly gameLog: GameLog;
  readonly shelf: Pick<CardShelf, 'book'>;
  readonly log: Log;
  /** The code that folds here. */
  readonly engine: string;
}

export interface LoadedFold {
  readonly fold: Fold;
  readonly end: LogEnd;
  readonly cards: CardBook;
  /** The version of the snapshot it began with; 0: it is from the log alone. */
  readonly snapshotAt: number;
  /** Makes the fold hold what others hold; nobody has to wait for it. */
  readonly share: () => void;
}

/** What is read of a game at once. */
export type StoredGame = Pick<GameToLoad, 'id' | 'snapshot' | 'log'>;

/**
 * A game from its snapshot and what came after, or, where that is of no use, from all of its log.
 * Undefined: there is no log.
 * @throws BrokenLog, BrokenChain
 */
export async function loadFold(
  parts: LoadParts,
  { id: gameId, snapshot, log }: StoredGame,
): Promise<LoadedFold | undefined> {
  const saved = snapshot && (await fromSnapshot(parts, snapshot, log));
  if (saved) return saved;
  const isWhole = log[0]?.version === 1;
  return fromLog(parts, gameId, isWhole ? log : await parts.gameLog.events({ gameId }));
}

async function fromSnapshot(
  parts: LoadParts,
  snapshot: StoredSnapshot,
  log: readonly StoredLink[],
): Promise<LoadedFold | undefined> {
  const { version } = snapshot;
  const [at, ...tail] = log;
  const fault = snapshotFault(snapshot, parts.engine, at);
  const read = fault === null && at ? readOn(snapshot, at, tail) : null;
  if (!read) {
    tellIgnored(parts.log, snapshot, fault ?? 'DOES_NOT_FOLD');
    return undefined;
  }
  const cards = await cardsOf(parts, read.fold.state);
  return { ...read, cards, snapshotAt: version, share: () => shareFold(read.fold) };
}

/** Null: it does not fold; whether the log itself does is for the whole of it to say. */
function readOn(snapshot: StoredSnapshot, at: LogEnd, tail: readonly StoredLink[]) {
  try {
    const end = checkChain(snapshot.gameId, { version: at.version, hash: at.hash }, tail);
    return { fold: tail.map(eventOf).reduce(foldChecked, foldIn(snapshot)), end };
  } catch {
    return null;
  }
}

/** After each release the snapshots of the one before are of no use; anything else is remarkable. */
function tellIgnored(log: Log, { gameId, version, hash }: StoredSnapshot, fault: SnapshotFault) {
  const facts = { game: gameId, version, hash, fault };
  const words = 'a snapshot is ignored: the game is read from its log';
  if (fault === 'OTHER_ENGINE') log.info(facts, words);
  else log.warn(facts, words);
}

async function fromLog(
  parts: LoadParts,
  gameId: string,
  stored: readonly StoredLink[],
): Promise<LoadedFold | undefined> {
  if (stored.length === 0) return undefined;
  const end = checkChain(gameId, { version: 0, hash: CHAIN_START }, stored);
  const [start, ...later] = stored.map(eventOf);
  const begun = startOf(start);
  const cards = await cardsOf(parts, begun);
  const fold = later.reduce(foldChecked, openFold(shareTexts(begun, cards)));
  return { fold, end, cards, snapshotAt: 0, share: () => sharePlays(fold) };
}

const eventOf = ({ payload }: StoredLink): GameEvent => JSON.parse(payload);

type Rosters = {
  readonly [S in keyof GameState['teams']]: Pick<GameState['teams'][S], 'roster'>;
};

async function cardsOf(
  { shelf }: LoadParts,
  { teams }: { readonly teams: Rosters },
): Promise<CardBook> {
  const keys = [...teams.away.roster, ...teams.home.roster].map(({ card }) => card);
  const cards = await shelf.book(keys);
  const missing = keys.filter((key) => !cards.has(key));
  if (missing.length > 0) throw new BrokenLog(1, { code: 'CARDS_MISSING', cards: missing });
  return cards;
}
