import { type Feed, follow, newId, signedIn, type TestClient } from '@paper-dynasty/api/testing';
import { type BySide, SIDES } from '@paper-dynasty/engine';
import type { Recorder } from './recorder.ts';
import { PATIENCE_MS } from './table.ts';

/** Two managers at a game with a clock, each at a server of his own; the home side is to decide. */
export interface Duel {
  readonly gameId: string;
  readonly clients: BySide<TestClient>;
  readonly feeds: BySide<Feed>;
  readonly leave: () => void;
}

/** 180 s in the bank of each, 20 s a decision. */
export async function openDuel(urls: BySide<string>, recorder: Recorder): Promise<Duel> {
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
    clock: 'quick',
  });
  await away.api.lobby.join.mutate({ gameId, inviteCode: inviteCode ?? '', teamId: 'NYA' });
  const clients = { away, home };
  const feeds = { away: follow(away, gameId), home: follow(home, gameId) };
  recorder.watch(gameId, [feeds.away, feeds.home]);
  for (const side of SIDES) {
    const { version } = await feeds[side].until(() => true);
    await clients[side].api.game.act.mutate({
      gameId,
      actionId: newId(),
      expectedVersion: version,
      action: { type: 'ready', side, entropy: '00'.repeat(16) },
    });
  }
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
