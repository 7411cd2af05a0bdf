import { givenInstallation } from '@paper-dynasty/api/testing';
import type { GameState } from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { full, serverProgram } from './effort.ts';
import { ALONE, playThrough } from './play-through.ts';

const here = givenInstallation({}, serverProgram());

/** A snapshot is worth writing once so much has happened; then nobody decides for a while. */
const far = () => ({
  ...here(),
  ...ALONE,
  first: ({ version }: GameState) => version > 45,
  atRest: true,
});

describe('F01 kill -9 while it stops', () => {
  test.each(['mid-drain', 'mid-snapshot'])('%s', async (place) => {
    const { server } = here();
    await server.kill('SIGTERM');
    await server.start({ FAILPOINT: `${place}:1:kill` });
    await playThrough({ fault: 'F01', ...far() }, async () => {
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
      const { server, connection } = here();
      let before = 0;
      await playThrough({ fault: 'F41', ...far() }, async ({ tables: [table] }) => {
        await server.kill('SIGTERM');
        const kept = await connection.sql.unsafe(
          `update game_sessions set ${lie}
         where game_id = $1 and state_snapshot is not null returning game_id`,
          [table?.gameId ?? ''],
        );
        expect(kept).toHaveLength(1);
        before = server.output().length;
        await server.start({ LOG_LEVEL: 'info' });
      });
      expect(server.output().slice(before)).toContain('a snapshot is ignored');
    },
  );
});
