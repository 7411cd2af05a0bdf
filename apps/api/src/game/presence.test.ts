import { expect, test, vi } from 'vitest';
import type { Presence } from '../game-views.ts';
import { createPresence } from './presence.ts';

const GAME = 'a game';
const MANAGERS = { away: 'ann', home: 'bob' };
const SINCE = '2026-07-04T19:00:00.000Z';
const nobodySilent = { away: null, home: null };
const elsewhere = (
  users: readonly string[],
  others = 0,
  silentSince: Presence['silentSince'] = nobodySilent,
) => ({
  tables: [{ users, others }],
  silentSince,
});

test('one manager in two tabs is one manager, everybody else counts by the tab', () => {
  const book = createPresence(() => {});
  for (const user of ['ann', 'ann', 'cid', 'cid', null]) book.enter(GAME, user);
  expect(book.of(GAME, MANAGERS)).toEqual({
    managers: { away: true, home: false },
    silentSince: nobodySilent,
    spectators: 3,
  });
  expect(book.here(GAME)).toEqual({
    gameId: GAME,
    users: ['ann', 'ann', 'cid', 'cid'],
    others: 1,
  });
});

test('what is told of a table is one object until it says something else', () => {
  const book = createPresence(() => {});
  const stranger = book.enter(GAME, null);
  const told = book.of(GAME, MANAGERS);
  expect(book.of(GAME, { ...MANAGERS })).toBe(told);
  const other = book.enter(GAME, null);
  stranger[Symbol.dispose]();
  expect(book.of(GAME, MANAGERS)).toBe(told);
  expect(book.of(GAME, { away: 'ann', home: null })).not.toBe(told);
  other[Symbol.dispose]();
  expect(book.of(GAME, MANAGERS)).toEqual({ ...told, spectators: 0 });
});

test('everybody who comes or leaves is told of, and a table that is left is forgotten', () => {
  const changed = vi.fn();
  const book = createPresence(changed);
  const seats = [book.enter(GAME, 'ann'), book.enter(GAME, null), book.enter('another', 'ann')];
  expect([book.sockets(), book.occupied()]).toEqual([3, [GAME, 'another']]);
  for (const seat of seats) seat[Symbol.dispose]();
  expect(changed).toHaveBeenCalledTimes(6);
  expect([book.sockets(), book.occupied()]).toEqual([0, []]);
});

test('who leaves twice leaves once, and not the table that came after', () => {
  const book = createPresence(() => {});
  const seat = book.enter(GAME, 'ann');
  seat[Symbol.dispose]();
  book.enter(GAME, 'bob');
  seat[Symbol.dispose]();
  expect(book.of(GAME, MANAGERS).managers).toEqual({ away: false, home: true });
});

test('visitors of other servers count, and are news once', () => {
  const book = createPresence(() => {});
  book.enter(GAME, 'ann');
  expect(book.hear(GAME, elsewhere(['bob', 'cid'], 2))).toBe(true);
  expect(book.hear(GAME, elsewhere(['bob', 'cid'], 2))).toBe(false);
  expect(book.of(GAME, MANAGERS)).toEqual({
    managers: { away: true, home: true },
    silentSince: nobodySilent,
    spectators: 3,
  });
  expect(book.hear('a game that nobody follows here', elsewhere(['bob']))).toBe(false);
});

test('who sits here is not silent, whatever the others have heard last', () => {
  const book = createPresence(() => {});
  book.enter(GAME, 'ann');
  book.hear(GAME, elsewhere([], 0, { away: SINCE, home: SINCE }));
  expect(book.of(GAME, MANAGERS).silentSince).toEqual({ away: null, home: SINCE });
});
