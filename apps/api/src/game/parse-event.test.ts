import type { PlayMade } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { parseEvent } from './parse-event.ts';

const groundOut = (n: number): string =>
  JSON.stringify({
    type: 'playMade',
    kind: 'out',
    batter: n,
    batterTo: 0,
    moves: [],
    putouts: ['1B'],
    assists: ['SS'],
    errors: [],
    rolls: [{ n, purpose: 'range', dice: [20], faces: [11] }],
    ball: { kind: 'ground', location: 'SS' },
  });

describe('events of the log', () => {
  test('come out as they were written', () => {
    for (const n of [1, 2]) expect(JSON.stringify(parseEvent(groundOut(n)))).toBe(groundOut(n));
  });

  test('of two plays the parts that are the same are one object', () => {
    const [one, other] = [1, 2].map((n) => parseEvent(groundOut(n)) as PlayMade);
    expect(other?.ball).toBe(one?.ball);
    expect(other?.putouts).toBe(one?.putouts);
    expect(other?.rolls[0]?.faces).toBe(one?.rolls[0]?.faces);
  });

  test('the rolls stay those of their play', () => {
    const [one, other] = [1, 2].map((n) => parseEvent(groundOut(n)) as PlayMade);
    expect([one?.rolls[0]?.n, other?.rolls[0]?.n]).toEqual([1, 2]);
  });

  test.each([
    'null',
    '{"type":"playMade"}',
    '{"type":"playMade","rolls":7}',
    '{"type":"playMade","rolls":[null],"ball":null}',
    '{"type":"lineupSet","side":"home"}',
    '{"type":"rainedOut"}',
  ])('what cannot be folded is handed to whoever folds it: %s', (payload) => {
    expect(JSON.stringify(parseEvent(payload))).toBe(payload);
  });
});
