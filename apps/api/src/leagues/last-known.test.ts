import { beforeEach, expect, test } from 'vitest';
import { createLastKnown, type LastKnown, type Question } from './last-known.ts';
import type { Remembered, SharedMemory } from './shared-memory.ts';

const FRESH_MS = 10;
const USABLE_MS = 100;
let time: number;
let asked: number;
let away: boolean;
let together: Map<string, Remembered>;
beforeEach(() => {
  [time, asked, away] = [1_000, 0, false];
  together = new Map();
});

const shared: SharedMemory = {
  get: async (key) => together.get(key) ?? null,
  put: (key, remembered) => void together.set(key, remembered),
};
/** A server that has just started. */
const server = (memory: SharedMemory | null = shared): LastKnown =>
  createLastKnown({ freshMs: FRESH_MS, usableMs: USABLE_MS, shared: memory, now: () => time });

const unavailable = { code: 'LEAGUE_UNAVAILABLE', reason: 'away' } as const;
const unreadable = { code: 'LEAGUE_DATA_UNREADABLE', what: 'teams', problems: [] } as const;
const question: Question<number> = {
  key: 'teams',
  fetch: async () => {
    asked += 1;
    return away ? { ok: false, fault: unavailable } : { ok: true, value: asked };
  },
  read: (raw) =>
    typeof raw === 'number' ? { ok: true, value: raw } : { ok: false, fault: unreadable },
};
const said = (value: number) => ({ ok: true, value });

test('an answer that is not new is given while another is fetched, once for all who ask', async () => {
  const alone = server(null);
  const ask = () => alone.ask(question);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill(said(1)));
  time += FRESH_MS + 1;
  expect(await ask()).toEqual(said(1));
  await expect.poll(ask).toEqual(said(2));
  time += USABLE_MS + 1;
  expect(await ask()).toEqual(said(3));
});

test('what one server was told the others know, and only one of them asks again', async () => {
  const [one, other] = [server(), server()];
  expect(await one.ask(question)).toEqual(said(1));
  expect(await other.ask(question)).toEqual(said(1));
  time += FRESH_MS + 1;
  expect(await other.ask(question)).toEqual(said(1));
  await expect.poll(() => other.ask(question)).toEqual(said(2));
  await one.ask(question);
  await expect.poll(() => one.ask(question)).toEqual(said(2));
  expect(asked).toBe(2);
});

test('a server that starts while the league is away shows what the others were told, for a while', async () => {
  await server().ask(question);
  away = true;
  time += USABLE_MS;
  const late = server();
  expect(await late.ask(question)).toEqual(said(1));
  await expect.poll(late.silentSince).not.toBeNull();
  time += 1;
  expect(await server().ask(question)).toEqual({ ok: false, fault: unavailable });
});

test('what does not read as a league’s answer is not believed, wherever it stands', async () => {
  together.set('teams', { said: 'no number', at: time });
  expect(await server().ask(question)).toEqual(said(1));
  expect(together.get('teams')).toEqual({ said: 1, at: time });
});
