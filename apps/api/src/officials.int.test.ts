import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { firstBrokenAuditEvent } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: Awaited<ReturnType<typeof connectTestDatabase>>;
beforeAll(async () => {
  database = await connectTestDatabase();
});
afterAll(() => database.close());

const run = (...words: string[]) =>
  promisify(execFile)(process.execPath, [`${import.meta.dirname}/officials.ts`, ...words], {
    env: { DATABASE_URL: database.url },
  });

test('the operator appoints and dismisses, and all of it stands in the audit log', async () => {
  await run('appoint', 'pd', 'discord', '80351110224678912', 'elected by the league');
  expect(await database.sql`select provider_id from officials where league = 'pd'`).toHaveLength(1);
  await run('dismiss', 'pd', 'discord', '80351110224678912', 'his term is over');
  expect(await database.sql`select provider_id from officials`).toHaveLength(0);
  const { stdout } = await run('audit', 'pd');
  expect(stdout).toMatch(/^1\t.*operator\tappoint\t-\telected by the league\n2\t.*dismiss/);
  const { stdout: exported } = await run('export', 'pd');
  const events = exported
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events).toMatchObject([{ action: 'appoint' }, { action: 'dismiss', number: 2 }]);
  expect(firstBrokenAuditEvent(events)).toBeNull();
  await expect(run('appoint', 'pd')).rejects.toMatchObject({ code: 2 });
});
