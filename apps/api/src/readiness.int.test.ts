import { connect } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { expect, test } from 'vitest';
import { createReadiness } from './readiness.ts';
import { given } from './testing/given.ts';

/** A database, and an address at which there is none. */
const here = given(async (later) => {
  const there = await connectTestDatabase();
  later(there.close);
  const away = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  later(away.close);
  return { there: there.sql, away: away.sql };
});

const READY = { database: true, steady: true, stopping: false };

test.each([
  ['is ready where nothing is wrong', READY],
  ['is not while the database is away', { ...READY, database: false }],
  ['is not when it has just stood still', { ...READY, steady: false }],
  ['is not once it was asked to stop', { ...READY, stopping: true }],
])('a server %s', async (_, state) => {
  const { there, away } = here();
  const readiness = createReadiness({
    sql: state.database ? there : away,
    stopping: () => state.stopping,
    steady: () => state.steady,
  });
  expect(await readiness()).toEqual({ ...state, ready: state === READY });
});
