import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const HEX = '5ec2e7'.padEnd(64, '0');

test('gives its bytes only when asked to reveal them', () => {
  const secret = Secret.fromHex(HEX);
  expect(secret.reveal()).toBe(HEX);
  expect(Object.keys(secret)).toEqual([]);
  expect(Object.getOwnPropertyNames(secret)).toEqual([]);
});

const inspect = (value: object, symbol: symbol): unknown => Reflect.get(value, symbol);

test.each<[string, (secret: Secret) => unknown]>([
  ['String()', (secret) => String(secret)],
  ['a template', (secret) => `${secret}`],
  ['joining', (secret) => [secret].join()],
  ['JSON', (secret) => JSON.stringify({ game: { secret } })],
  [
    'console.log in Node',
    (secret) => {
      const print = inspect(secret, Symbol.for('nodejs.util.inspect.custom'));
      return typeof print === 'function' ? print.call(secret) : 'not refused';
    },
  ],
])('%s is refused, and the refusal does not tell it', (_, print) => {
  const secret = Secret.fromHex(HEX);
  expect(() => print(secret)).toThrow(/^a dice secret is not printed/);
});

test('keeps its own copy of the bytes', () => {
  const bytes = new Uint8Array(32).fill(1);
  const secret = new Secret(bytes);
  bytes.fill(2);
  expect(secret.reveal()).toBe('01'.repeat(32));
});

test.each([0, 16, 31, 33])('%i bytes are not a secret', (length) => {
  expect(() => new Secret(new Uint8Array(length))).toThrow(RangeError);
});
