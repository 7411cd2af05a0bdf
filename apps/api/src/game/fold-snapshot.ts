import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredSnapshot } from '@paper-dynasty/db';
import { sha256Hex } from '../ids.ts';
import type { LogEnd } from './event-chain.ts';
import type { Fold, LiveGame } from './live-game.ts';
import { shareEvent } from './parse-event.ts';

/** Why a snapshot is of no use. */
export type SnapshotFault =
  /** Other code has made it. */
  | 'OTHER_ENGINE'
  /** The log does not reach so far. */
  | 'AHEAD'
  /** Somebody has changed it, or it belongs to another log. */
  | 'HASH_WRONG'
  /** As it was written, and yet the log does not go on from it. */
  | 'DOES_NOT_FOLD';

/** The game as it is in memory, bound to its place in its log. */
export function takeSnapshot(
  { id, end, fold }: Pick<LiveGame, 'id' | 'end' | 'fold'>,
  engine: string,
): StoredSnapshot {
  const body = deflateRawSync(serialize(fold), { level: 1 }).toString('base64');
  const snapshot = { gameId: id, version: end.version, engine, body };
  return { ...snapshot, hash: hashOf(snapshot, end) };
}

/**
 * What is wrong with a snapshot for a server that runs this engine.
 * @param at the event of its version in the log of the game it is to be used for
 */
export function snapshotFault(
  snapshot: StoredSnapshot,
  engine: string,
  at: LogEnd | undefined,
): SnapshotFault | null {
  if (snapshot.engine !== engine) return 'OTHER_ENGINE';
  if (at?.version !== snapshot.version) return 'AHEAD';
  return hashOf(snapshot, at) === snapshot.hash ? null : 'HASH_WRONG';
}

/** What is in a snapshot without fault; its plays hold what others hold, too. */
export function foldIn({ body }: StoredSnapshot): Fold {
  const fold: Fold = deserialize(inflateRawSync(Buffer.from(body, 'base64')));
  shareTexts(fold, new Set());
  for (const { event } of fold.record.plays) shareEvent(event);
  return fold;
}

/** Texts that are kept to be shared; once there are so many, new ones are not. */
const MOST_TEXTS = 10_000;
const texts = new Map<string, string>();

/** In place, and once each. The reader of snapshots makes every text anew, JSON's does not. */
function shareTexts(whole: object, seen: Set<object>): void {
  seen.add(whole);
  for (const [name, part] of Object.entries(whole)) {
    if (typeof part === 'string') Object.assign(whole, { [name]: sharedText(part) });
    else if (typeof part === 'object' && part !== null && !seen.has(part)) shareTexts(part, seen);
  }
}

function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < MOST_TEXTS) texts.set(text, text);
  return text;
}

/** Covers every letter, the game, the place, and through the event's own hash all events so far. */
const hashOf = (
  { gameId, version, engine, body }: Omit<StoredSnapshot, 'hash'>,
  at: LogEnd,
): string => sha256Hex(JSON.stringify([at.hash, gameId, version, engine, body]));
