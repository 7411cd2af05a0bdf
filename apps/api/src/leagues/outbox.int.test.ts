import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { appointOfficial } from '@paper-dynasty/db';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Hidden } from '../auth/hidden.ts';
import { newId } from '../ids.ts';
import { signedIn } from '../testing/test-client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { postOutbox, signatureOf } from './outbox-post.ts';

interface Received {
  readonly id: string;
  readonly seconds: number;
  readonly signature: string;
  readonly payload: string;
}

const received: Received[] = [];
let status = 200;
let league: Server;
let server: TestServer;
const secret = new Hidden('the secret of the webhook');

beforeAll(async () => {
  server = await startTestServer();
  league = createServer(async (request, response) => {
    let payload = '';
    for await (const chunk of request) payload += chunk;
    const header = (name: string) => String(request.headers[name]);
    const seconds = Number(header('webhook-timestamp'));
    received.push({
      id: header('webhook-id'),
      signature: header('webhook-signature'),
      seconds,
      payload,
    });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => league.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  league.closeAllConnections();
  await new Promise((resolve) => league.close(resolve));
  await server.stop();
});

test('a result is sent until it is acknowledged, under one id, signed, by whichever server', async () => {
  const { db, connection } = server.running.app;
  const { port } = league.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/results`;
  const webhooks = new Map([['pd', { url, secret }]]);
  const log = pino({ level: 'silent' });
  const post = () =>
    postOutbox({ db, log, webhooks, privateHosts: new Set([`127.0.0.1:${port}`]) });

  const manager = await signedIn(server, 'of-anchors');
  const opponent = { type: 'ai', teamId: 'BEL', style: 'safe' } as const;
  const { gameId } = await manager.api.lobby.create.mutate({
    teamId: 'ANC',
    side: 'home',
    opponent,
  });
  await post();
  expect(received).toHaveLength(0);
  const { version } = await manager.api.game.byId.query({ gameId });
  const action = { type: 'concede', side: 'home' } as const;
  await manager.api.game.act.mutate({
    gameId,
    actionId: newId(),
    expectedVersion: version,
    action,
  });
  manager.close();

  status = 500;
  await Promise.all([post(), post()]);
  expect(received).toHaveLength(1);
  await post();
  expect(received).toHaveLength(1);
  status = 204;
  await connection.sql`update outbox set next_at = now()`;
  await Promise.all([post(), post(), post()]);
  await connection.sql`update outbox set next_at = now()`;
  await post();
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  for (const { id, payload, seconds, signature } of received) {
    expect(signature).toBe(signatureOf(secret, { id, payload }, seconds));
    expect(JSON.parse(payload)).toMatchObject({ type: 'game.completed', gameId, winner: 'away' });
  }
});

test('a result that an official corrects is sent again, as a correction', async () => {
  const { db, connection } = server.running.app;
  const { port } = league.address() as AddressInfo;
  const webhooks = new Map([['pd', { url: `http://127.0.0.1:${port}/results`, secret }]]);
  const privateHosts = new Set([`127.0.0.1:${port}`]);
  await appointOfficial(db, { league: 'pd', provider: 'demo', providerId: 'pd:of-comets' });
  const official = await signedIn(server, 'of-comets');
  const [game] = await connection.sql<{ id: string }[]>`select id from games`;
  const gameId = game?.id ?? '';
  const reason = 'the card was not eligible';
  const correct = (winner: 'away' | 'home') =>
    official.api.admin.correctResult.mutate({
      gameId,
      actionId: newId(),
      reason,
      ending: 'forfeit',
      winner,
    });
  await expect(correct('away')).rejects.toThrow('rejection');
  await correct('home');
  const before = received.length;
  await postOutbox({ db, log: pino({ level: 'silent' }), webhooks, privateHosts });
  await postOutbox({ db, log: pino({ level: 'silent' }), webhooks, privateHosts });
  expect(received).toHaveLength(before + 1);
  const said = JSON.parse(received.at(-1)?.payload ?? '');
  expect(said).toMatchObject({ type: 'game.corrected', gameId, winner: 'home' });
  expect((await official.api.game.byId.query({ gameId })).state?.phase).toMatchObject({
    type: 'over',
    winner: 'home',
  });
  const events = (await official.api.admin.audit.query({})).events.toReversed();
  expect(events.map(({ action }) => action)).toEqual([
    'correctResult',
    'refused',
    'correctResult',
    'carriedOut',
  ]);
  expect(events[3]?.gameHash).toBe(said.logHash);
  expect(events[2]?.gameHash).not.toBe(said.logHash);
  official.close();
});

const outbox = async (...words: string[]): Promise<string> => {
  const script = `${import.meta.dirname}/../outbox.ts`;
  const env = { DATABASE_URL: server.databaseUrl };
  return (await promisify(execFile)(process.execPath, [script, ...words], { env })).stdout;
};

test('a result is sent for a week, then it is given up until the operator has it sent again', async () => {
  const { db, connection } = server.running.app;
  const { port } = league.address() as AddressInfo;
  const webhooks = new Map([['pd', { url: `http://127.0.0.1:${port}/results`, secret }]]);
  const privateHosts = new Set([`127.0.0.1:${port}`]);
  const post = () => postOutbox({ db, log: pino({ level: 'silent' }), webhooks, privateHosts });
  const [row] = await connection.sql<{ id: string }[]>`
    update outbox set delivered_at = null, attempts = 12, next_at = now()
    where id = (select id from outbox limit 1) returning id`;
  const id = row?.id ?? '';
  const standing = async () =>
    (
      await connection.sql`
    select attempts, failed_at is null as goes_on, delivered_at is not null as arrived,
      extract(epoch from next_at - now()) / 60 as minutes from outbox where id = ${id}`
    )[0];
  status = 503;
  await post();
  expect(await standing()).toMatchObject({ attempts: 13, goes_on: true });
  expect(Number((await standing())?.minutes)).toBeGreaterThan(55);
  await connection.sql`update outbox set attempts = 175, next_at = now() where id = ${id}`;
  await post();
  expect(await standing()).toMatchObject({ attempts: 176, goes_on: false });
  expect(await outbox('list')).toMatch(new RegExp(`^${id}\\tpd\\tresult\\t.*\\tanswered 503\\n$`));
  await expect(outbox('retry', newId())).rejects.toMatchObject({ code: 1 });
  expect(await outbox('retry', id)).toBe('1 will be sent again.\n');
  expect(await outbox('list')).toBe('');
  status = 204;
  await post();
  expect(await standing()).toMatchObject({ attempts: 1, goes_on: true, arrived: true });
});

test('a receiver that drips its answer does not hold up the rest', async () => {
  const { db, connection } = server.running.app;
  const drip = createServer((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => drip.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(drip.address() as AddressInfo).port}`;
  const webhooks = new Map([['pd', { url: `http://${host}/results`, secret }]]);
  const privateHosts = new Set([host]);
  await connection.sql`update outbox set delivered_at = null, next_at = now()`;
  const log = pino({ level: 'silent' });
  await postOutbox({ db, log, webhooks, privateHosts, patienceMs: 200 });
  const rows = await connection.sql`select delivered_at, last_error from outbox`;
  expect(rows).not.toHaveLength(0);
  for (const row of rows) {
    expect(row.delivered_at).toBeNull();
    expect(row.last_error).not.toBeNull();
  }
  drip.closeAllConnections();
  await new Promise((resolve) => drip.close(resolve));
});

test('a receiver on a private network that nobody named is not called', async () => {
  const { db, connection } = server.running.app;
  const { port } = league.address() as AddressInfo;
  await connection.sql`update outbox set delivered_at = null, next_at = now()`;
  const webhooks = new Map([['pd', { url: `http://127.0.0.1:${port}/`, secret }]]);
  const before = received.length;
  await postOutbox({ db, log: pino({ level: 'silent' }), webhooks, privateHosts: new Set() });
  expect(received).toHaveLength(before);
  const [row] = await connection.sql`select last_error from outbox`;
  expect(row?.last_error).toMatch(/private network/);
});
