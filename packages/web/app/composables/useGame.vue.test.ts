import type { GameSnapshot } from '@paper-dynasty/api/contract';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inComponent } from '../testing/in-component.ts';
import { snapshotAt } from '../testing/snapshot-at.ts';

const snapshot = snapshotAt(3);
const { game } = snapshot;

const apart = (reason: string) =>
  TRPCClientError.from({
    error: { message: reason, code: -32600, data: { refusal: { type: 'notNow', reason } } },
  });

const read = vi.fn<() => Promise<GameSnapshot>>();
/** What a page makes of what comes of its reading. */
const opened = async () => {
  const { it, leave } = await inComponent(() => useGame(game.id), {
    game: { byId: { query: read } },
  });
  const { problem, closed } = await it;
  leave();
  return { problem: problem.value, closed: closed.value };
};

beforeEach(() => useGameStore().forget());
afterEach(() => clearNuxtState(`closed-${game.id}`));

describe('why a game is not shown', () => {
  test('it is set apart, then void: the page says which', async () => {
    read.mockRejectedValueOnce(apart('QUARANTINED'));
    expect(await opened()).toEqual({ problem: true, closed: 'closed' });
    read.mockRejectedValueOnce(apart('VOIDED_UNREAD'));
    expect(await opened()).toEqual({ problem: true, closed: 'voided' });
  });
  test('once it has been read again it is closed no more, whatever fails later', async () => {
    read.mockRejectedValueOnce(apart('QUARANTINED'));
    await opened();
    read.mockResolvedValueOnce(snapshot);
    expect(await opened()).toEqual({ problem: false, closed: null });
  });
  test('a server that is away is no reason to call a game closed', async () => {
    read.mockRejectedValueOnce(TRPCClientError.from(new Error('nobody answers')));
    expect(await opened()).toEqual({ problem: true, closed: null });
  });
});
