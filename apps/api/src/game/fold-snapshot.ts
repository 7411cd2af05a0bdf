import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredSnapshot } from '@paper-dynasty/db';
import { sha256Hex } from '../ids.ts';
import type { LogEnd } from './event-chain.ts';
import type { Fold, LiveGame } from './live-game.ts';

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

/** What is in a snapshot without fault. */
export const foldIn = ({ body }: StoredSnapshot): Fold =>
  deserialize(inflateRawSync(Buffer.from(body, 'base64')));

/** Covers every letter, the game, the place, and through the event's own hash all events so far. */
const hashOf = (
  { gameId, version, engine, body }: Omit<StoredSnapshot, 'hash'>,
  at: LogEnd,
): string => sha256Hex(JSON.stringify([at.hash, gameId, version, engine, body]));
