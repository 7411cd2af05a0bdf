import { connect } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { postgresStore } from './postgres-store.ts';

// Nobody connects before the first query.
const store = postgresStore(() => connect('postgres://nobody@127.0.0.1:1/nothing'));

const failure = (facts: { readonly code?: string; readonly constraint_name?: string }) =>
  store.failureOf(Object.assign(new Error('failed'), facts));

test.each([
  [
    'the action id is taken',
    { code: '23505', constraint_name: 'game_events_action_key' },
    'duplicate',
  ],
  [
    'the version is taken',
    { code: '23505', constraint_name: 'game_events_game_id_version_pk' },
    'again',
  ],
  ['a deadlock', { code: '40P01' }, 'again'],
  ['locked by another server', { code: '55P03' }, 'busy'],
  ['cancelled for its time', { code: '57014' }, 'busy'],
  ['a database that only reads', { code: '25006' }, 'unknown'],
  ['shut down', { code: '57P01' }, 'unknown'],
  ['the disk is full', { code: '53100' }, 'unknown'],
  ['the wire broke', { code: 'EPIPE' }, 'unknown'],
  ['the driver gave up', { code: 'CONNECTION_CLOSED' }, 'unknown'],
  ['no code', {}, 'unknown'],
  ['a row that may not be', { code: '23514' }, 'refused'],
])('%s', (_, facts, read) => {
  expect(failure(facts)).toBe(read);
});
