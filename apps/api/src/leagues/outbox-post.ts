import { createHmac } from 'node:crypto';
import {
  type Db,
  findGame,
  findUntoldResults,
  giveBack,
  hasResult,
  markDelivered,
  markFailed,
  type OutboxMessage,
  putInOutbox,
  takeDueMessages,
} from '@paper-dynasty/db';
import type { Hidden } from '../auth/hidden.ts';
import { derivedId } from '../ids.ts';
import type { Log } from '../log.ts';
import { noteNews } from './announce.ts';
import { safeRequest, Unanswered } from './safe-request.ts';

/** Where a league hears of its results. */
export interface Webhook {
  readonly url: string;
  readonly secret: Hidden;
}

export interface OutboxPostOptions {
  readonly db: Db;
  readonly log: Log;
  /** By league. */
  readonly webhooks: ReadonlyMap<string, Webhook>;
  /** Discord channels that hear of games, by league. */
  readonly channels?: ReadonlyMap<string, Channel>;
  readonly privateHosts: ReadonlySet<string>;
  /** A receiver has answered within this time, however steadily it sends. */
  readonly patienceMs?: number;
  /** The server stops: nothing more is sent, and what has not been is given back at once. */
  readonly signal?: AbortSignal;
}

/** A Discord channel, by the address of its webhook: whoever has that may write there. */
export interface Channel {
  readonly url: Hidden;
  /** The league's site, for links. */
  readonly site: string;
}

const AT_ONCE = 20;
/** Longer than all of them take one after the other: a server that dies with a message gives it back. */
const LEASE_SECONDS = 3 * 60;
/** All of a batch, one after the other, are through before others may take them. */
const PATIENCE_MS = 8_000;
/** A result is kept for a week, the long way a server may be away; news is none after hours. */
const TRIES: { readonly [K in OutboxMessage['kind']]: number } = { result: 176, announcement: 12 };
const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 60 * 60;
const ANSWER_BYTES = 16 * 1024;

/** Notes results that nobody has been told of, and sends what is due; for a chore. */
export async function postOutbox(options: OutboxPostOptions): Promise<void> {
  const { db, webhooks, channels = NO_CHANNELS } = options;
  if (webhooks.size + channels.size === 0) return;
  for (const league of webhooks.keys()) await noteResults(db, league);
  for (const [league, { site }] of channels) await noteNews(db, { league, site });
  if (options.signal?.aborted) return;
  const due = await takeDueMessages(db, {
    limit: AT_ONCE,
    leaseSeconds: LEASE_SECONDS,
    kinds: [
      ...(webhooks.size > 0 ? (['result'] as const) : []),
      ...(channels.size > 0 ? (['announcement'] as const) : []),
    ],
  });
  const [told, results] = [of(due, 'announcement'), of(due, 'result')];
  await Promise.all([
    ...results.map((message) => deliver(options, message)),
    // One after the other: a channel hears of things in their order.
    told.reduce(
      (before, message) => before.then(() => deliver(options, message)),
      Promise.resolve(),
    ),
  ]);
}

const NO_CHANNELS: ReadonlyMap<string, Channel> = new Map();

const of = (messages: readonly OutboxMessage[], kind: OutboxMessage['kind']) =>
  messages.filter((message) => message.kind === kind);

/** However many servers notice a result, it is one message: its id is made from the game's version. */
async function noteResults(db: Db, league: string): Promise<void> {
  for (const gameId of await findUntoldResults(db, { league, limit: AT_ONCE })) {
    const payload = await resultOf(db, gameId);
    if (!payload) continue;
    const id = derivedId('result', gameId, payload.version);
    await putInOutbox(db, { id, league, kind: 'result', gameId, payload: JSON.stringify(payload) });
  }
}

