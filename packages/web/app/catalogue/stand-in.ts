/** A server that answers the same to everybody: for components of the catalogue that ask theirs. */

import type { AppRouter, AuditEntry, SavedLineupView } from '@paper-dynasty/api/contract';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';

const LONG_AGO = '2026-04-01T19:05:00.000Z';

const entry = (number: number, rest: Partial<AuditEntry>): AuditEntry => ({
  id: `${number}`,
  league: 'pd',
  number,
  actorUserId: 'pd-6',
  actorName: 'Gus Thornapple',
  action: 'suspend',
  gameId: '01900000-0000-7000-8000-000000000000',
  reason: 'rain over the park',
  details: '{}',
  gameHash: null,
  hash: '',
  at: LONG_AGO,
  ...rest,
});
const AUDIT: readonly AuditEntry[] = [
  entry(3, { action: 'resume', reason: 'the sun is out' }),
  entry(2, {}),
  entry(1, { action: 'appoint', actorUserId: null, actorName: null, gameId: null, reason: '' }),
];
const NINE: SavedLineupView = { against: 'R', dh: true, slots: [] };

const ANSWERS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['admin.audit', { events: AUDIT }],
  ['game.log', { gameId: 'a-game', version: 0, events: [] }],
  ['team.savedLineups', [NINE]],
  ['league.info', { name: 'Paper Dynasty', silentSince: LONG_AGO }],
]);

/** What is not among the answers fails, as it does when nobody can be reached. */
export const standIn = createTRPCClient<AppRouter>({
  links: [
    () =>
      ({ op }) =>
        observable((observer) => {
          const data = ANSWERS.get(op.path);
          if (data === undefined) {
            observer.error(new TRPCClientError('a catalogue has no server'));
            return;
          }
          observer.next({ result: { data } });
          observer.complete();
        }),
  ],
});
