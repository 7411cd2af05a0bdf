import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDoing } from './every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const log = pino({ level: 'silent' });

test('a chore that does not come to an end is given up, and done again', async () => {
  const work = vi.fn(() => new Promise(() => {}));
  const stop = keepDoing([{ name: 'wait', everyMs: 1_000, work }], log);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(32_000);
  expect(work).toHaveBeenCalledTimes(2);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(stopped).resolves.toBeUndefined();
});

test('one that fails is done again at its time', async () => {
  const work = vi.fn(() => Promise.reject(new Error('not now')));
  const stop = keepDoing([{ name: 'fail', everyMs: 1_000, work }], log);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(work).toHaveBeenCalledTimes(3);
  await stop();
});

test('of a database that is away one line is told, and one when it is back; of what else fails, all', async () => {
  const said: { readonly [fact: string]: unknown }[] = [];
  const write = (line: string): void => void said.push(JSON.parse(line));
  const query = { query: 'select a, b, c from everything' };
  const away = Object.assign(new Error('Failed query', { cause: coded('ECONNREFUSED') }), query);
  const busy = Object.assign(new Error('Failed query', { cause: coded('57P03') }), query);
  const answers: Record<string, Error[]> = {
    sweep: [away, away],
    look: [busy],
    count: [],
    slip: [coded('42703')],
  };
  const work = (name: string) => async () => {
    const error = answers[name]?.shift();
    if (error) throw error;
  };
  const chores = Object.keys(answers).map((name) => ({ name, everyMs: 1_000, work: work(name) }));
  const stop = keepDoing(chores, pino({ base: null, timestamp: false }, { write }));
  await vi.advanceTimersByTimeAsync(5_000);
  await stop();
  const words = said.map(({ msg, chore, code }) => [msg, chore, code]);
  expect(words).toEqual([
    ['the database is away: chores are put off', 'sweep', 'ECONNREFUSED'],
    ['a chore failed', 'slip', undefined],
    ['the database answers again: chores are done', 'look', undefined],
  ]);
  expect(JSON.stringify(said.filter(({ code }) => code))).not.toContain('select');
});

test('an outage is told of while a rare chore still waits for its turn after another one', async () => {
  const said: string[] = [];
  const write = (line: string): void => void said.push(JSON.parse(line).msg);
  let away = false;
  const often = async () => {
    if (away) throw coded('ECONNREFUSED');
  };
  const rare = () => Promise.reject(coded('57014'));
  const chores = [
    { name: 'often', everyMs: 1_000, work: often },
    { name: 'rare', everyMs: 3_600_000, work: rare },
  ];
  const stop = keepDoing(chores, pino({}, { write }));
  await vi.advanceTimersByTimeAsync(3_600_000);
  const begins = 'the database is away: chores are put off';
  expect(said).toEqual([begins]);
  await vi.advanceTimersByTimeAsync(600_000);
  away = true;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(said).toEqual([begins, begins]);
  away = false;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(said).toEqual([begins, begins, 'the database answers again: chores are done']);
  await stop();
});

const coded = (code: string) => Object.assign(new Error(`failed: ${code}`), { code });
