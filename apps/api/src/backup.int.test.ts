import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appointOfficial } from '@paper-dynasty/db';
import { createTestDatabase, type TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { signedIn } from './testing/test-client.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let empty: TestDatabase;
let folder: string;
let gameId: string;
beforeAll(async () => {
  server = await startTestServer();
  empty = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'paper-dynasty-backup-'));
  const manager = await signedIn(server, 'of-anchors');
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  ({ gameId } = await manager.api.lobby.create.mutate({ teamId: 'ANC', opponent }));
  const { version } = await manager.api.game.byId.query({ gameId });
  const action = { type: 'concede', side: 'home' } as const;
  const input = { gameId, actionId: newId(), expectedVersion: version, action };
  await manager.api.game.act.mutate(input);
  await manager.api.chat.say.mutate({ gameId, messageId: newId(), text: 'words' });
  await server.running.app.connection.sql`update messages set text = ${WORDS}`;
  await appointOfficial(server.running.app.db, {
    league: 'pd',
    provider: 'demo',
    providerId: 'pd:of-comets',
  });
  manager.close();
});
afterAll(async () => {
  await server.stop();
  await empty.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that could be taken for the end of a line or of a field. */
const WORDS = 'a\tb\\N c\u2028d\\.\u{1f9e2}';

const run = (url: string, ...args: string[]) => {
  const program = join(import.meta.dirname, 'backup.ts');
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

test('the drill: a backup comes back letter for letter, every game checks, the log is closed', () => {
  expect(run(server.databaseUrl, 'drill')).toEqual({
    status: 0,
    said: '1 games came back, 0 of them with faults.\nThe backup is good.\n',
  });
});

test('a server on a restored database goes on where the other one was', async () => {
  const file = join(folder, 'games.backup');
  expect(run(server.databaseUrl, 'save', file).status).toBe(0);
  expect(run(empty.url, 'restore', file)).toMatchObject({ status: 0 });
  const restored = await startTestServer({ databaseUrl: empty.url });
  const manager = await signedIn(restored, 'of-anchors');
  const { game, state } = await manager.api.game.byId.query({ gameId });
  expect(game).toMatchObject({ status: 'completed', winner: 'away' });
  expect(state?.phase).toMatchObject({ type: 'over', secret: expect.stringMatching(/^\w{64}$/) });
  const [message] = await restored.running.app.connection.sql`select text from messages`;
  expect(message?.text).toBe(WORDS);
  const opponent = { type: 'self', teamId: 'BEL' } as const;
  await manager.api.lobby.create.mutate({ teamId: 'ANC', opponent });
  manager.close();
  await restored.stop();
  expect(run(empty.url, 'restore', file)).toEqual({
    status: 1,
    said: expect.stringMatching(/The database is not empty/),
  });
});

test('what is no backup, or half of one, changes nothing and is refused in words', async () => {
  const target = await createTestDatabase();
  const file = join(folder, 'broken.backup');
  await writeFile(file, 'not gzip at all');
  expect(run(target.url, 'restore', file).status).toBe(1);
  expect(run(target.url, 'restore', join(folder, 'nowhere')).status).toBe(1);
  await target.drop();
});
