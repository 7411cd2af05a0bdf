import { createHmac } from 'node:crypto';
import {
  type Db,
  findGame,
  findUntoldResults,
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
import { safeRequest } from './safe-request.ts';

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
  readonly privateHosts: ReadonlySet<string>;
}

const AT_ONCE = 20;
/** Longer than a delivery can take: a server that dies with a message gives it back. */
const LEASE_SECONDS = 60;
const TRIES = 12;
const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 60 * 60;
const ANSWER_BYTES = 16 * 1024;

/** Notes results that nobody has been told of, and sends what is due; for a chore. */
export async function postOutbox(options: OutboxPostOptions): Promise<void> {
  const { db, webhooks } = options;
  if (webhooks.size === 0) return;
  for (const league of webhooks.keys()) await noteResults(db, league);
  const due = await takeDueMessages(db, { limit: AT_ONCE, leaseSeconds: LEASE_SECONDS });
  await Promise.all(due.map((message) => deliver(options, message)));
}

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
  const { db, log, webhooks, privateHosts } = options;
  const webhook = webhooks.get(message.league);
  if (!webhook) return;
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = signatureOf(webhook.secret, message, seconds);
  const error = await safeRequest({
    url: webhook.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': message.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature,
    },
    body: message.payload,
    maxBytes: ANSWER_BYTES,
    privateHosts,
  }).then(
    ({ status }) => (status >= 200 && status < 300 ? undefined : `answered ${status}`),
    (reason: unknown) => (reason instanceof Error ? reason.message : 'failed'),
  );
  if (error === undefined) return markDelivered(db, message.id);
  const retrySeconds = message.attempts < TRIES ? waitAfter(message.attempts) : null;
  log.warn({ league: message.league, game: message.gameId, error }, 'a result was not delivered');
  await markFailed(db, { id: message.id, error, retrySeconds });
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
