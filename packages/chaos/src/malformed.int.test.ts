import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { createTestClient, follow, givenServer, SITE, signedIn } from '@paper-dynasty/api/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { expectWithin, full } from './effort.ts';
import { memoryInUse } from './memory.ts';
import { createRecorder } from './recorder.ts';
import { expectNothingLost } from './verdict.ts';

const here = givenServer();

/** A socket that sends what it likes; settles when it is open. */
async function rawSocket(): Promise<WebSocket> {
  const client = createTestClient(here());
  const { ticket } = await client.api.account.socketTicket.mutate();
  const url = `${here().url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
  const socket = new WebSocket(url, { headers: { origin: SITE } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  return socket;
}

/** The server still answers somebody else. */
async function assertAlive(): Promise<void> {
  const client = await signedIn(here(), 'of-bells');
  expect((await client.api.account.me.query()).user?.name).toBe('Manager of the Bells');
}

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

const ME = '{"id":7,"method":"query","params":{"path":"account.me"}}';
/** What became of a socket that has sent something strange. */
type Outcome = 'answered' | 'closed';

/**
 * Sends a frame and a sensible question behind it: that socket is closed, or it is still heard.
 * Waits for as long as it takes; a socket that hangs is a test that hangs.
 */
async function outcomeOf(socket: WebSocket, frame: string | Uint8Array): Promise<Outcome> {
  const gone = closed(socket).then((): Outcome => 'closed');
  const heard = new Promise<Outcome>((resolve) => {
    socket.on('message', (text) => {
      if (JSON.parse(String(text)).id === 7) resolve('answered');
    });
  });
  socket.send(frame);
  socket.send(ME);
  const outcome = await Promise.race([gone, heard]);
  socket.terminate();
  return outcome;
}

/** Somebody plays meanwhile, and is told everything. */
async function beside(fault: string, work: () => Promise<number>): Promise<void> {
  const recorder = createRecorder();
  const client = await signedIn({ ...here(), hear: recorder.hear }, 'of-anchors');
  const { gameId } = await client.api.lobby.createAiGame.mutate({
    away: { teamId: 'BEL', style: 'safe' },
    home: { teamId: 'ANC', style: 'safe' },
    innings: 3,
  });
  const feed = follow(client, gameId);
  recorder.watch(gameId, [feed]);
  const tried = await work();
  await feed.until(({ phase }) => phase.type === 'over');
  await expectNothingLost({ fault, ...here(), recorder, tried });
  feed.stop();
  client.close();
}

/** So much more memory may be held after thousands of bad frames. */
const MEMORY_MIB = 20;

describe('F36 malformed frames', () => {
  test.each<[string, string | Uint8Array, Outcome]>([
    ['binary', Buffer.from([0, 255, 1, 2]), 'answered'],
    ['no JSON', '{', 'answered'],
    ['no id', '{"method":"query","params":{"path":"account.me"}}', 'answered'],
    ['a null id', '{"id":null,"method":"query","params":{"path":"account.me"}}', 'answered'],
    ['a prototype', '{"id":1,"method":"query","params":{"path":"__proto__.toString"}}', 'answered'],
    [
      'a hidden input',
      '{"id":1,"method":"query","params":{"path":"game.byId","input":{"__proto__":{"gameId":1}}}}',
      'answered',
    ],
    [
      'deep JSON',
      `{"id":1,"method":"query","params":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
      'answered',
    ],
    ['an unknown method', '{"id":1,"method":"destroy","params":{"path":"account.me"}}', 'answered'],
    [
      'a number too great',
      '{"id":1e999,"method":"query","params":{"path":"account.me"}}',
      'answered',
    ],
  ])('%s: that socket is answered or closed, the server lives', async (_, frame, outcome) => {
    expect(await outcomeOf(await rawSocket(), frame)).toBe(outcome);
    await assertAlive();
  });

  test('bytes that are no text close the socket, and say why', async () => {
    const socket = await rawSocket();
    const gone = closed(socket);
    // A text frame with a broken character: the library sends texts only, so it is written by hand.
    rawSocketOf(socket).write(maskedFrame(0x81, Buffer.from([0xff, 0xfe])));
    expect(await gone).toBe(1007);
    await assertAlive();
  });

  test('a message in fragments of one byte each is heard, or its socket closed', async () => {
    const socket = await rawSocket();
    const bytes = Buffer.from(ME);
    const heard = new Promise<string>((resolve) => {
      socket.once('message', (text) => resolve(String(JSON.parse(String(text)).id)));
    });
    const gone = closed(socket).then((code) => `closed ${code}`);
    bytes.forEach((byte, index) => {
      const last = index === bytes.length - 1;
      const opcode = (last ? 0x80 : 0) | (index === 0 ? 1 : 0);
      rawSocketOf(socket).write(maskedFrame(opcode, Buffer.of(byte)));
    });
    expect(await Promise.race([heard, gone])).toBe('7');
    socket.terminate();
  });

  test('endless fragments of nothing close their socket', async () => {
    const socket = await rawSocket();
    const gone = closed(socket);
    const raw = rawSocketOf(socket);
    raw.write(maskedFrame(0x01, Buffer.of(0x20)));
    const crumbs = Buffer.concat(
      Array.from({ length: 1_000 }, () => maskedFrame(0x00, Buffer.of(0x20))),
    );
    for (let n = 0; n < full(20, 100) && socket.readyState === socket.OPEN; n += 1) {
      if (!raw.write(crumbs)) await once(raw, 'drain').catch(() => {});
    }
    expect(await gone).toBe(1009);
    await assertAlive();
  });

  test('whatever bytes come, the server lives, and whoever plays is told everything', async () => {
    const most = full(200, 10_000);
    await beside('F36', async () => {
      let read = 0;
      let socket = await rawSocket();
      const before = memoryInUse();
      let room = MESSAGES;
      const frame = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean());
      for (const [bytes, binary] of fc.sample(frame, { numRuns: most, seed: 36 })) {
        if (socket.readyState !== socket.OPEN || room === 0) {
          socket.terminate();
          socket = await rawSocket();
          room = MESSAGES;
        }
        // A ping behind it comes back when it has been read; a frame that is no text ends the socket.
        const seen = Promise.race([closed(socket), once(socket, 'pong')]);
        if (binary) socket.send(bytes, { binary });
        else rawSocketOf(socket).write(maskedFrame(0x81, Buffer.from(bytes)));
        socket.ping();
        await seen;
        read += 1;
        room -= 1;
      }
      socket.terminate();
      await assertAlive();
      const value = memoryInUse() - before;
      expectWithin('F36', { what: 'MiB more in memory', value, most: MEMORY_MIB });
      expect(read).toBe(most);
      return read;
    });
  });
});

