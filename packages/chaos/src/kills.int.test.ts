import { FAILPOINTS, startServerProcess } from '@paper-dynasty/api/testing';
import { createMigratedDatabase } from '@paper-dynasty/db/testing';
import type { TestDatabase } from '@paper-dynasty/postgres/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createMigratedDatabase();
});
afterAll(() => database.drop());

/** Those that an action passes. */
const POINTS = FAILPOINTS.filter((name) => name !== 'mid-drain' && name !== 'mid-snapshot');

describe('F01 kill -9 at every failpoint', () => {
  test.each(POINTS)('%s', async (name) => {
    for (let seed = 1; seed <= full(1, 20); seed += 1) {
      const nth = 2 + ((seed * 5) % 12);
      const FAILPOINT = `${name}:${nth}:kill`;
      const server = await startServerProcess(database.url, { FAILPOINT });
      const recorder = createRecorder();
      const table = await openTable({ url: server.url, recorder });
      const back = restartOnce(server);
      const end = await table.play(({ inning }) => inning > 1 && server.deaths() > 0);
      await back;
      await table.settle(end.version);
      table.leave();
      expect(server.deaths()).toBe(1);
      const violations = await findViolations(database.url, recorder);
      report('F01', { tried: recorder.answers().length, lost: violations.length });
      expect(violations).toEqual([]);
      await server.kill('SIGKILL');
    }
  });
});

/** As the supervisor does: starts it again when it has died. */
async function restartOnce(server: Awaited<ReturnType<typeof startServerProcess>>): Promise<void> {
  while (server.deaths() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await server.start({ FAILPOINT: '' });
}
