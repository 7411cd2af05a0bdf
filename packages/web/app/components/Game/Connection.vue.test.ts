import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import { PRESENCE } from '../../catalogue/samples.ts';
import Connection from './Connection.vue';

test.each([
  ['live', 'Live'],
  ['connecting', 'Connecting'],
  ['stale', 'Reconnecting'],
  ['offline', 'Offline'],
  ['closed', 'Closed'],
  ['voided', 'Void'],
  ['refused', 'Not allowed'],
] as const)('%s is called %s, to the eye and to a screen reader', async (status, words) => {
  const badge = await mountSuspended(Connection, { props: { status, presence: null } });
  expect(badge.get('[role="status"]').text()).toBe(words);
  expect(badge.classes()).toContain(status);
});

test('it shows whether the other manager is at the table, and how many watch', async () => {
  const team = (abbreviation: string, ai: 'safe' | null = null) => ({
    ai,
    info: { id: abbreviation, abbreviation, name: abbreviation },
  });
  const teams = { away: team('BOS'), home: team('NYA') };
  const badge = await mountSuspended(Connection, {
    props: { status: 'live', presence: PRESENCE, teams, mySides: ['away'] },
  });
  const words = () => badge.findAll('.person').map((one) => one.text());
  expect(words()).toEqual(['NYA is away', '3 watching']);
  const managers = { away: true, home: true };
  await badge.setProps({ presence: { ...PRESENCE, managers, spectators: 0 } });
  expect(words()).toEqual(['NYA is at the table']);
  await badge.setProps({ teams: { ...teams, home: team('NYA', 'safe') } });
  expect(words()).toEqual([]);
});

test('it tells who is here', async () => {
  const badge = await mountSuspended(Connection, { props: { status: 'live', presence: PRESENCE } });
  expect(badge.attributes('title')).toBe('1 manager here, 3 watching');
  await badge.setProps({
    presence: { ...PRESENCE, managers: { away: true, home: true }, spectators: 0 },
  });
  expect(badge.attributes('title')).toBe('2 managers here');
});
