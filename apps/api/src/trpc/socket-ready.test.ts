import { describe, expect, test, vi } from 'vitest';
import { type Outlet, PATIENCE_MS, SOFT_BYTES, socketReady, TOO_SLOW } from './socket-ready.ts';

/** A client that reads nothing until it is told to. */
function slowClient() {
  const socket = {
    bufferedAmount: 0,
    readyState: 1 as 0 | 1 | 2 | 3,
    OPEN: 1 as const,
    close: vi.fn(),
  };
  return socket satisfies Outlet;
}

/** Everything that can happen by itself has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('F24 a client that does not read', () => {
  test('has no more in its buffer than the mark and one message, however many send', async () => {
    const socket = slowClient();
    const message = 100 * 1024;
    const senders = Array.from({ length: 32 }, async () => {
      await socketReady(socket);
      socket.bufferedAmount += message;
    });
    await settled();
    expect(socket.bufferedAmount).toBeLessThanOrEqual(SOFT_BYTES + message);
    expect(socket.bufferedAmount).toBeGreaterThan(SOFT_BYTES);
    socket.readyState = 3;
    await Promise.all(senders);
  });

  test('goes on when it reads again', async () => {
    const socket = slowClient();
    socket.bufferedAmount = SOFT_BYTES + 1;
    const ready = socketReady(socket);
    socket.bufferedAmount = 0;
    await ready;
    expect(socket.close).not.toHaveBeenCalled();
  });

  test('is closed with its own code when it never does', async () => {
    const socket = slowClient();
    socket.bufferedAmount = SOFT_BYTES + 1;
    const now = vi.spyOn(performance, 'now');
    const start = performance.now();
    const ready = socketReady(socket);
    await settled();
    now.mockReturnValue(start + PATIENCE_MS + 1_000);
    await ready;
    expect(socket.close).toHaveBeenCalledWith(TOO_SLOW, 'too slow');
    now.mockRestore();
  });
});
