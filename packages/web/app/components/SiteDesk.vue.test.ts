import { mountSuspended } from '@nuxt/test-utils/runtime';
import type { AppRouter } from '@paper-dynasty/api/contract';
import type { TRPCClient } from '@trpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useCases } from '../composables/useCases.ts';
import { TRPC_STAND_IN } from '../composables/useTrpc.ts';
import SiteDesk from './SiteDesk.vue';

const query = vi.fn();
const official = { user: { name: 'An official', official: true, teams: [] } };
const trpc: unknown = {
  admin: { cases: { query } },
  account: { me: { query: async () => official } },
};
const provide = { [TRPC_STAND_IN as symbol]: trpc as TRPCClient<AppRouter> };

afterEach(() => {
  query.mockReset();
  clearNuxtData();
});

test('an official sees how many games wait for a ruling', async () => {
  query.mockResolvedValue(['one', 'two']);
  const desk = await mountSuspended(SiteDesk, { global: { provide } });
  await vi.waitFor(() => expect(desk.text()).toBe('2'));
  expect(query).toHaveBeenCalledWith({ list: 'open' });
  expect(desk.getComponent({ name: 'SiteBarButton' }).attributes('aria-label')).toBe(
    'Commissioner, 2 new',
  );
  desk.unmount();
});

test('bar and desk count one list: what is settled on the page is gone from the bar at once', async () => {
  query.mockResolvedValue(['one']);
  const made: { again?: () => Promise<void> } = {};
  const Page = defineComponent({
    setup: async () => {
      const { cases, refresh } = await useCases('open');
      made.again = refresh;
      return () =>
        h('div', [h(SiteDesk), h('p', cases.value?.length === 0 ? 'Nothing waits' : 'Waits')]);
    },
  });
  const page = await mountSuspended(Page, { global: { provide } });
  await vi.waitFor(() => expect(page.text()).toBe('1Waits'));
  query.mockResolvedValue([]);
  await made.again?.();
  await vi.waitFor(() => expect(page.text()).toBe('Nothing waits'));
  page.unmount();
});
