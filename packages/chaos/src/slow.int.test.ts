import {
  createTestClient,
  follow,
  SITE,
  signedIn,
  startTestServer,
  type TestServer,
} from '@paper-dynasty/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { full, report } from './effort.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const MIB = 1024 * 1024;
/** In one go; the kernel keeps some megabytes for a client that does not read. */
const SUBSCRIPTIONS = 20;
/** Each time for so long: whole logs are read for it. */
const ROUND_MS = 5_000;
const ROUNDS = 8;
/** Below the messages a second that a page may send. */
const ASK_MS = 40;

/** A socket that reads nothing. */
async function openDeafSocket(): Promise<WebSocket> {
  const { ticket } = await createTestClient(server).api.account.socketTicket.mutate();
  const address = `${server.url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
  const socket = new WebSocket(address, { headers: { origin: SITE } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  socket.pause();
  return socket;
}

/** Asks for the log of a whole game again and again, and reads nothing of it. */
async function openAskingSocket(gameId: string): Promise<{ readonly stop: () => void }> {
  const socket = await openDeafSocket();
  const params = { path: 'game.log', input: { gameId } };
  let id = 0;
  const again = setInterval(() => {
    id += 1;
    socket.send(JSON.stringify({ id, method: 'query', params }));
  }, ASK_MS);
  return {
    stop: () => {
      clearInterval(again);
      socket.terminate();
    },
  };
}

/** Begins to watch a whole game again and again, and reads nothing of it. */
async function openSlowSocket(gameId: string): Promise<{ readonly stop: () => void }> {
  const socket = await openDeafSocket();
  const params = { path: 'game.onEvents', input: { gameId, lastEventId: 0 } };
  let id = 0;
  const ask = (): void => {
    for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
      id += 1;
      if (id > SUBSCRIPTIONS) {
        socket.send(JSON.stringify({ id: id - SUBSCRIPTIONS, method: 'subscription.stop' }));
      }
      socket.send(JSON.stringify({ id, method: 'subscription', params }));
    }
    if (id === SUBSCRIPTIONS * ROUNDS) clearInterval(again);
  };
  const again = setInterval(ask, ROUND_MS);
  ask();
  return {
    stop: () => {
      clearInterval(again);
      socket.terminate();
    },
  };
}

/** Who watches is waited for, for most of a minute: with `pnpm chaos --full`. */
const OPEN = [openAskingSocket, openSlowSocket].slice(0, full(1, 2));

describe('F24 clients that do not read', () => {
  test('are sent away, with little kept for them; everybody else is told everything', async () => {
    const manager = await signedIn(server, 'of-anchors');
    const play = () =>
      manager.api.lobby.createAiGame.mutate({
        away: { teamId: 'BEL', style: 'yolo' },
        home: { teamId: 'ANC', style: 'safe' },
      });
    const { gameId: before } = await play();
    const earlier = follow(manager, before);
    await earlier.until(({ phase }) => phase.type === 'over');
    earlier.stop();
    const { gameId } = await play();
    const feed = follow(manager, gameId);
    const slow = await Promise.all(OPEN.map((open) => open(before)));
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, server.sockets.mostBuffered());
    }, 5);
    const end = await feed.until(({ phase }) => phase.type === 'over');
    await expect.poll(server.sockets.count, { timeout: 90_000 }).toBe(1);
    clearInterval(look);
    expect(most).toBeGreaterThan(0);
    // One answer at most above the mark: a log is half a megabyte.
    expect(most).toBeLessThanOrEqual(2 * MIB);
    expect(feed.delivered.map(({ version }) => version)).toEqual(
      Array.from({ length: end.version }, (_, n) => n + 1),
    );
    report('F24', { tried: slow.length, lost: 0 });
    for (const { stop } of slow) stop();
    manager.close();
  });
});
