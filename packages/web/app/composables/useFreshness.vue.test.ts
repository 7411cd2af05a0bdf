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
