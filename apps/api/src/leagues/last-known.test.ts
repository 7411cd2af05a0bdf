import { beforeEach, expect, test } from 'vitest';
import { createLastKnown, type LastKnown, type Question } from './last-known.ts';
import type { Remembered, SharedMemory } from './shared-memory.ts';
import type { Trouble } from './stale-watch.ts';

const FRESH_MS = 10;
const USABLE_MS = 100;
let time: number;
let asked: number;
let away: boolean;
let garbled: boolean;
let together: Map<string, Remembered>;
let heard: Trouble[];
beforeEach(() => {
  [time, asked, away, garbled] = [1_000, 0, false, false];
  together = new Map();
  heard = [];
});

const shared: SharedMemory = {
  get: async (key) => together.get(key) ?? null,
  put: (key, remembered) => void together.set(key, remembered),
};
/** A server that has just started. */
const server = (memory: SharedMemory | null = shared): LastKnown =>
  createLastKnown({
    freshMs: FRESH_MS,
    usableMs: USABLE_MS,
    shared: memory,
    now: () => time,
    tell: (trouble) => void heard.push(trouble),
  });

const unavailable = { code: 'LEAGUE_UNAVAILABLE', reason: 'away' } as const;
const unreadable = {
  code: 'LEAGUE_DATA_UNREADABLE',
  what: 'teams',
  problems: [{ at: 'teams.0.name', problem: 'is missing' }],
} as const;
const question: Question<number> = {
  key: 'teams',
  fetch: async () => {
    asked += 1;
    if (away) return { ok: false, fault: unavailable };
    return { ok: true, value: garbled ? 'no number' : asked };
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

test('a league that cannot be read is not up to date, and its field is told once', async () => {
  const alone = server(null);
  await alone.ask(question);
  garbled = true;
  const garbledAt = new Date(time + FRESH_MS + 1).toISOString();
  for (let round = 1; round <= 3; round += 1) {
    time += FRESH_MS + 1;
    expect(await alone.ask(question)).toEqual(said(1));
    await expect.poll(() => asked).toBe(1 + round);
    await expect.poll(alone.silentSince).toBe(garbledAt);
  }
  expect(alone.unreadable()).toBe(1);
  expect(heard).toEqual([
    { type: 'unreadable', what: 'teams', fields: ['teams.0.name: is missing'] },
  ]);
  garbled = false;
  time += FRESH_MS + 1;
  await alone.ask(question);
  await expect.poll(alone.silentSince).toBeNull();
  expect(alone.unreadable()).toBe(0);
  expect(heard.at(-1)).toEqual({ type: 'unreadable', what: 'teams', fields: null });
});

test('an answer that cannot be read and stands for nothing older is no old data', async () => {
  garbled = true;
  const alone = server(null);
  expect(await alone.ask(question)).toEqual({ ok: false, fault: unreadable });
  expect(alone.silentSince()).toBeNull();
  expect(alone.unreadable()).toBe(1);
});

test('a silence is told once, and is over when another server has heard the league', async () => {
  const [one, other] = [server(), server()];
  await one.ask(question);
  away = true;
  time += FRESH_MS + 1;
  await one.ask(question);
  await expect.poll(one.silentSince).not.toBeNull();
  time += 1;
  await one.ask(question);
  await expect.poll(() => asked).toBe(3);
  expect(heard).toEqual([{ type: 'silent', reason: 'away' }]);
  away = false;
  time += 1;
  await other.ask(question);
  await expect.poll(() => together.get('teams')?.at).toBe(time);
  await one.ask(question);
  await expect.poll(one.silentSince).toBeNull();
  expect(asked).toBe(4);
  expect(heard).toEqual([
    { type: 'silent', reason: 'away' },
    { type: 'silent', reason: null },
  ]);
});
