/** A browser without a page: it keeps a cookie, asks over HTTP, and watches over sockets. */

import { Agent, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { SITE } from '@paper-dynasty/api/testing';
import { WebSocket } from 'ws';

export interface Browser {
  readonly ask: (procedure: string, input: unknown) => Promise<unknown>;
  readonly send: (procedure: string, input: unknown) => Promise<unknown>;
  readonly socket: () => Promise<WebSocket>;
  readonly close: () => void;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string | undefined;
}

/** Refused, or not answered at all. */
export class Unanswered extends Error {}

const TIMEOUT_MS = 10_000;

/** @param agent whose connections it uses: the pages of a site come through its server */
export async function openBrowser(
  url: string,
  manager: string,
  agent = new Agent({ keepAlive: true, maxSockets: 64 }),
): Promise<Browser> {
  let cookie = '';
  const call = async (method: 'GET' | 'POST', path: string, body = ''): Promise<unknown> => {
    const headers = {
      origin: SITE,
      'x-league': 'pd',
      cookie,
      ...(body
        ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        : {}),
    };
    const answer = await exchange(`${url}/trpc/${path}`, { method, headers, agent }, body);
    if (answer.cookie) cookie = answer.cookie;
    if (answer.status !== 200) throw new Unanswered(`${path}: ${answer.status} ${answer.body}`);
    return (JSON.parse(answer.body) as { result: { data: unknown } }).result.data;
  };
  const send = (procedure: string, input: unknown) =>
    call('POST', procedure, JSON.stringify(input ?? {}));
  await send('account.signInDemo', { managerId: manager });
  return {
    ask: (procedure, input) =>
      call('GET', `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    send,
    socket: async () => {
      const { ticket } = (await send('account.socketTicket', {})) as { ticket: string };
      const address = `${url.replace('http', 'ws')}/trpc?ticket=${ticket}`;
      const socket = new WebSocket(address, {
        headers: { origin: SITE },
        perMessageDeflate: false,
      });
      socket.once('upgrade', ({ socket: line }) => sayAtOnce(socket, line));
      await opened(socket);
      return socket;
    },
    close: () => agent.destroy(),
  };
}

/**
 * Decisions that are made in one turn, of games that share a socket, go out in one write, as the
 * server's answers to them came: a client that spends more on writing takes it from the server.
 */
function sayAtOnce(socket: WebSocket, line: Duplex): void {
  const send = socket.send.bind(socket) as (...parts: unknown[]) => void;
  let saying = false;
  const said = () => {
    saying = false;
    line.uncork();
  };
  socket.send = (...parts: unknown[]): void => {
    if (!saying) {
      saying = true;
      line.cork();
      process.nextTick(said);
    }
    send(...parts);
  };
}

export const opened = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve, reject) => socket.once('open', resolve).on('error', reject));

const exchange = (
  url: string,
  options: { method: string; headers: Record<string, string | number>; agent: Agent },
  body: string,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { ...options, timeout: TIMEOUT_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      );
    });
    asked.on('timeout', () => asked.destroy(new Unanswered('no answer')));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server hung up on an idle connection just as it was used again: it has heard nothing.
      const unheard = asked.reusedSocket && error.code === 'ECONNRESET';
      if (unheard) exchange(url, options, body).then(resolve, reject);
      else reject(error);
    });
    asked.end(body);
  });
