import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Hidden } from '../auth/hidden.ts';

/** As much of Redis as our servers need, and its troubles. */
export interface RedisStandIn {
  readonly url: Hidden;
  /** How often it was asked to count something, answered or not. */
  readonly counts: () => number;
  /** Messages passed on so far. */
  readonly passedOn: () => number;
  /** Connections that listen to a channel now. */
  readonly listeners: () => number;
  readonly start: () => Promise<void>;
  /** Cuts every connection and takes no new one. */
  readonly kill: () => Promise<void>;
  /** Takes connections and commands, and answers nothing. */
  readonly freeze: (frozen: boolean) => void;
}

export async function createRedisStandIn(): Promise<RedisStandIn> {
  const sockets = new Set<Socket>();
  const subscribed = new Set<Socket>();
  /** Those that have asked for the newer protocol: what comes unasked is marked as such. */
  const modern = new WeakSet<Socket>();
  let frozen = false;
  let passedOn = 0;
  let counts = 0;
  const publish = ([, channel = '', message = '']: readonly string[]): string => {
    for (const one of subscribed) {
      passedOn += 1;
      one.write(`${modern.has(one) ? '>' : '*'}${message3(channel, message)}`);
    }
    return `:${subscribed.size}\r\n`;
  };
  const remember = createMemory();
  const answerTo = (words: readonly string[]): string =>
    words[0]?.toLowerCase() === 'publish' ? publish(words) : remember(words);
  const server = createServer((socket) => {
    sockets.add(socket);
    readCommands(socket, (words) => {
      const [command, version] = words.map((word) => word.toLowerCase());
      if (command === 'hello' && version === '3') modern.add(socket);
      if (command === 'subscribe') subscribed.add(socket);
      if (isCount(command)) counts += 1;
      if (!frozen) socket.write(answerTo(words));
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      subscribed.delete(socket);
    });
  });
  let port = 0;
  const start = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const kill = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  // It takes a port and leaves it: where a server is to be found that is not there yet.
  await start();
  ({ port } = server.address() as AddressInfo);
  await kill();
  return {
    url: new Hidden(`redis://127.0.0.1:${port}`),
    counts: () => counts,
    passedOn: () => passedOn,
    listeners: () => subscribed.size,
    start,
    kill,
    freeze: (is) => {
      frozen = is;
    },
  };
}

/** What was said in a channel: an array of three, but for its mark. */
const message3 = (channel: string, message: string): string =>
  `3\r\n${bulk('message')}${bulk(channel)}${bulk(message)}`;

/** What it was told, and what it says to those who ask. */
function createMemory(): (words: readonly string[]) => string {
  const kept = new Map<string, string>();
  /** What the counting script of the limits does; how long a count holds is for others to try. */
  const count = (key: string, points: string): string => {
    const sum = Number(kept.get(key) ?? 0) + Number(points);
    kept.set(key, String(sum));
    return `*2\r\n:${sum}\r\n:1000\r\n`;
  };
  return (words) => {
    const [command = '', ...rest] = words;
    const [key = '', text = '', counted = '', points = ''] = rest;
    if (isCount(command)) return count(counted, points);
    if (command.toLowerCase() === 'get') return found(kept.get(key));
    if (command.toLowerCase() === 'set') kept.set(key, text);
    return plainAnswer(words);
  };
}

const isCount = (command = ''): boolean => /^eval(sha)?$/i.test(command);

function plainAnswer([name = '', channel = '']: readonly string[]): string {
  switch (name.toLowerCase()) {
    case 'subscribe':
      return `*3\r\n${bulk('subscribe')}${bulk(channel)}:1\r\n`;
    case 'hello':
      return `%2\r\n${bulk('server')}${bulk('redis')}${bulk('proto')}:3\r\n`;
    case 'info':
      return bulk('redis_version:7.0.0\r\nloading:0\r\n');
    default:
      return '+OK\r\n';
  }
}

const found = (text: string | undefined): string => (text === undefined ? '$-1\r\n' : bulk(text));

const bulk = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;

/** Every command that arrives, word by word. */
function readCommands(socket: Socket, heard: (words: readonly string[]) => void): void {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    for (let read = readCommand(text); read; read = readCommand(text)) {
      text = read.rest;
      heard(read.words);
    }
  });
}

/** The first whole command of what has arrived: an array of bulk strings. */
function readCommand(text: string): { words: readonly string[]; rest: string } | undefined {
  const lines = text.split('\r\n');
  const count = Number(lines[0]?.slice(1));
  if (!text.startsWith('*') || lines.length < 2 * count + 2) return undefined;
  const used = lines.slice(0, 2 * count + 1);
  return {
    words: used.filter((_, index) => index > 0 && index % 2 === 0),
    rest: lines.slice(2 * count + 1).join('\r\n'),
  };
}
