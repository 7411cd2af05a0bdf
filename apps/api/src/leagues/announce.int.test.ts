import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hidden } from '../auth/hidden.ts';
import { newId } from '../ids.ts';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { type OutboxPostOptions, postOutbox } from './outbox-post.ts';

interface Said {
  readonly content: string;
  readonly allowed_mentions: unknown;
}

const heard: Said[] = [];
/** It takes what is said, and the answer is lost. */
const BREAKS_OFF = 0;
let status = 204;
let discord: Server;
let server: TestServer;
let options: OutboxPostOptions;

beforeAll(async () => {
  server = await startTestServer();
  discord = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (status === 204 || status === BREAKS_OFF) heard.push(JSON.parse(body));
    if (status === BREAKS_OFF) response.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => discord.listen(0, '127.0.0.1', resolve));
  const { port } = discord.address() as AddressInfo;
  const url = new Hidden(`http://127.0.0.1:${port}/api/webhooks/1/secret`);
  options = {
    db: server.running.app.db,
    log: pino({ level: 'silent' }),
    webhooks: new Map(),
    channels: new Map([['pd', { url, site: 'https://pd.example/' }]]),
    privateHosts: new Set([`127.0.0.1:${port}`]),
  };
});
afterAll(async () => {
  discord.closeAllConnections();
  await new Promise((resolve) => discord.close(resolve));
  await server.stop();
});

/** A game against the computer that its manager gives up. */
async function playAndConcede(visibility: 'public' | 'private'): Promise<string> {
  const manager = await signedIn(server, 'of-anchors');
  const opponent = { type: 'ai', teamId: 'BEL', style: 'safe' } as const;
  const side = 'home';
  const made = await manager.api.lobby.create.mutate({ teamId: 'ANC', side, opponent, visibility });
  const { gameId } = made;
  for (;;) {
    const { version, state } = await manager.api.game.byId.query({ gameId });
    if (state?.phase.type === 'over') break;
    const action = { type: 'concede', side } as const;
    const input = { gameId, actionId: newId(), expectedVersion: version, action };
    await manager.api.game.act.mutate(input).catch(() => delay(5));
  }
  manager.close();
  return gameId;
}

test('a channel hears of starts and finals of public games, once, without calling anybody', async () => {
  const gameId = await playAndConcede('public');
  const hidden = await playAndConcede('private');
  const { sql } = server.running.app.connection;
  status = 429;
  await postOutbox(options);
  expect(heard).toEqual([]);
  status = 204;
  await sql`update outbox set next_at = created_at`;
  await Promise.all([postOutbox(options), postOutbox(options)]);
  await sql`update outbox set next_at = created_at`;
  await postOutbox(options);
  expect(heard.map(({ content }) => content).sort()).toEqual([
    `Final: The Bells win by forfeit (The Bells 0, The Anchors 0). <https://pd.example/game/${gameId}>`,
    `Play ball: The Bells at The Anchors, friendly. <https://pd.example/game/${gameId}>`,
  ]);
  expect(JSON.stringify(heard)).not.toContain(hidden);
  for (const { allowed_mentions: mentions } of heard) expect(mentions).toEqual({ parse: [] });
});

describe('a channel remembers nothing, so it never hears twice', () => {
  test('what it may have heard when its answer was lost', async () => {
    const before = heard.length;
    await playAndConcede('public');
    status = BREAKS_OFF;
    await postOutbox(options);
    expect(heard).toHaveLength(before + 2);
    status = 204;
    const { sql } = server.running.app.connection;
    await sql`update outbox set next_at = created_at`;
    await postOutbox(options);
    expect(heard).toHaveLength(before + 2);
    const doubts = await sql`select last_error from outbox where last_error like 'perhaps:%'`;
    expect(doubts).toHaveLength(2);
  });

  test('nor what a server was sending when it died; what was refused comes again', async () => {
    const { sql } = server.running.app.connection;
    const before = heard.length;
    status = 429;
    await playAndConcede('public');
    await postOutbox(options);
    await sql`update outbox set last_error = null, attempts = 1, next_at = created_at
      where delivered_at is null and payload ->> 'content' like 'Final%'`;
    status = 204;
    await sql`update outbox set next_at = created_at`;
    await postOutbox(options);
    expect(heard.slice(before).map(({ content }) => content)).toEqual([
      expect.stringMatching(/^Play ball/),
    ]);
  });
});

test('what a channel never takes is given up after a while, and kept for an operator', async () => {
  const { sql } = server.running.app.connection;
  await sql`update outbox set delivered_at = null, attempts = 11, next_at = created_at, last_error = 'answered 429'
    where id in (select id from outbox order by id limit 2)`;
  status = 500;
  await postOutbox(options);
  const rows = await sql`select last_error from outbox where failed_at is not null`;
  expect(rows.map(({ last_error: error }) => error)).toEqual(['answered 500', 'answered 500']);
});
