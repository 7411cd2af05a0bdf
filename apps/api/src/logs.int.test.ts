import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from './ids.ts';
import { createRawBrowser } from './testing/raw-browser.ts';
import { createTestClient } from './testing/test-client.ts';
import { type ServerProcess, startServerProcess } from './testing/test-process.ts';

const AUTH_SECRET = 'canary-of-the-auth-secret-9d2f7c41a6';
const SITE = 'http://localhost:3001';
let database: TestDatabase;
let server: ServerProcess;
let folder: string;
beforeAll(async () => {
  database = await createMigratedDatabase();
  folder = await mkdtemp(join(tmpdir(), 'paper-dynasty-logs-'));
  server = await startServerProcess(database.url, {
    LOG_DIR: folder,
    LOG_LEVEL: 'debug',
    AUTH_SECRET,
  });
});
afterAll(async () => {
  await server.kill('SIGKILL');
  await rm(folder, { recursive: true });
  await database.drop();
});

async function logged(): Promise<string> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('');
}

/** What each of these said; the log is written beside the work. */
const line = (words: string) =>
  expect
    .poll(async () => (await logged()).split('\n').find((one) => one.includes(words)) ?? '', {
      timeout: 10_000,
    })
    .not.toBe('');

test('A31 the files tell of games by league and teams, and nothing that anybody could use', async () => {
  const browser = createRawBrowser(server);
  await browser.call('account.signInDemo', { managerId: 'pd-1' });
  const said = async (name: string) =>
    ((await (await browser.call(name)).json()) as { result: { data: Record<string, string> } })
      .result.data;
  const { ticket = '' } = await said('account.socketTicket');
  const { accessToken = '' } = await said('account.refresh');
  const client = createTestClient(server);
  await client.api.account.signInDemo.mutate({ managerId: 'pd-2' });
  const team = (await client.api.account.me.query()).user?.teams[0]?.id ?? '';
  const { gameId } = await client.api.lobby.create.mutate({
    teamId: team,
    side: 'home',
    opponent: { type: 'ai', teamId: team === 'BOS' ? 'NYA' : 'BOS', style: 'safe' },
  });
  const { sql, close } = await connected();
  const [row] = await sql<{ secret: string }[]>`select secret from game_secrets`;
  const secret = row?.secret ?? '';
  for (let over = false; !over; ) {
    const { version, state } = await client.api.game.byId.query({ gameId });
    over = state?.phase.type === 'over';
    const action = { type: 'concede', side: 'home' } as const;
    const input = { gameId, actionId: newId(), expectedVersion: version, action };
    if (!over) await client.api.game.act.mutate(input).catch(() => undefined);
  }
  await close();
  client.close();
  await line('a game began');
  await line('a game is over');
  const ended = (await logged()).split('\n').find((one) => one.includes('a game is over')) ?? '{}';
  expect(JSON.parse(ended)).toMatchObject({ level: 'info', game: gameId, league: 'pd' });
  expect(JSON.parse(ended).teams).toMatch(/ at /);

  const cookies = [...browser.cookies.values()];
  const canaries = [AUTH_SECRET, ticket, accessToken, secret, ...cookies];
  expect(canaries.every((canary) => canary.length >= 20)).toBe(true);
  const told = (await logged()) + server.output() + (await figures());
  for (const canary of canaries) expect(told).not.toContain(canary);
});

test('a frame that breaks the protocol is the client’s fault: one quiet line', async () => {
  const browser = createRawBrowser(server);
  const { result } = (await (await browser.call('account.socketTicket')).json()) as {
    result: { data: { ticket: string } };
  };
  const url = `${server.url.replace('http', 'ws')}/trpc?ticket=${result.data.ticket}`;
  const socket = new WebSocket(url, { headers: { origin: SITE } });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  // A frame with reserved bits and an opcode that does not exist.
  Reflect.get(socket, '_socket').write(Buffer.from([0xff, 0x80, 0, 0, 0, 0]));
  await closed;
  await line('something strange');
  const lines = (await logged()).split('\n').filter((one) => one.includes('something strange'));
  expect(lines.map((one) => JSON.parse(one))).toEqual([
    expect.objectContaining({ level: 'warn', fault: expect.stringMatching(/^WS_ERR_/) }),
  ]);
  expect(await logged()).not.toContain('"level":"error"');
});

test('the figures tell of the database, of the leagues and of what is behind', async () => {
  const text = await figures();
  for (const name of [
    'database_up 1',
    'database_connections{state="active"} [1-9]',
    'database_answer_seconds 0',
    'outbox_messages{state="waiting"} 0',
    'games_in_quarantine 0',
    'league_resting{league="pd"} 0',
    'league_silent_seconds{league="sba"} 0',
    'journal_batch_size_count [1-9]',
  ]) {
    expect(text).toMatch(new RegExp(`^paper_dynasty_${name.replace(/[{}"]/g, '\\$&')}`, 'm'));
  }
  const dashboard = await readFile(`${import.meta.dirname}/../../../deploy/grafana.json`, 'utf8');
  const asked = dashboard.match(/(?:paper_dynasty|nodejs|process)_\w+/g) ?? [];
  expect(asked.length).toBeGreaterThan(10);
  for (const name of asked) expect(text).toMatch(new RegExp(`^${name}[ {]`, 'm'));
});

const figures = async () => (await fetch(`${server.opsUrl}/metrics`)).text();

async function connected() {
  const { connect } = await import('@paper-dynasty/db');
  return connect(database.url, { max: 1 });
}
