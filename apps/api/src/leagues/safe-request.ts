import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isNamedHost } from './named-host.ts';
import { isPrivateAddress } from './private-address.ts';

/** One request to somebody else's server. */
export interface SafeRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** An answer that is longer is not read to its end. */
  readonly maxBytes: number;
  /** `host:port` on private networks that may be asked. */
  readonly privateHosts: ReadonlySet<string>;
}

export interface SafeAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Asking was refused, by us. */
class UnsafeRequest extends Error {
  override readonly name = 'UnsafeRequest';
}

/** The other server was reached, and nobody knows what it has done: its answer did not come. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const PATIENCE_MS = 5_000;

/**
 * Asks another server, and only the one that is named: it follows no redirect, speaks nothing but
 * HTTP, goes to no private address whatever the name resolves to, and reads no more than it may.
 * @throws UnsafeRequest, Unanswered, or why no connection came about
 */
export function safeRequest(options: SafeRequest): Promise<SafeAnswer> {
  const url = new URL(options.url);
  const mayBePrivate = isNamedHost(options.privateHosts, url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return Promise.reject(new UnsafeRequest(`${url.protocol} is not spoken`));
  }
  if (isIP(host) && !mayBePrivate && isPrivateAddress(host)) {
    return Promise.reject(unsafeHost(url.host));
  }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { method = 'GET', headers = {}, body, signal, maxBytes } = options;
  return new Promise((resolve, reject) => {
    let isReached = false;
    const fail = (error: Error): void =>
      reject(isReached && !(error instanceof UnsafeRequest) ? unanswered(error) : error);
    const asking = request(
      url,
      {
        method,
        headers: { accept: 'application/json', ...headers },
        agent: false,
        timeout: PATIENCE_MS,
        lookup: mayBePrivate ? lookup : publicLookup(url.host),
        ...(signal ? { signal } : {}),
      },
      (response) => void readAnswer(response, maxBytes).then(resolve, fail),
    );
    asking.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        isReached = true;
      });
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
    asking.on('error', fail);
    asking.end(body);
  });
}

const readAnswer = (response: IncomingMessage, maxBytes: number): Promise<SafeAnswer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) response.destroy(new UnsafeRequest(`more than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('the answer broke off')));
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        type: response.headers['content-type'] ?? '',
        text: Buffer.concat(chunks).toString('utf8'),
      }),
    );
  });

const unanswered = (cause: Error): Unanswered => new Unanswered(cause.message, { cause });

const unsafeHost = (host: string): UnsafeRequest =>
  new UnsafeRequest(`${host} is on a private network: PRIVATE_HOSTS does not name it`);

/** Looked at when the connection is made: a name that resolves otherwise then gains nothing. */
const publicLookup =
  (host: string): LookupFunction =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const first = addresses.find(({ address }) => !isPrivateAddress(address));
      if (!first || addresses.some(({ address }) => isPrivateAddress(address))) {
        return done(unsafeHost(host), '', 0);
      }
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
