import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';

const ORIGIN = 'https://pd.example';
const source = readFileSync(new URL('public/sw.js', import.meta.url), 'utf8');

/** The worker, in a browser with these windows of the site. */
const workerBeside = (addresses: readonly string[]) => {
  const heard = new Map<string, (event: object) => void>();
  const windows = addresses.map((address) => ({ url: `${ORIGIN}${address}`, focus: vi.fn() }));
  const openWindow = vi.fn();
  const self = {
    location: new URL(`${ORIGIN}/sw.js`),
    clients: { matchAll: async () => windows, openWindow },
    addEventListener: (name: string, hear: (event: object) => void) => heard.set(name, hear),
  };
  runInNewContext(source, { self, URL });
  const press = async (tag: string) => {
    const close = vi.fn();
    const waits: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => waits.push(work);
    heard.get('notificationclick')?.({ notification: { tag, close }, waitUntil });
    await Promise.all(waits);
    expect(close).toHaveBeenCalledOnce();
  };
  return { windows, openWindow, press };
};

test('a notice that is pressed brings its game to the front', async () => {
  const { windows, openWindow, press } = workerBeside(['/', '/game/b/box', '/game/b?play=3']);
  await press('b');
  expect(windows.map(({ focus }) => focus.mock.calls.length)).toEqual([0, 0, 1]);
  expect(openWindow).not.toHaveBeenCalled();
});

test('a game that is in no window gets one', async () => {
  const { windows, openWindow, press } = workerBeside(['/', '/game/a']);
  await press('b');
  expect(openWindow).toHaveBeenCalledWith('/game/b');
  expect(windows.every(({ focus }) => focus.mock.calls.length === 0)).toBe(true);
});
