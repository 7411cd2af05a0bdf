import pino from 'pino';
import { expect, test } from 'vitest';
import { logOptions } from './create-log.ts';

/** What stands in the log after somebody has written this. */
function written(facts: object): string {
  const lines: string[] = [];
  pino(logOptions('debug'), { write: (line) => void lines.push(line) }).error(facts, 'said');
  return lines.join('');
}

const CANARY = 'canary-7f3a90b1c2';
const query = 'insert into game_secrets values ($1)';
const failed = Object.assign(new Error(`Failed query: ${query}\nparams: ${CANARY}`), {
  query,
  params: [CANARY],
  cause: Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: `Key (secret)=(${CANARY}) already exists.`,
  }),
});

test.each([
  ['a field', { token: CANARY }],
  ['deeper', { request: { headers: { authorization: CANARY, cookie: CANARY } } }],
  ['a failed query', { err: failed }],
])('A31 no secret stands in the log: %s', (_, facts) => {
  expect(written(facts)).not.toContain(CANARY);
});

test('a failed query is told by what failed and where, without its values', () => {
  const { level, err } = JSON.parse(written({ err: failed }));
  expect(level).toBe('error');
  expect(err).toMatchObject({ message: 'duplicate key', code: '23505', query });
});
