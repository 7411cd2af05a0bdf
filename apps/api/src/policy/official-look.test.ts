import type { NewAuditEvent } from '@paper-dynasty/db';
import { expect, test } from 'vitest';
import { createOfficialLooks } from './official-look.ts';

const look = {
  userId: '019a0000-0000-7000-8000-000000000001',
  game: { id: '019a0000-0000-7000-8000-000000000002', league: 'pd', version: 7, hash: null },
};
const MINUTE = 60_000;

test('one entry stands for ten minutes, by one official in one game', async () => {
  const written: NewAuditEvent[] = [];
  let now = 0;
  const note = createOfficialLooks(
    async (event) => written.push(event),
    () => now,
  );
  await note(look);
  now = 9 * MINUTE;
  await note(look);
  expect(written).toMatchObject([
    { action: 'look', actorUserId: look.userId, gameId: look.game.id },
  ]);
  now = 10 * MINUTE;
  await note(look);
  await note({ ...look, userId: '019a0000-0000-7000-8000-000000000003' });
  await note({ ...look, game: { ...look.game, id: '019a0000-0000-7000-8000-000000000004' } });
  expect(written).toHaveLength(4);
});

test('a look that could not be written down is none: the next one is tried again', async () => {
  const written: NewAuditEvent[] = [];
  let isAway = true;
  const note = createOfficialLooks(async (event) => {
    if (isAway) throw new Error('the database is away');
    written.push(event);
  });
  await expect(note(look)).rejects.toThrow('away');
  await expect(note(look)).rejects.toThrow('away');
  isAway = false;
  await note(look);
  expect(written).toHaveLength(1);
});

test('another server remembers for itself', async () => {
  let written = 0;
  const append = async () => {
    written += 1;
  };
  await createOfficialLooks(append)(look);
  await createOfficialLooks(append)(look);
  expect(written).toBe(2);
});
