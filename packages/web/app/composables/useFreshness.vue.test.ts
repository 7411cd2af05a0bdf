import { mountSuspended } from '@nuxt/test-utils/runtime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page that comes alive slowly says what it was sent with: no line has been lost yet', async () => {
  const part = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const Part = defineComponent({
    setup: async () => {
      begun.resolve();
      await part.promise;
      return () => null;
    },
  });
  const said: string[] = [];
  const Page = defineComponent({
    setup: () => {
      const { status } = useFreshness(() => undefined);
      watch(status, (now) => said.push(now), { flush: 'sync' });
      return () => h(Part);
    },
  });
  const coming = mountSuspended(Page);
  await begun.promise;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(said).toEqual([]);
  part.resolve();
  const page = await coming;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(said).toEqual(['stale']);
  page.unmount();
});

const mount = async () => {
  const dial = vi.fn();
  const made: { freshness?: ReturnType<typeof useFreshness> } = {};
  const page = await mountSuspended({
    setup() {
      made.freshness = useFreshness(dial);
      return () => null;
    },
  });
  if (!made.freshness) throw new Error('nothing was set up');
  return { ...made.freshness, dial, page };
};

test('what is heard is believed before a browser that says it is offline', async () => {
  const { status, heard, lost, dial, page } = await mount();
  heard();
  window.dispatchEvent(new Event('offline'));
  await nextTick();
  expect([status.value, dial.mock.calls.length]).toEqual(['offline', 1]);
  heard();
  expect(status.value).toBe('live');
  // Nothing is heard any more: now the browser is right.
  lost();
  expect(status.value).toBe('offline');
  heard();
  window.dispatchEvent(new Event('online'));
  await nextTick();
  expect([status.value, dial.mock.calls.length]).toEqual(['live', 1]);
  page.unmount();
});

test('silence is the browser’s where it is offline, and the server’s where it is not', async () => {
  const { status, heard, dial, page } = await mount();
  window.dispatchEvent(new Event('offline'));
  await nextTick();
  heard();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(status.value).toBe('offline');
  window.dispatchEvent(new Event('online'));
  await nextTick();
  expect(status.value).toBe('stale');
  expect(dial).toHaveBeenCalled();
  page.unmount();
});
