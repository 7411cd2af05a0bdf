import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test, vi } from 'vitest';
import { TRPC_STAND_IN } from '../composables/useTrpc.ts';
import SiteDesk from './SiteDesk.vue';

test('an official sees how many games wait for a ruling', async () => {
  const query = vi.fn(async () => ['one', 'two']);
  const provide = { [TRPC_STAND_IN as symbol]: { admin: { cases: { query } } } };
  const desk = await mountSuspended(SiteDesk, { global: { provide } });
  await vi.waitFor(() => expect(desk.text()).toBe('2'));
  expect(query).toHaveBeenCalledWith({ list: 'open' });
  expect(desk.attributes('aria-label')).toBe('Commissioner, 2 new');
  desk.unmount();
});