/** Below what a socket may send in a second: another one is opened then. */
const MESSAGES = 40;

/** The wire under a socket of ours, on which any bytes may be sent. */
function rawSocketOf(socket: WebSocket): Socket {
  const raw: unknown = Reflect.get(socket, '_socket');
  if (!(raw instanceof Socket)) throw new Error('the socket is open');
  return raw;
}

/** One frame as a client sends it, masked with zeros. */
function maskedFrame(first: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? [first, 0x80 | payload.length]
      : [first, 0x80 | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

/** What a raw request is answered with, and how much of it the server took before. */
async function rawAnswer(head: string, body: number): Promise<{ status: string; sent: number }> {
  const { hostname, port } = new URL(here().url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  const gone = new Promise((resolve) => socket.once('close', resolve).on('error', () => {}));
  socket.write(head);
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  while (sent < body && socket.writable) {
    sent += chunk.length;
    if (!socket.write(chunk)) {
      await Promise.race([gone, once(socket, 'drain').catch(() => {})]);
    }
    if (answer.includes('HTTP/1.1 ')) break;
  }
  socket.end();
  await gone;
  return { status: answer.slice(9, 12), sent };
}

const MANY = 10 * 1024 * 1024;
const first = (line: string) =>
  `${line} HTTP/1.1\r\nhost: api\r\norigin: ${SITE}\r\nx-league: pd\r\n`;
const TOO_MUCH = [
  [
    'a body of ten megabytes',
    `${first('POST /trpc/account.signOut')}content-type: application/json\r\ncontent-length: ${MANY}\r\n\r\n`,
    MANY,
    '413',
  ],
  [
    'an address of twenty kilobytes',
    `${first(`GET /trpc/account.me?input=${'x'.repeat(20_000)}`)}\r\n`,
    0,
    '431',
  ],
  [
    'ten thousand headers',
    `${first('GET /trpc/account.me')}${'x-a: b\r\n'.repeat(10_000)}\r\n`,
    0,
    '431',
  ],
] as const;

/** So soon it is refused. */
const REFUSED_MS = 100;

describe('F37 too much', () => {
  test('a frame of nine kilobytes closes the socket', async () => {
    const socket = await rawSocket();
    const gone = closed(socket);
    socket.send('x'.repeat(9 * 1024));
    expect(await gone).toBe(1009);
    await assertAlive();
  });

  test('a body, an address and headers that are too long are refused before they are read', async () => {
    await beside('F37', async () => {
      for (const [what, head, body, status] of TOO_MUCH) {
        const before = performance.now();
        const answer = await rawAnswer(head, body);
        expect({ what, status: answer.status }).toEqual({ what, status });
        // What the wire itself holds, and no more.
        expect(answer.sent).toBeLessThan(MANY);
        const value = performance.now() - before;
        expectWithin('F37', { what: `ms until refused: ${what}`, value, most: REFUSED_MS });
        await assertAlive();
      }
      return TOO_MUCH.length;
    });
  });
});
