import { type ServerProcess, startServerProcess } from '@paper-dynasty/api/testing';
import type { Connection } from '@paper-dynasty/db';
import { connectTestDatabase } from '@paper-dynasty/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './checker.ts';
import { full, report } from './effort.ts';
import { createRecorder } from './recorder.ts';
import { openTable } from './table.ts';

let database: Connection & { readonly url: string };
let server: ServerProcess;
beforeAll(async () => {
  database = await connectTestDatabase();
  server = await startServerProcess(database.url);
});
afterAll(async () => {
  await server.kill('SIGKILL');
  await database.close();
});

/** A snapshot is worth writing once so much has happened. */
const FAR = 45;

/** Plays a while, lets something happen to the server, plays to the end, and looks at everything. */
async function playAround(fault: string, trouble: (gameId: string) => Promise<void>) {
  const recorder = createRecorder();
  const table = await openTable({ url: server.url, recorder });
  await table.play(({ version }) => version > FAR);
  await trouble(table.gameId);
  const end = await table.play();
  await table.settle(end.version);
  table.leave();
  const violations = await findViolations(database.url, recorder);
  report(fault, { tried: recorder.answers().length, lost: violations.length });
  expect(violations).toEqual([]);
}

describe('F01 kill -9 while it stops', () => {
  test.each(['mid-drain', 'mid-snapshot'])('%s', async (place) => {
    await server.kill('SIGTERM');
    await server.start({ FAILPOINT: `${place}:1:kill` });
    await playAround('F01', async () => {
      expect(await server.kill('SIGTERM')).toBeNull();
      await server.start({ FAILPOINT: '' });
    });
  });
});

const LIES = [
  ['corrupted', `state_snapshot = overlay(state_snapshot placing 'AAAA' from 200)`],
  ['from the future', 'snapshot_version = snapshot_version + 1'],
  ['of another engine', `engine_version = repeat('e', 64)`],
  ['of an earlier moment', 'snapshot_version = snapshot_version - 1'],
  ['cut off', 'state_snapshot = left(state_snapshot, 500)'],
] as const;

describe('F41 a snapshot that lies', () => {
  test.each(LIES.slice(0, full(2, LIES.length)))(
    '%s: the game goes on from its log',
    async (_, lie) => {
      let before = 0;
      await playAround('F41', async (gameId) => {
        await server.kill('SIGTERM');
        const kept = await database.sql.unsafe(
          `update game_sessions set ${lie}
         where game_id = $1 and state_snapshot is not null returning game_id`,
          [gameId],
        );
        expect(kept).toHaveLength(1);
        before = server.output().length;
        await server.start({ LOG_LEVEL: 'info' });
      });
      expect(server.output().slice(before)).toContain('a snapshot is ignored');
    },
  );
});
