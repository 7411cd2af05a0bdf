import { expect, test } from 'vitest';
import { readable } from './readable.ts';

test.for([
  ['Listening on http://127.0.0.1:3000', 'Listening on http://127.0.0.1:3000'],
  [
    '{"level":30,"time":1,"pid":7,"port":8000,"msg":"the API listens"}',
    'the API listens  port=8000',
  ],
  ['{"level":50,"time":1,"msg":"lost","err":{"message":"gone"}}', '! lost\ngone'],
  ['{"level":"?"}', '{"level":"?"}'],
  ['{ not json', '{ not json'],
] as const)('%s', ([line, words]) => {
  expect(readable(line)).toBe(words);
});