/** A game that has an earlier result in the outbox was corrected since. */
async function resultOf(db: Db, gameId: string) {
  const game = await findGame(db, gameId);
  return (
    game && {
      type: (await hasResult(db, gameId)) ? 'game.corrected' : 'game.completed',
      gameId,
      league: game.league,
      mode: game.mode,
      ending: game.ending,
      away: { teamId: game.awayTeamId, score: game.awayScore },
      home: { teamId: game.homeTeamId, score: game.homeScore },
      winner: game.winner,
      innings: game.currentInning,
      version: game.version,
      logHash: game.chainHash,
      endedAt: game.endedAt,
    }
  );
}

async function deliver(options: OutboxPostOptions, message: OutboxMessage): Promise<void> {
  const { db, log, signal } = options;
  if (signal?.aborted) return giveBack(db, message);
  const to = addressOf(options, message);
  if (!to) return;
  const outcome = await (mayHaveArrived(message) ? UNHEARD_OF : send(options, message, to));
  if (outcome.type === 'taken') return markDelivered(db, message.id);
  const { league, gameId: game, kind, attempts } = message;
  log.warn({ league, game, kind, attempts, error: outcome.error }, 'news was not delivered');
  if (outcome.type === 'inDoubt' && kind === 'announcement') {
    return markDelivered(db, message.id, `perhaps: ${outcome.error}`);
  }
  const retrySeconds = attempts < TRIES[kind] ? waitAfter(attempts) : null;
  await markFailed(db, { id: message.id, error: outcome.error, retrySeconds });
}

type Outcome =
  | { readonly type: 'taken' }
  | { readonly type: 'refused'; readonly error: string }
  /** It was sent, and nobody knows what became of it. */
  | { readonly type: 'inDoubt'; readonly error: string };

/**
 * A receiver of results remembers ids, so those are sent until they are acknowledged. A channel
 * remembers nothing: what may stand there already is not said again.
 */
const mayHaveArrived = ({ kind, attempts, lastError }: OutboxMessage): boolean =>
  kind === 'announcement' && attempts > 1 && lastError === null;
const UNHEARD_OF: Outcome = { type: 'inDoubt', error: 'its server stopped while it was sent' };

/** A gateway that has waited in vain does not know either. */
const IN_DOUBT = new Set([408, 504]);

async function send(
  { privateHosts, patienceMs = PATIENCE_MS, signal }: OutboxPostOptions,
  { payload }: OutboxMessage,
  { url, headers }: Address,
): Promise<Outcome> {
  try {
    const { status } = await safeRequest({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: payload,
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
      maxBytes: ANSWER_BYTES,
      privateHosts,
    });
    if (status >= 200 && status < 300) return { type: 'taken' };
    return { type: IN_DOUBT.has(status) ? 'inDoubt' : 'refused', error: `answered ${status}` };
  } catch (reason) {
    const error = reason instanceof Error ? reason.message : 'failed';
    return { type: reason instanceof Unanswered ? 'inDoubt' : 'refused', error };
  }
}

interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a message goes; undefined: nobody wants it any more. */
function addressOf(
  { webhooks, channels = NO_CHANNELS }: OutboxPostOptions,
  message: OutboxMessage,
): Address | undefined {
  if (message.kind === 'announcement') {
    const channel = channels.get(message.league);
    return channel && { url: channel.url.reveal(), headers: {} };
  }
  const webhook = webhooks.get(message.league);
  if (!webhook) return undefined;
  const seconds = Math.floor(Date.now() / 1_000);
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(webhook.secret, message, seconds),
  };
  return { url: webhook.url, headers };
}

/** `v1,` and the base64 of HMAC-SHA256 over id, time and body. */
export function signatureOf(
  secret: Hidden,
  { id, payload }: Pick<OutboxMessage, 'id' | 'payload'>,
  seconds: number,
): string {
  const said = `${id}.${seconds}.${payload}`;
  return `v1,${createHmac('sha256', secret.reveal()).update(said).digest('base64')}`;
}

const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempts - 1));
