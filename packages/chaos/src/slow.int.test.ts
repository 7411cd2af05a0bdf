import { createTestClient, follow, givenServer, SITE, signedIn } from '@paper-dynasty/api/testing';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { expectWithin, full } from './effort.ts';
import { memoryInUse } from './memory.ts';
import { createRecorder } from './recorder.ts';
import { expectNothingLost } from './verdict.ts';

const here = givenServer();

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
  const { ticket } = await createTestClient(here()).api.account.socketTicket.mutate();
  const address = `${here().url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
  const socket = new WebSocket(address, { headers: { origin: SITE } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  socket.pause();
  return socket;
}

/** Somebody who reads nothing; `reads` ends that, and says with which code he was sent away. */
interface Deaf {
  readonly reads: () => Promise<number>;
}

function deaf(socket: WebSocket, asking: NodeJS.Timeout): Deaf {
  return {
    reads: () => {
      clearInterval(asking);
      const gone = new Promise<number>((resolve) => socket.once('close', resolve));
      socket.resume();
      return gone;
    },
  };
}

/** Asks for the log of a whole game again and again. */
function ask(socket: WebSocket, gameId: string): Deaf {
  const params = { path: 'game.log', input: { gameId } };
  let id = 0;
  const asking = setInterval(() => {
    id += 1;
    socket.send(JSON.stringify({ id, method: 'query', params }));
  }, ASK_MS);
  return deaf(socket, asking);
}

/** Begins to watch a whole game again and again. */
function watch(socket: WebSocket, gameId: string): Deaf {
  const params = { path: 'game.onEvents', input: { gameId, lastEventId: 0 } };
  let id = 0;
  const begin = (): void => {
    for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
      id += 1;
      if (id > SUBSCRIPTIONS) {
        socket.send(JSON.stringify({ id: id - SUBSCRIPTIONS, method: 'subscription.stop' }));
      }
      socket.send(JSON.stringify({ id, method: 'subscription', params }));
    }
    if (id === SUBSCRIPTIONS * ROUNDS) clearInterval(asking);
  };
  const asking = setInterval(begin, ROUND_MS);
  begin();
  return deaf(socket, asking);
}

/** So much more may be held when all of them have gone: a game was played meanwhile. */
const MEMORY_MIB = 20;

describe('F24 a client that does not read', () => {
  test.each([
    ['asks', ask],
    ['watches', watch],
  ])(
    'and %s is sent away and told why, with little kept for him; all others are told everything',
    async (_, begin) => {
      const server = here();
      const recorder = createRecorder();
      const manager = await signedIn({ ...server, hear: recorder.hear }, 'of-anchors');
      const play = async () => {
        const { gameId } = await manager.api.lobby.createAiGame.mutate({
          away: { teamId: 'BEL', style: 'yolo' },
          home: { teamId: 'ANC', style: 'safe' },
        });
        const feed = follow(manager, gameId);
        recorder.watch(gameId, [feed]);
        return { gameId, feed };
      };
      const before = await play();
      await before.feed.until(({ phase }) => phase.type === 'over');
      before.feed.stop();
      const { gameId } = before;
      const answer = JSON.stringify(await manager.api.game.log.query({ gameId })).length;
      const { feed } = await play();
      await feed.until(({ version }) => version >= 1);
      const clients = full(1, 8);
      const others = server.sockets.count();
      const sockets = await Promise.all(Array.from({ length: clients }, openDeafSocket));
      const memory = memoryInUse();
      let most = 0;
      const look = setInterval(() => {
        most = Math.max(most, server.sockets.mostBuffered());
      }, 5);
      const away = sockets.map(async (socket, n) => {
        const client = begin(socket, gameId);
        const left = others + clients - n;
        await expect.poll(server.sockets.count, { timeout: 90_000 }).toBeLessThan(left);
        return client.reads();
      });
      const codes = await Promise.all(away);
      clearInterval(look);
      expect(codes).toEqual(sockets.map(() => 4409));
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThanOrEqual(MIB + 2 * answer);
      const value = memoryInUse() - memory;
      expectWithin('F24', { what: 'MiB more in memory afterwards', value, most: MEMORY_MIB });
      await feed.until(({ phase }) => phase.type === 'over');
      await expectNothingLost({ fault: 'F24', ...server, recorder, tried: clients });
      feed.stop();
      manager.close();
    },
  );
});
