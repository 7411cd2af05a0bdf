import { type Feed, follow, newId, signedIn, type TestClient } from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { type BySide, SIDES } from '@paper-dynasty/engine';
import { expect } from 'vitest';
import type { Recorder } from './recorder.ts';
import { PATIENCE_MS } from './table.ts';

/** Two managers at a game, each at a server of his own; the home side is to decide. */
export interface Duel {
  readonly gameId: string;
  readonly clients: BySide<TestClient>;
  readonly feeds: BySide<Feed>;
  readonly leave: () => void;
}

/** With the quick clock each has 180 s in the bank and 20 s a decision. */
export async function openDuel(
  urls: BySide<string>,
  recorder: Recorder,
  clock: 'quick' | 'none' = 'quick',
): Promise<Duel> {
  const home = await signedIn(
    { url: urls.home, patienceMs: PATIENCE_MS, line: true, hear: recorder.hear },
    'pd-1',
  );
  const away = await signedIn(
    { url: urls.away, patienceMs: PATIENCE_MS, line: true, hear: recorder.hear },
    'pd-2',
  );
  const { gameId, inviteCode } = await home.api.lobby.create.mutate({
    teamId: 'BOS',
    side: 'home',
    opponent: { type: 'link' },
    innings: 3,
    clock,
  });
  await away.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'NYA' });
  const clients = { away, home };
  const feeds = { away: follow(away, gameId), home: follow(home, gameId) };
  recorder.watch(gameId, [feeds.away, feeds.home]);
  // Both at once, at two servers: whoever comes second is ready all the same.
  await Promise.all(
    SIDES.map(async (side) => {
      const { version } = await feeds[side].until(() => true);
      await clients[side].api.game.act.mutate({
        gameId,
        actionId: newId(),
        expectedVersion: version,
        action: { type: 'ready', side, entropy: '00'.repeat(16) },
      });
    }),
  );
  for (const side of SIDES) await feeds[side].until(({ phase }) => phase.type === 'defence');
  return {
    gameId,
    clients,
    feeds,
    leave: () => {
      for (const side of SIDES) {
        feeds[side].stop();
        clients[side].close();
      }
    },
  };
}

/** Who decided what in a game, as far as it was not the managers. */
export async function takenByClock({ clients, gameId }: Duel): Promise<readonly string[]> {
  const { events } = await clients.home.api.game.log.query({ gameId });
  return events.filter(({ by }) => by === 'clock').map(({ event }) => event.type);
}

/** They are there as far as the servers know: else the clock stands. */
export const seated = (sql: Connection['sql'], { gameId }: Pick<Duel, 'gameId'>): Promise<void> =>
  expect
    .poll(
      () => sql`
        select from game_sessions where game_id = ${gameId}
          and away_silent_since is null and home_silent_since is null`,
      { timeout: 20_000 },
    )
    .toHaveLength(1);
