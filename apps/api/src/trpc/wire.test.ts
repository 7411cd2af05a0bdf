import { tracked } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { wire } from './wire.ts';

/** What is told to many, which notes how often it is turned into text. */
function told() {
  let times = 0;
  const message = {
    type: 'events',
    toJSON: () => {
      times += 1;
      return { type: 'events', events: ['ünï', 1] };
    },
  };
  return { message, times: () => times };
}

const delivery = (id: number, data: object, version = '7') => {
  const [eventId, value] = tracked(version, data);
  return { id, result: { type: 'data', id: eventId, data: { id: eventId, data: value } } };
};

describe('what goes out', () => {
  test('one event for many is turned into text once, and reads as JSON would write it', () => {
    const { message, times } = told();
    const texts = Array.from({ length: 10 }, (_, id) => wire.encode(delivery(id, message)));
    expect(times()).toBe(1);
    for (const [id, text] of texts.entries()) {
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(delivery(id, message))));
    }
  });

  test.each([
    ['an answer', { id: 1, result: { type: 'data', data: { version: 3 } } }],
    ['an error', { id: 1, error: { code: -32_000, message: 'stale' } }],
    ['the start of a subscription', { id: 1, result: { type: 'started' } }],
    ['several at once', [{ id: 1, result: { type: 'data', data: 1 } }]],
  ])('%s is plain JSON', (_, message) => {
    expect(wire.encode(message)).toBe(JSON.stringify(message));
  });
});

describe('what comes in', () => {
  test('is read', () =>
    expect(wire.decode('{"id":1,"method":"ping"}')).toEqual({ id: 1, method: 'ping' }));

  test.each(['{', '{"__proto__":1}', `${'['.repeat(40)}${']'.repeat(40)}`, '"\\u0000"'])(
    'not: %s',
    (text) => expect(() => wire.decode(text)).toThrow('strange JSON'),
  );
});
