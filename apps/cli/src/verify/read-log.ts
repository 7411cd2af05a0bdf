/** A game as a file: its events, nothing else is believed. */

import { readFile } from 'node:fs/promises';
import type { GameEvent } from '@paper-dynasty/engine';
import { z } from 'zod';

const roll = z.object({
  n: z.number().int().min(0),
  purpose: z.string(),
  dice: z.array(z.union([z.literal(4), z.literal(6), z.literal(20), z.literal(100)])).min(1),
  faces: z.array(z.number().int().min(1).max(100)),
});
const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/);
const side = z.looseObject({ roster: z.array(z.looseObject({ card: z.string() })) });

const started = z.looseObject({
  type: z.literal('gameStarted'),
  gameId: z.string(),
  league: z.string(),
  rules: z.looseObject({ chartId: z.string() }),
  park: z.looseObject({}),
  teams: z.object({ away: side, home: side }),
  commitment: z
    .object({
      commitment: hex.length(64),
      rulesHash: hex.length(64),
      rostersHash: hex.length(64),
    })
    .nullable(),
});
const readied = z.looseObject({
  type: z.literal('managerReadied'),
  side: z.enum(['away', 'home']),
  entropy: hex,
});
const revealed = z.looseObject({ type: z.literal('diceRevealed'), secret: z.string() });
const other = z.looseObject({
  type: z.string().refine((type) => !CHECKED.has(type), 'not as its type demands'),
  rolls: z.array(roll).optional(),
});
const CHECKED: ReadonlySet<string> = new Set(['gameStarted', 'managerReadied', 'diceRevealed']);

const event = z.union([started, readied, revealed, other]);
/** As the sites write it: with its version, and when and by whom it came. */
const logged = z.looseObject({ event }).transform((entry) => entry.event);
const events = z.array(z.union([event, logged]));
const file = z.union([events, z.looseObject({ events }).transform((game) => game.events)]);

export type ReadLog =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly problem: string };

/** Reads an exported game: a list of events, or an object with one. */
export const readLog = async (path: string): Promise<ReadLog> => {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { ok: false, problem: `cannot read ${path}` };
  const parsed = file.safeParse(parseJson(text));
  // What the check looks at has been read; the rest of each event is passed on as it is.
  return parsed.success
    ? { ok: true, events: parsed.data as unknown as readonly GameEvent[] }
    : { ok: false, problem: `${path} is not a game: ${z.prettifyError(parsed.error)}` };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
