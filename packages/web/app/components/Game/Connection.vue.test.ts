import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import { PRESENCE } from '../../catalogue/samples.ts';
import Connection from './Connection.vue';

test.each([
  ['live', 'Live'],
  ['connecting', 'Connecting'],
  ['stale', 'Reconnecting'],
  ['offline', 'Offline'],
  ['refused', 'Not allowed'],
] as const)('%s is called %s, to the eye and to a screen reader', async (status, words) => {
  const badge = await mountSuspended(Connection, { props: { status, presence: null } });
  expect(badge.get('[role="status"]').text()).toBe(words);
  expect(badge.classes()).toContain(status);
});

test('it tells who is here', async () => {
  const badge = await mountSuspended(Connection, { props: { status: 'live', presence: PRESENCE } });
  expect(badge.attributes('title')).toBe('1 manager here, 3 watching');
  await badge.setProps({
    presence: { ...PRESENCE, managers: { away: true, home: true }, spectators: 0 },
  });
  expect(badge.attributes('title')).toBe('2 managers here');
});
