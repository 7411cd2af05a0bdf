import type { LiveSession } from '@paper-dynasty/db';
import { beforeEach, expect, test } from 'vitest';
import { createSessionMemory, type SessionMemory } from './session-memory.ts';

const session = { id: 'one', league: 'pd' } as LiveSession;
let now: number;
let memory: SessionMemory;
beforeEach(() => {
  now = 1_000;
  memory = createSessionMemory(() => now);
});

test('a session without a socket here is looked up every time', () => {
  memory.remember('token', session);
  expect(memory.recall('token', 'pd')).toBeUndefined();
});

test('one with a socket is known by its cookie, in its own league, while it is confirmed', () => {
  memory.confirm(new Set(['one']));
  memory.remember('token', session);
  expect(memory.recall('token', 'pd')).toBe(session);
  expect(memory.recall('token', 'sba')).toBeUndefined();
  expect(memory.recall('another token', 'pd')).toBeUndefined();
  now += 3_000;
  expect(memory.recall('token', 'pd')).toBeUndefined();
});

test('one that has ended is not known any more', () => {
  for (const end of [() => memory.forget('one'), () => memory.confirm(new Set())]) {
    memory.confirm(new Set(['one']));
    memory.remember('token', session);
    end();
    expect(memory.recall('token', 'pd')).toBeUndefined();
  }
});

test('now and then it is looked up all the same', () => {
  memory.confirm(new Set(['one']));
  memory.remember('token', session);
  now += 20_001;
  memory.confirm(new Set(['one']));
  expect(memory.recall('token', 'pd')).toBeUndefined();
});
