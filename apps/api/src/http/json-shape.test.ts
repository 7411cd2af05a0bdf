import { describe, expect, test } from 'vitest';
import { isReasonableJson } from './json-shape.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('A25 JSON of a strange shape is refused', () => {
  test.each([
    ['nested a million deep', nested(1_000_000)],
    ['nested 17 deep', nested(17)],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a number beyond all numbers', '{"a":1e999}'],
    ['NaN', '{"a":NaN}'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['__proto__, escaped', '{"__pr\\u006fto__":{"admin":true}}'],
    ['constructor', '{"constructor":{"prototype":{}}}'],
    ['a string of 3 KiB', JSON.stringify('x'.repeat(3_000))],
    ['a NUL', '{"a":"x\\u0000"}'],
    ['a NUL in a name', '{"\\u0000":1}'],
    ['a lone surrogate in a name', '{"\\ud800":1}'],
    ['half of it', '{"a":'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(isReasonableJson(text)).toBe(false);
    expect({}).not.toHaveProperty('admin');
  });
});

test.each([
  ['nested 16 deep', nested(16)],
  ['brackets in a string', JSON.stringify({ a: '[{'.repeat(500), b: '\\"[[' })],
  ['a call', '{"0":{"gameId":"019a0000-0000-7000-8000-000000000001","n":[1,2.5,null,true]}}'],
])('%s is fine', (_, text) => {
  expect(isReasonableJson(text)).toBe(true);
});
