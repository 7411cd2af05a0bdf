/** A file of recorded games, one JSON line a game, plain or gzipped. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Fault } from './fault.ts';
import { gameRecordSchema, type RecordedGame } from './game-record.ts';

/** One line of the file: a game, or why it is none. */
export type FileLine =
  | { readonly ok: true; readonly line: number; readonly game: RecordedGame; readonly raw: unknown }
  | {
      readonly ok: false;
      readonly line: number;
      readonly gameId: string | null;
      readonly fault: Fault;
    };

/** @throws what the file system says when the file cannot be read. */
export async function* readGames(path: string): AsyncGenerator<FileLine> {
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => text.destroy(error));
  let line = 0;
  for await (const json of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (json.trim() !== '') yield { line, ...readGame(json) };
  }
}

type Read =
  | { readonly ok: true; readonly game: RecordedGame; readonly raw: unknown }
  | { readonly ok: false; readonly gameId: string | null; readonly fault: Fault };

/** Reads one line. */
export const readGame = (json: string): Read => {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unreadable';
    return { ok: false, gameId: null, fault: { event: null, code: 'NOT_JSON', problem } };
  }
  const read = gameRecordSchema.safeParse(raw);
  if (read.success) return { ok: true, game: read.data, raw };
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  return {
    ok: false,
    gameId: nameIn(raw),
    fault: {
      event: eventAt(raw, path),
      code: 'NOT_A_GAME',
      path: path.join('.'),
      problem: issue?.message ?? 'unknown shape',
    },
  };
};

const property = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const nameIn = (raw: unknown): string | null => {
  const id = property(raw, 'gameId');
  return typeof id === 'string' ? id : null;
};

/** The number of the event that a path such as `events.12.bases` points into. */
const eventAt = (raw: unknown, [list, index]: readonly PropertyKey[]): number | null => {
  if (list !== 'events' || index === undefined) return null;
  const n = property(property(property(raw, 'events'), index), 'n');
  return typeof n === 'number' ? n : null;
};
